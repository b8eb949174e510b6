import { formState } from './formState.ts';
import type { Base } from './base.ts';
import type { Roster } from './roster.ts';
import { yearDoubts } from './yearDoubts.ts';
import { yearForms } from './yearForms.ts';

/** Ids of the year's doubtful forms. */
export function doubtfulForms(base: Base, year: string, here: Roster): ReadonlySet<string> {
  const around = { today: base.today(), due: null, isDoubtful: yearDoubts(base, year, here) };
  return new Set(yearForms(base, year, here).flatMap((form) => (formState(form, around) === 'doubtful' ? [form.submission.id] : [])));
}
