import { instruments } from '../../shared/instruments/index.ts';
import type { Submission } from '../../shared/model/records.ts';
import type { StoredForm } from '../db/submissions.ts';
import type { Base } from './base.ts';
import { effectiveForm, takenItems, type EffectiveForm } from './effectiveForm.ts';
import { roster, type Roster } from './roster.ts';

const sources = new Set(instruments.flatMap((instrument) => takenItems(instrument).map(({ from }) => from.instrument)));

/** All forms of a school year about whom the roster holds, read at once; of the given instruments, or of all. */
export function yearForms(
  base: Base,
  year: string,
  { holds }: Roster = roster(base),
  only: readonly string[] | null = null,
): readonly EffectiveForm[] {
  const stored = base.submissions.formsInYear(year, only).filter(({ submission }) => holds(submission));
  const latest = new Map<string, StoredForm>();
  for (const form of stored) {
    if (!sources.has(form.submission.instrument)) continue;
    const key = sourceKey(form.submission, form.submission.instrument);
    const other = latest.get(key);
    if (!other || other.submission.updatedAt <= form.submission.updatedAt) latest.set(key, form);
  }
  return stored.flatMap((form) => effectiveForm(form, (instrument) => latest.get(sourceKey(form.submission, instrument)) ?? null) ?? []);
}

function sourceKey({ about, subject }: Submission, instrument: string): string {
  return `${instrument}\n${about.kind}\n${about.id}\n${subject ?? ''}`;
}
