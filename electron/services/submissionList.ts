import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import { titleOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { collectionDates } from './collectionDates.ts';
import { formState } from './formState.ts';
import { roster } from './roster.ts';
import { yearDoubts } from './yearDoubts.ts';
import { withSources, yearForms } from './yearForms.ts';

/** The year's forms of one instrument by whom they are about. */
export function submissionList(base: Base, { instrument: id, year }: Parsed<'submission.list'>): Output<'submission.list'> {
  const today = base.today();
  const here = roster(base);
  const outdated = base.submissions.outdatedCopies(year);
  const scanned = base.scans.scannedIn(year);
  const datesOf = collectionDates(base, year);
  const isDoubtful = yearDoubts(base, year, { here });
  return yearForms(base, year, here, withSources(base.instruments, id))
    .filter(({ submission }) => submission.instrument === id)
    .map((form) => ({
      ...form.submission,
      state: formState(form, { today, due: datesOf(form.instrument, form.submission.round)?.to ?? null, isDoubtful }),
      aboutTitle: titleOf(base, here, form.submission.about),
      outdatedCopy: outdated.get(form.submission.id) ?? null,
      hasScan: scanned.has(form.submission.id),
    }))
    .toSorted((a, b) => collator.compare(a.aboutTitle, b.aboutTitle));
}

const collator = new Intl.Collator('ru', { numeric: true });
