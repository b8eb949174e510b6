import { monthOf } from './months.ts';
import { nbsp } from './numbers.ts';

/** `2020-12-17` → «17 декабря 2020 г.» */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}${nbsp}${monthOf(month)} ${year}${nbsp}г.`;
}

/** `2020-12-17` → «17.12.2020» */
export function shortDate(iso: string): string {
  return iso.split('-').toReversed().join('.');
}

/** `2021-04-01`, `2021-05-31` → «с 1 апреля по 31 мая 2021 года» */
export function period(from: string, to: string): string {
  const [year = '', month = '', day = ''] = from.split('-');
  const [lastYear = '', lastMonth = '', lastDay = ''] = to.split('-');
  const start =
    year !== lastYear
      ? `${Number(day)}${nbsp}${monthOf(month)} ${year}${nbsp}года`
      : month === lastMonth
        ? String(Number(day))
        : `${Number(day)}${nbsp}${monthOf(month)}`;
  return `с${nbsp}${start} по${nbsp}${Number(lastDay)}${nbsp}${monthOf(lastMonth)} ${lastYear}${nbsp}года`;
}

/** The school year that a procedure of a calendar year belongs to: 2019 → `2018/2019`. */
export function schoolYearOf(calendarYear: number): string {
  return `${calendarYear - 1}/${calendarYear}`;
}

/** The calendar year whose procedures belong to a school year: `2018/2019` → 2019. */
export function calendarYearOf(schoolYear: string): number {
  return Number(schoolYear.slice(5));
}

/** `2020/2021` → `2021/2022` */
export function nextSchoolYear(schoolYear: string): string {
  return schoolYearOf(calendarYearOf(schoolYear) + 1);
}
