import type { Submission } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { roster, type Roster } from './roster.ts';
import { effectiveForm, type EffectiveForm, type StoredForm } from './effectiveForm.ts';

/** All forms of a school year about whom the roster holds, read at once. */
export function yearForms(base: Base, year: string, { holds }: Roster = roster(base)): readonly EffectiveForm[] {
  const answers = base.submissions.answersInYear(year);
  const stored = base.submissions
    .inYear(year)
    .filter(holds)
    .map((submission) => ({ submission, answers: answers.get(submission.id) ?? {} }));
  const latest = new Map<string, StoredForm>();
  for (const form of stored) {
    const key = sourceKey(form.submission, form.submission.instrument);
    const other = latest.get(key);
    if (!other || other.submission.updatedAt <= form.submission.updatedAt) latest.set(key, form);
  }
  return stored.flatMap((form) => effectiveForm(form, (instrument) => latest.get(sourceKey(form.submission, instrument)) ?? null) ?? []);
}

function sourceKey({ about, subject }: Submission, instrument: string): string {
  return JSON.stringify([instrument, about.kind, about.id, subject]);
}
