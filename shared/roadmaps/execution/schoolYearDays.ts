/** First and last day of a school year: `2020/2021` → 1 September 2020, 31 August 2021. */
export function schoolYearDays(year: string): { readonly from: string; readonly to: string } {
  const [first, second] = year.split('/');
  return { from: `${first}-09-01`, to: `${second}-08-31` };
}

/** `2020-12-17` → `2020/2021` */
export function schoolYearOfDay(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5) >= '09-01' ? year : year - 1;
  return `${first}/${first + 1}`;
}

/** Last day of a month, 1 to 12. */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `2021-03` */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Days from one day to another; negative if it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
