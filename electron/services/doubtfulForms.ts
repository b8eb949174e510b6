import { formState } from './formState.ts';
import type { Base } from './base.ts';
import type { Roster } from './roster.ts';
import { yearDoubts } from './yearDoubts.ts';
import { yearForms } from './yearForms.ts';

/** Ids of the year's doubtful forms. */
export function doubtfulForms(base: Base, year: string, here: Roster): ReadonlySet<string> {
  const forms = yearForms(base, year, here);
  const around = { today: base.today(), due: null, isDoubtful: yearDoubts(base, year, { here, forms }) };
  return new Set(forms.flatMap((form) => (formState(form, around) === 'doubtful' ? [form.submission.id] : [])));
}
