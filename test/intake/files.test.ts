import { describe, expect, test } from 'vitest';
import { readApart } from '../../electron/intake/readApart.ts';
import { readTables } from '../../electron/intake/readTables.ts';
import { Refusal } from '../../electron/intake/refusal.ts';
import { foundIn } from '../../electron/services/intake/openedFiles.ts';
import { applyMapping, mappingLack, proposeMapping } from '../../shared/intake/mapping.ts';
import { planIntake, type IntakePlan, type Standing } from '../../shared/intake/plan.ts';
import { recognise } from '../../shared/intake/recognise.ts';
import type { Table } from '../../shared/intake/table.ts';
import { seeded } from '../ipc/seeded.ts';
import {
  aFile,
  csvOf,
  examTable,
  headOf,
  marksHeading,
  marksTable,
  orderTable,
  pupilsTable,
  registerMerges,
  registerTable,
  windows1251,
  type ResultFile,
  type Rows,
} from './resultFiles.ts';

/** A base where every row is of one known school: what is not taken is not taken for its own sake. */
const nothingKnown: Standing = { schools: [], aliases: new Map(), result: () => undefined, group: () => undefined };

function planOf(tables: readonly Table[]): IntakePlan {
  const sheets = tables.flatMap((table) => {
    const found = foundIn(table, []);
    return found ? [{ file: 'a', sheet: table.sheet, found }] : [];
  });
  const { unknown } = planIntake(sheets, nothingKnown);
  const schools = unknown.map(({ alias, name, code }) => ({
    id: alias,
    municipality: 'm',
    code: code ?? '',
    name,
    shortName: '',
    director: '',
    locality: null,
    email: '',
  }));
  return planIntake(sheets, { ...nothingKnown, schools, aliases: new Map(schools.map(({ id }) => [id, id])) });
}

type Good = { readonly make: () => Promise<ResultFile> | ResultFile; readonly layout: string; readonly results: number };
const csv = (rows: Rows, mark = ';') => ({ name: 'a.csv', bytes: Buffer.from(csvOf(rows, mark)) });
// A sheet takes 31 characters of its name.
const cut = 'ВПР 2024 Русский язык 4 класс, статистика'.slice(0, 31);

const good: Readonly<Record<string, Good>> = {
  'marks, a workbook': { make: () => aFile('2849657.xlsx', marksTable), layout: 'marks', results: 6 },
  'marks, told by the cut name of its sheet': { make: () => aFile('a.xlsx', marksTable.slice(7), cut), layout: 'marks', results: 6 },
  'marks, separated by semicolons': { make: () => csv(marksTable), layout: 'marks', results: 6 },
  'marks, separated by commas': { make: () => csv(marksTable, ','), layout: 'marks', results: 6 },
  'marks, Windows-1251': {
    make: () => ({ name: 'a.csv', bytes: windows1251(csvOf(marksTable)) }),
    layout: 'marks',
    results: 6,
  },
  'the register, its heading in two rows': {
    make: () => aFile('a.xlsx', registerTable, 'Лист1', registerMerges),
    layout: 'journal',
    results: 2,
  },
  'pupils, of whom shares are left': { make: () => aFile('a.xlsx', pupilsTable), layout: 'participants', results: 2 },
  'order Ю, a workbook': { make: () => aFile('a.xlsx', orderTable), layout: 'wide', results: 32 },
  'order Ю, Windows-1251': { make: () => ({ name: 'a.csv', bytes: windows1251(csvOf(orderTable)) }), layout: 'wide', results: 32 },
};

describe.each(Object.entries(good))('%s', (_, { make, layout, results }) => {
  test('goes in whole', async () => {
    const { bytes } = await make();
    const tables = await readTables(bytes);
    expect(tables.map((table) => recognise(table)?.layout)).toEqual([layout]);
    const plan = planOf(tables);
    expect([plan.results.length, plan.rejected, plan.unknown]).toEqual([results, [], []]);
  });
});

test('whatever the file, the same results come of it', async () => {
  const plans = await Promise.all(
    Object.values(good)
      .filter(({ layout }) => layout === 'marks')
      .map(async ({ make }) => planOf(await readTables((await make()).bytes)).results.map(({ after, about }) => ({ after, about }))),
  );
  for (const plan of plans) expect(plan).toEqual(plans[0]);
});

/** A good table with one cell changed; rows and columns from 0. */
const spoil = (rows: Rows, row: number, column: number, cell: string | number | null): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));

const spoiled: readonly (readonly [string, Rows, string])[] = [
  ['a share that is a word', spoil(marksTable, 11, 3, 'много'), 'МБОУ «СОШ № 3»: доли отметок – числа от 0 до 100'],
  ['a share above 100', spoil(marksTable, 11, 3, 112.5), 'МБОУ «СОШ № 3»: доли отметок – числа от 0 до 100'],
  ['a share below 0', spoil(marksTable, 11, 3, -12.5), 'МБОУ «СОШ № 3»: доли отметок – числа от 0 до 100'],
  ['a mark left out', spoil(marksTable, 11, 6, null), 'МБОУ «СОШ № 3»: доли отметок – числа от 0 до 100'],
  ['shares of more than a whole', spoil(marksTable, 11, 3, 52.5), 'МБОУ «СОШ № 3»: доли отметок в сумме дают 140 %, а не 100 %'],
  ['more participants than a city has', spoil(marksTable, 11, 2, 240_000), 'число участников за пределами допустимого'],
  ['a register that is a word', spoil(registerTable, 10, 2, 'треть'), 'доли понизивших, подтвердивших и повысивших – числа от 0 до 100'],
  ['a cell of order Ю that is a word', spoil(orderTable, 2, 3, 'x'), 'ожидаются проценты от 0 до 100 или «-»'],
  ['a pair of order Ю above a whole', spoil(orderTable, 2, 4, 99), 'доли вместе больше 100 %'],
];

test.each(spoiled)('%s is rejected with its row and a sentence, the rest goes in', async (_, rows, sentence) => {
  const plan = planOf(await readTables((await aFile('a.xlsx', rows)).bytes));
  expect(plan.rejected).toHaveLength(1);
  expect(plan.rejected[0]!.message).toContain(sentence);
  expect(plan.rejected[0]!.place.row).toBeGreaterThan(2);
  expect(plan.results.length).toBeGreaterThan(0);
});

test.each([
  ['without its procedure', marksTable.slice(7)],
  ['without its heading', [...marksTable.slice(0, 7), ...marksTable.slice(8)]],
  ['of other marks', marksTable.map((row) => (row === marksHeading ? [...row.slice(0, 3), 'A', 'B', 'C', 'D'] : row))],
  ['of ВПР without a class', [...headOf('Статистика по отметкам', 'ВПР 2024 Русский язык'), ...marksTable.slice(7)]],
  ['of a plan of work', [['План работы'], ['1', 'Совещание', 12]]],
])('a table %s is of no known layout: the user says what stands where', async (_, rows) => {
  const tables = await readTables((await aFile('a.xlsx', rows)).bytes);
  expect(tables.map((table) => foundIn(table, []))).toEqual([null]);
});

test('a table of no known layout goes in by its columns', async () => {
  const [table] = await readTables((await aFile('a.xlsx', examTable)).bytes);
  const mapping = { ...proposeMapping(table!), subject: 'физика' };
  expect(mappingLack(mapping)).toBeNull();
  expect(applyMapping(table!, mapping)).toMatchObject({ problems: [], results: [{ low: 25, high: 33.3 }, { isHeld: false }] });
});

describe('2000 mutations of good files', () => {
  const { random, pick } = seeded(20_260_101);

  /** A file as a bad disk, a cut letter or a wicked hand leaves it. */
  function mutated(bytes: Buffer): Buffer {
    const at = Math.floor(random() * bytes.length);
    const length = 1 + Math.floor(random() * Math.min(64, bytes.length - at));
    switch (Math.floor(random() * 6)) {
      case 0: {
        const copy = Buffer.from(bytes);
        copy[at] = copy[at]! ^ (1 << Math.floor(random() * 8));
        return copy;
      }
      case 1:
        return bytes.subarray(0, at);
      case 2:
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
      case 3:
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
      case 4:
        return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(odd)), bytes.subarray(at)]);
      default: {
        const copy = Buffer.from(bytes);
        copy.fill(Math.floor(random() * 256), at, at + length);
        return copy;
      }
    }
  }
  const odd = [
    '\u0000',
    '"',
    ';',
    '\r\n',
    '-',
    '999',
    '%',
    '=1+1',
    '__proto__',
    'ВПР 2031 Химия 9 класс',
    ',,,,',
    '\ud800',
    '100',
    '<!DOCTYPE a>',
  ];

  test('none crashes or hangs the reader, none of a workbook is read as something else, none leaves a value out of its range', async () => {
    const files = await Promise.all(
      Object.values(good).map(async ({ make }) => {
        const { bytes } = await make();
        return { bytes, isBook: bytes[0] === 0x50, tables: JSON.stringify(await readTables(bytes)) };
      }),
    );
    const wrong: string[] = [];
    const verdicts = { read: 0, refused: 0 };
    let slowest = 0;
    for (let step = 0; step < 2000; step++) {
      const { bytes, isBook, tables } = files[step % files.length]!;
      const file = mutated(bytes);
      const start = performance.now();
      const read = await readTables(file).catch((error: unknown) => error);
      slowest = Math.max(slowest, performance.now() - start);
      if (read instanceof Refusal) verdicts.refused++;
      else if (!Array.isArray(read)) wrong.push(`${step}: ${String(read)}`);
      else {
        verdicts.read++;
        if (isBook && JSON.stringify(read) !== tables) wrong.push(`${step}: another value of a workbook`);
        wrong.push(...outOfRange(planOf(read as readonly Table[])).map((message) => `${step}: ${message}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(verdicts.read).toBeGreaterThan(200);
    expect(verdicts.refused).toBeGreaterThan(200);
    expect(slowest).toBeLessThan(5000);
  }, 60_000);

  test('the thread that reads gives the same verdicts', async () => {
    const { bytes } = await good['marks, a workbook']!.make();
    for (let step = 0; step < 12; step++) {
      const file = mutated(bytes);
      const here = await readTables(file).then(
        () => 'read',
        () => 'refused',
      );
      expect((await readApart(file)).status).toBe(here);
    }
  });
});

/** What of a plan could not stand in the base. */
function outOfRange({ results }: IntakePlan): readonly string[] {
  const isShare = (value: number | null) => value === null || (value >= 0 && value <= 100);
  return results.flatMap(({ after: { low, high, marks, journal, participants }, year, grade, subject, procedure }) => {
    const shares = [low, high, ...(marks ? Object.values(marks) : []), ...(journal ? Object.values(journal) : [])];
    const sum = marks ? Object.values(marks).reduce((all, one) => all + one, 0) : 100;
    return [
      shares.every(isShare) ? '' : 'a share out of its range',
      Math.abs(sum - 100) <= 2 ? '' : 'marks that are no whole',
      (low ?? 0) + (high ?? 0) <= 100 ? '' : 'two shares above a whole',
      participants === null || (Number.isInteger(participants) && participants >= 0) ? '' : 'participants that are no count',
      year >= 2000 && year <= 2100 ? '' : 'no year',
      procedure === 'ВПР' && grade === null ? 'ВПР of no class' : '',
      subject.trim() === '' || subject.length > 80 ? 'no subject' : '',
    ].filter(Boolean);
  });
}
