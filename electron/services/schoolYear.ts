import type { Window } from '../../shared/engine/instrument.ts';

/** The school year of a day: it begins on 1 September; July and August belong to the year that ends. */
export function schoolYearOf(date: Date): string {
  const first = date.getMonth() >= 8 ? date.getFullYear() : date.getFullYear() - 1;
  return `${first}/${first + 1}`;
}

/** `2020/2021` → `2019/2020` */
export function yearBefore(year: string): string {
  const first = Number(year.slice(0, 4));
  return `${first - 1}/${first}`;
}

/** Dates of a window within a school year: September to December fall in its first calendar year, the rest in the second. */
export function datesIn(year: string, window: Window): { readonly from: string; readonly to: string } {
  const [first, second] = year.split('/');
  const dateOf = (day: string) => `${day >= '09-01' ? first : second}-${day}`;
  return { from: dateOf(window.from), to: dateOf(window.to) };
}
