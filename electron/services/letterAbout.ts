import type { LetterAbout } from '../../shared/mail/letter.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { FormKey } from './printedForm.ts';
import { reportTitle, type ReportKey } from './reports/reports.ts';
import { submissionView } from './submissionView.ts';

/** What a letter says of a report that goes with it. */
export function reportLetter(base: Base, { kind, year, school: id }: ReportKey): LetterAbout {
  const school = id === null ? null : base.schools.get(id);
  return { kind: 'report', title: reportTitle(base, kind), year, school: school && { id: school.id, name: nameOf(school) } };
}

/** The same of a printed form, filled or blank. */
export function formLetter(base: Base, { instrument, submission }: FormKey): LetterAbout {
  const title = base.instruments.byId(instrument)?.title ?? instrument;
  if (submission === null) return { kind: 'blank', title, year: null, school: null };
  const { about, submission: form } = submissionView(base, submission);
  return { kind: 'form', title, year: form.year, school: about.school && { id: about.school.id, name: nameOf(about.school) } };
}
