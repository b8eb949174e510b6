import type { Year } from './district.ts';
import { lowShare } from './outcomes.ts';
import { resultsOf } from './results.ts';

/** Schools whose ВПР of the spring before were found not objective. */
const doubted: Readonly<Record<Year, readonly number[]>> = { '2019/2020': [106, 110], '2020/2021': [110], '2021/2022': [] };

/** Whether the low results of a school's ВПР were fewer in the spring before the autumn of a school year than a year earlier. */
export function hasImproved(school: number, year: Year, subject: string | null = null): boolean {
  const spring = Number(year.slice(0, 4));
  return lowShare(resultsOf(school, spring), subject) < lowShare(resultsOf(school, spring - 1), subject);
}

export function isObjective(school: number, year: Year): boolean {
  return !doubted[year].includes(school);
}
