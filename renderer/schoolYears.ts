import type { SchoolYear } from '../shared/model/records.ts';

/** The chosen year, else the last of the base that has begun, else the last, else the current one. */
export function yearOf(years: readonly SchoolYear[], picked: SchoolYear | null): SchoolYear {
  if (picked && years.includes(picked)) return picked;
  const sorted = years.toSorted();
  return sorted.findLast((year) => year <= currentYear()) ?? sorted.at(-1) ?? currentYear();
}

/** The chosen year is kept until the window closes, through reloads too; the next start shows the year that is now. */
export function keptYear(): SchoolYear | null {
  return sessionStorage.getItem('year');
}

export function keepYear(year: SchoolYear | null): void {
  if (year === null) sessionStorage.removeItem('year');
  else sessionStorage.setItem('year', year);
}

/** The school year of a day: it begins on 1 September; July and August still belong to the year that ends. */
export function currentYear(today: Date = new Date()): SchoolYear {
  const first = today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
  return `${first}/${first + 1}`;
}

/** `2020/2021` → `2021/2022` */
export function nextYear(year: SchoolYear): SchoolYear {
  const first = Number(year.slice(0, 4)) + 1;
  return `${first}/${first + 1}`;
}
