import type { SchoolRisks } from '../../../../shared/analysis/risks.ts';
import { leaves, type Instrument } from '../../../../shared/engine/instrument.ts';
import { riskProfile } from '../../../../shared/instruments/k-risk-profile.ts';
import { selfAnalysis } from '../../../../shared/instruments/k-self-analysis.ts';

/** What was noted beside a factor in the profile and in the school's card. */
export function riskNotes(school: SchoolRisks, factor: string): readonly { readonly form: string; readonly note: string }[] {
  const of = (instrument: Instrument, notes: Readonly<Record<string, string>> | undefined) =>
    leaves(instrument.items)
      .filter((item) => 'factor' in item && item.factor === factor)
      .flatMap(({ id }) => (notes?.[id] ? [{ form: instrument.shortTitle, note: notes[id] }] : []));
  return [...of(riskProfile, school.profile?.notes), ...of(selfAnalysis, school.selfAnalysis?.notes)];
}
