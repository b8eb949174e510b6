import { monthNames } from '../whenWords.ts';
import type { Interval, When } from '../term.ts';
import { monthEnd, monthText, schoolYearDays } from './schoolYearDays.ts';

/** One due step of a recurrence: whole months, both included. */
export type Step = { readonly id: string; readonly title: string; readonly from: string; readonly to: string };

type Recurrence = Extract<When, { readonly kind: 'recurrence' }>;
type Months = { readonly year: number; readonly first: number; readonly last: number; readonly title?: string };

/**
 * Steps of a recurrence that touch a school year, in the order of time. A four-term school year (September-October, November-December,
 * January-March, April-May), half-years September-December and January-June, pairs of months without July-August; a year and a quarter
 * without «учебный» are those of the calendar. Months named one after another make one step: «июнь-август».
 */
export function stepsIn(year: string, recurrence: Recurrence): readonly Step[] {
  const bounds = schoolYearDays(year);
  return monthsIn(Number(year.slice(0, 4)), recurrence)
    .map(stepOf)
    .filter(({ from, to }) => to >= bounds.from && from <= bounds.to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

function monthsIn(year: number, { every, months }: Recurrence): readonly Months[] {
  if (months.length > 0) return [year, year + 1].flatMap((one) => runsOf(months).map((run) => ({ year: one, ...run })));
  return windows[every](year);
}

/** By the calendar year in which the school year begins. */
const windows: Readonly<Record<Interval, (year: number) => readonly Months[]>> = {
  month: (year) =>
    [year, year + 1].flatMap((one) => Array.from({ length: 12 }, (_, index) => ({ year: one, first: index + 1, last: index + 1 }))),
  'two-months': (year) => [
    { year, first: 9, last: 10 },
    { year, first: 11, last: 12 },
    ...[1, 3, 5].map((first) => ({ year: year + 1, first, last: first + 1 })),
  ],
  quarter: (year) =>
    [year, year + 1].flatMap((one) =>
      ['I', 'II', 'III', 'IV'].map((number, index) => ({
        year: one,
        first: index * 3 + 1,
        last: index * 3 + 3,
        title: `${number} квартал ${one}`,
      })),
    ),
  'school-quarter': (year) => [
    { year, first: 9, last: 10, title: 'I четверть' },
    { year, first: 11, last: 12, title: 'II четверть' },
    { year: year + 1, first: 1, last: 3, title: 'III четверть' },
    { year: year + 1, first: 4, last: 5, title: 'IV четверть' },
  ],
  'half-year': (year) => [
    { year, first: 9, last: 12, title: 'I полугодие' },
    { year: year + 1, first: 1, last: 6, title: 'II полугодие' },
  ],
  year: (year) => [year, year + 1].map((one) => ({ year: one, first: 1, last: 12, title: `${one} год` })),
};

/** `[6, 7, 8]` → one run, `[10, 3]` → two. */
function runsOf(months: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const sorted = [...new Set(months)].toSorted((a, b) => a - b);
  const starts = sorted.filter((month) => !sorted.includes(month - 1));
  return starts.map((first) => {
    let last = first;
    while (sorted.includes(last + 1)) last += 1;
    return { first, last };
  });
}

function stepOf({ year, first, last, title }: Months): Step {
  const id = first === last ? monthText(year, first) : `${monthText(year, first)}/${monthText(year, last)}`;
  return { id, title: title ?? monthsTitle({ year, first, last }), from: `${monthText(year, first)}-01`, to: monthEnd(year, last) };
}

/** «март 2021», «январь-февраль 2021» */
export function monthsTitle({ year, first, last }: Omit<Months, 'title'>): string {
  return `${monthNames[first - 1]}${first === last ? '' : `-${monthNames[last - 1]}`} ${year}`;
}
