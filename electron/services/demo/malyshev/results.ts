import type { EnteredResult, Procedure } from '../../../../shared/model/records.ts';
import { seeded } from '../korenovsk/random.ts';
import { rows, schoolId } from './district.ts';

const columns: readonly (readonly [procedure: Procedure, grade: number | null])[] = [
  ['ВПР', 5],
  ['ВПР', 6],
  ['ВПР', 7],
  ['ВПР', 8],
  ['ОГЭ', null],
  ['ЕГЭ', null],
];

/** Percent of «2» to be expected at the ВПР of 2021, and how it goes on. */
const expected: Readonly<Record<number, { readonly low: number; readonly change: number }>> = {
  201: { low: 9, change: -1 },
  202: { low: 11, change: 0 },
  203: { low: 28, change: -6 },
  204: { low: 21, change: -9 },
  205: { low: 34, change: 2 },
  206: { low: 12, change: -2 },
  207: { low: 38, change: -11 },
  208: { low: 22, change: 7 },
  209: { low: 6, change: 0 },
};

/** Mathematics and Russian in the springs of both school years. */
export const results: readonly EnteredResult[] = rows.flatMap((row) =>
  [2021, 2022].flatMap((year) => columns.flatMap((column) => ['МА', 'РУ'].flatMap((subject) => resultOf(row, { column, subject, year })))),
);

type Cell = { readonly column: (typeof columns)[number]; readonly subject: string; readonly year: number };

function resultOf({ number, kind, grade: size }: (typeof rows)[number], { column, subject, year }: Cell): readonly EnteredResult[] {
  const [procedure, grade] = column;
  if (procedure === 'ЕГЭ' && kind === 'ООШ') return [];
  const id = [schoolId(number), procedure, subject, grade ?? 'all', year].join('-');
  const random = seeded(id);
  const key = { id, school: schoolId(number), procedure, subject, grade, year } as const;
  if (procedure === 'ВПР' && random.chance(0.03)) return [{ ...key, low: null, high: null, isHeld: false, participants: null }];
  const share = { ВПР: 1, ОГЭ: 1, ЕГЭ: subject === 'МА' ? 0.25 : 0.4 }[procedure];
  const participants = Math.max(3, Math.round(size * share) - random.int(0, Math.ceil(size / 12)));
  const { low: start, change } = expected[number]!;
  const low = (start + (year === 2022 ? change : 0) - (subject === 'РУ' ? 3 : 0)) / { ВПР: 1, ОГЭ: 3, ЕГЭ: 5 }[procedure];
  const high = (start > 20 ? 5 : 14) + { ВПР: 0, ОГЭ: 4, ЕГЭ: 8 }[procedure];
  const count = (percent: number, spread: number) =>
    Math.min(participants, Math.max(0, Math.round((participants * (percent + random.int(-spread, spread))) / 100)));
  const lows = count(low, 3);
  const highs = Math.min(participants - lows, count(high, 3));
  const percentOf = (part: number) => Math.round((part / participants) * 1000) / 10;
  return [{ ...key, low: percentOf(lows), high: percentOf(highs), isHeld: true, participants }];
}
