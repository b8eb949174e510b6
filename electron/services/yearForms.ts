import type { Submission } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { effectiveForm, type EffectiveForm, type StoredForm } from './effectiveForm.ts';

/** All forms of a school year about schools and people that are still in the base, read at once. */
export function yearForms(base: Base, year: string): readonly EffectiveForm[] {
  const answers = base.submissions.answersInYear(year);
  const isThere = presence(base);
  const stored = base.submissions
    .inYear(year)
    .filter(isThere)
    .map((submission) => ({ submission, answers: answers.get(submission.id) ?? {} }));
  const latest = new Map<string, StoredForm>();
  for (const form of stored) {
    const key = sourceKey(form.submission, form.submission.instrument);
    const other = latest.get(key);
    if (!other || other.submission.updatedAt <= form.submission.updatedAt) latest.set(key, form);
  }
  return stored.flatMap((form) => effectiveForm(form, (instrument) => latest.get(sourceKey(form.submission, instrument)) ?? null) ?? []);
}

/** Whether a form is about somebody who has not been removed. */
export function presence(base: Base): (submission: Pick<Submission, 'about'>) => boolean {
  const schools = new Set(base.schools.list().map(({ id }) => id));
  const people = new Set(base.people.list().map(({ id }) => id));
  return ({ about }) => about.kind === 'municipality' || (about.kind === 'school' ? schools : people).has(about.id);
}

function sourceKey({ about, subject }: Submission, instrument: string): string {
  return JSON.stringify([instrument, about.kind, about.id, subject]);
}
