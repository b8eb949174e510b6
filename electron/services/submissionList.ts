import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import { aboutView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { formState } from './formState.ts';
import { yearForms } from './yearForms.ts';

/** The year's forms of one instrument by whom they are about. */
export function submissionList(base: Base, { instrument, year }: Parsed<'submission.list'>): Output<'submission.list'> {
  const today = base.today();
  const outdated = base.submissions.outdatedCopies(year);
  return yearForms(base, year)
    .filter(({ submission }) => submission.instrument === instrument)
    .map((form) => ({
      ...form.submission,
      state: formState(form, today),
      aboutTitle: aboutView(base, form.submission.about).title,
      outdatedCopy: outdated.get(form.submission.id) ?? null,
    }))
    .toSorted((a, b) => a.aboutTitle.localeCompare(b.aboutTitle, 'ru', { numeric: true }));
}
