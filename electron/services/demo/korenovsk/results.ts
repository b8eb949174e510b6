import type { EnteredResult, Procedure } from '../../../../shared/model/records.ts';
import { classSize } from './classes.ts';
import { hasSeniors, isUrban, schoolId, schools } from './district.ts';
import { seeded, type Random } from './random.ts';

/** Share of low and of high results to be expected, percent; low ones of the listed schools go down a little every year. */
type Expected = { readonly low: number; readonly high: number };

const columns: readonly (readonly [procedure: Procedure, grade: number | null])[] = [
  ['ВПР', 5],
  ['ВПР', 6],
  ['ВПР', 7],
  ['ВПР', 8],
  ['ОГЭ', null],
  ['ЕГЭ', null],
];

/** Schools with many low results in 2020, percent of the ВПР; the rest are expected at 9. */
const lowAt: Readonly<Record<number, number>> = { 103: 31, 106: 35, 107: 41, 109: 22, 110: 38, 112: 27, 114: 33 };
/** Percentage points a year; 114 got worse before it was listed. */
const changeOf: Readonly<Record<number, number>> = { 103: -4, 106: -2, 107: -3, 109: -6, 110: 1, 112: -5, 114: 2 };

/** Results of mathematics and Russian in 2020 to 2022; the ОГЭ of 2020 was not held. */
export const results: readonly EnteredResult[] = schools.flatMap(({ code }) =>
  [2020, 2021, 2022].flatMap((year) => resultsOf(Number(code.slice(-3)), year)),
);

/** Results of a school in a calendar year, those before 2020 too, which the base does not keep. */
export function resultsOf(number: number, year: number): readonly EnteredResult[] {
  return columns.flatMap(([procedure, grade]) =>
    ['МА', 'РУ'].flatMap((subject) => resultOf({ school: schoolId(number), number, procedure, grade, subject, year })),
  );
}

type Cell = Pick<EnteredResult, 'school' | 'procedure' | 'grade' | 'subject' | 'year'> & { readonly number: number };

function resultOf({ number, ...key }: Cell): readonly EnteredResult[] {
  const { school, procedure, grade, subject, year } = key;
  if (procedure === 'ЕГЭ' && !hasSeniors(number)) return [];
  const id = [school, procedure, subject, grade ?? 'all', year].join('-');
  const random = seeded(id);
  const isHeld = !(procedure === 'ОГЭ' && year === 2020) && !random.chance(procedure === 'ВПР' ? 0.03 : 0);
  if (!isHeld) return [{ id, ...key, low: null, high: null, isHeld, participants: null }];
  const participants = participantsOf({ number, ...key }, random);
  const expected = expectedOf({ number, ...key });
  const count = (share: number, spread: number) =>
    Math.min(participants, Math.max(0, Math.round((participants * (share + random.int(-spread, spread))) / 100)));
  const low = count(expected.low, 5);
  const high = Math.min(participants - low, count(expected.high, 4));
  return [{ id, ...key, low: percent(low, participants), high: percent(high, participants), isHeld, participants }];
}

/** A few are ill on the day of a ВПР; all take the ОГЭ and the Russian of the ЕГЭ, some of them mathematics at the advanced level. */
function participantsOf({ number, procedure, grade, subject, year }: Cell, random: Random): number {
  if (procedure === 'ВПР') return classSize(number, grade!, year) - random.int(0, isUrban(number) ? 5 : 2);
  if (procedure === 'ОГЭ') return classSize(number, 9, year);
  return Math.round(classSize(number, 11, year) * (subject === 'МА' ? 0.6 : 1));
}

function expectedOf({ number, procedure, subject, year }: Cell): Expected {
  const low = (lowAt[number] ?? 9) + (changeOf[number] ?? -0.5) * (year - 2020) - (subject === 'РУ' ? 4 : 0);
  const high = lowAt[number] === undefined ? 14 : 5;
  if (procedure === 'ВПР') return { low, high };
  return procedure === 'ОГЭ' ? { low: low / 3, high: high + 4 } : { low: low / 6, high: high + 8 };
}

/** One decimal, as the orders give it. */
function percent(count: number, of: number): number {
  return Math.round((count / of) * 1000) / 10;
}
