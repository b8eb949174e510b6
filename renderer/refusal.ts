import { Failure } from '../shared/model/failure.ts';

export type Refusal = { readonly fields: Readonly<Record<string, string>>; readonly rest: string | null };

export const noRefusal: Refusal = { fields: {}, rest: null };

/** What a refused call says: by field where it names fields that the form shows, else in one sentence. */
export function refusalOf(error: unknown, shown: readonly string[]): Refusal {
  if (!(error instanceof Error)) return noRefusal;
  if (!(error instanceof Failure)) return { fields: {}, rest: error.message };
  const isShown = Object.keys(error.fields).some((field) => shown.includes(field));
  const hidden = Object.entries(error.fields).find(([field]) => !shown.includes(field));
  return { fields: error.fields, rest: isShown && !hidden ? null : error.message };
}
