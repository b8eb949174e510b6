import { isComplete } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { scorer } from '../../../shared/engine/scorer.ts';
import { askedForms } from '../../../shared/collection/askedForms.ts';
import { roundText } from '../../../shared/collection/rounds.ts';
import type { FilledForm, InstrumentData, ReportedForm } from '../../../shared/reports/instrument/context.ts';
import { instrumentReport } from '../../../shared/reports/instrument.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { nameOf } from '../aboutTitle.ts';
import { answersAcross } from '../answersAcross.ts';
import type { Base } from '../base.ts';
import { knownNames } from './knownNames.ts';
import type { AskedReport } from './reportKind.ts';
import { termsOf } from './terms.ts';
import type { EffectiveForm } from '../effectiveForm.ts';
import { roster } from '../roster.ts';
import { rulesApplied, rulesOf } from '../rulesApplied.ts';
import { yearBefore } from '../schoolYear.ts';
import { withSources, yearForms } from '../yearForms.ts';

/** The report on the monitoring by one instrument, an added one too; null: nothing was filled. */
export function instrumentTree(base: Base, instrument: Instrument, asked: AskedReport): ReportTree | null {
  return instrumentReport(instrumentData(base, instrument, asked));
}

/** What the report and its summary form are built from. */
export function instrumentData(base: Base, instrument: Instrument, asked: AskedReport): InstrumentData {
  const { municipality, year, school } = asked;
  const here = roster(base, municipality.id);
  const rules = rulesOf(base, municipality.id);
  const score = scorer(rules.values);
  const only = withSources(base.instruments, instrument.id);
  const ofYear = (of: string) => yearForms(base, of, here, only).filter(({ submission }) => submission.instrument === instrument.id);
  const [now, then] = [ofYear(year), ofYear(yearBefore(year))];
  const isHere = ({ submission }: EffectiveForm) => school === null || submission.school === school.id;
  const statuses = base.schools.statusIn(year);
  const place = {
    year,
    municipality: municipality.id,
    schools: here.schools
      .filter(({ id }) => school === null || id === school.id)
      .map(({ id }) => ({ id, isOwing: statuses.get(id) === 'shnor' })),
    people: here.people.filter((person) => school === null || person.school === school.id),
  };
  const filledOf = (form: EffectiveForm, answers = form.effective, as = form.instrument): FilledForm => ({
    submission: form.submission.id,
    form: as,
    answers,
    score: as.total ? score(as, answers) : null,
    isComplete: isComplete(as, answers),
    signedOn: form.submission.signedOn,
  });
  const begun = now.filter((form) => isHere(form) && Object.keys(form.stored).length > 0);
  const byId = new Map(begun.map((form) => [form.submission.id, form]));
  const rows = askedForms(
    instrument,
    place,
    begun.map(({ submission }) => submission),
  ).filter(({ about }) => school === null || about.kind !== 'municipality');
  const beforeOf = (form: EffectiveForm | null, before: EffectiveForm | undefined): FilledForm | null => {
    if (!before || (form === null && Object.keys(before.stored).length === 0)) return null;
    return form ? filledOf(before, answersAcross(base.instruments, form, before), form.instrument) : filledOf(before);
  };
  const forms = rows.map(({ about, subject, round, isOwed, form: submission }): ReportedForm => {
    const form = submission ? (byId.get(submission.id) ?? null) : null;
    const before = then.find(
      ({ submission: other }) =>
        other.about.kind === about.kind && other.about.id === about.id && other.subject === subject && other.round === round,
    );
    const period = round === null ? null : roundText(round, instrument.rounds);
    return {
      about,
      name: [titleOf(base, about, asked), subject, period].filter(Boolean).join(', '),
      isOwed,
      filled: form && filledOf(form),
      before: beforeOf(form, before),
    };
  });
  return {
    ...asked,
    yearBefore: yearBefore(year),
    instrument,
    terms: instrument.window ? termsOf(instrument, year) : null,
    forms,
    rules: Object.keys(instrument.rules ?? {}).flatMap((rule) => rulesApplied(rule, begun, rules)),
    names: asked.isPublic ? knownNames(base) : [],
  };
}

function titleOf(base: Base, { kind, id }: ReportedForm['about'], { municipality, isPublic }: AskedReport): string {
  if (kind === 'municipality') return municipality.name;
  if (kind === 'school') return nameOf(base.schools.known().find((school) => school.id === id)!);
  const person = base.people.findAny(id);
  return isPublic || !person ? `№ ${id.slice(0, 8)}` : person.name;
}
