import { z } from 'zod';
import { Procedure } from '../model/records.ts';
import { countOf, headingOf, shareOf } from './cells.ts';
import type { Found, FoundResult, ProcedureKey, RowProblem } from './found.ts';
import { subjectOf, titleParts, wholeKey, type TitleParts } from './procedureTitle.ts';
import { rowAboutOf } from './rowAbout.ts';
import type { Cell, Table } from './table.ts';

/** What a column of a foreign table may hold. */
export const columnKinds = [
  'school',
  'code',
  'procedure',
  'subject',
  'grade',
  'year',
  'low',
  'high',
  'participants',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/**
 * How a table of no known layout is read: which row is its heading, what its columns hold, what is the same for all rows. It fits every
 * table with the same headings.
 */
export const Mapping = z
  .object({
    name: z.string().trim().min(1, 'Укажите название шаблона').max(120),
    /** Row of the headings, from 0. */
    heading: z.number().int().min(0).max(50),
    /** Headings of all columns, as they are compared. */
    headings: z.array(z.string().max(300)).max(300),
    /** Kind → column, from 0. */
    columns: z.partialRecord(z.enum(columnKinds), z.number().int().min(0).max(300)),
    /** Of all rows, where no column says it. */
    procedure: Procedure.nullable(),
    subject: z.string().trim().max(80).nullable(),
    grade: z.number().int().min(1).max(11).nullable(),
    year: z.number().int().min(2000).max(2100).nullable(),
  })
  .strict();
export type Mapping = z.infer<typeof Mapping>;

/** Headings a file of another make gives its columns. */
const usual: readonly (readonly [ColumnKind, RegExp])[] = [
  ['code', /^(логин|код)( оо| школы)?$|^логин/],
  ['school', /школ|наименование|название|^оо$|организаци/],
  ['procedure', /процедур/],
  ['subject', /предмет/],
  ['grade', /^класс|параллель/],
  ['year', /^год|учебный год/],
  ['participants', /участник|писали|кол-во обучающихся|количество обучающихся/],
  ['low', /низк|не справил|неудовл|ниже порога|не преодол|доля .?2|% ?2$/],
  ['high', /выс|отлич/],
  ['mark2', /^2$|отметка 2|«2»/],
  ['mark3', /^3$|отметка 3/],
  ['mark4', /^4$|отметка 4/],
  ['mark5', /^5$|отметка 5/],
];

/** A first proposal by the headings, for the user to mend. `heading`: their row, from 0. */
export function proposeMapping({ rows, sheet }: Pick<Table, 'rows' | 'sheet'>, heading = headingRow(rows)): Mapping {
  const headings = headingsOf(rows[heading] ?? []);
  const columns: Partial<Record<ColumnKind, number>> = {};
  for (const [kind, pattern] of usual) {
    const column = headings.findIndex((text, at) => pattern.test(text) && !Object.values(columns).includes(at));
    if (column >= 0) columns[kind] = column;
  }
  const said = titleAbove({ rows, sheet }, heading);
  return {
    name: 'Шаблон',
    heading,
    headings: [...headings],
    columns,
    procedure: said?.procedure ?? null,
    subject: said?.subject ?? null,
    grade: said?.grade ?? null,
    year: said?.year ?? null,
  };
}

/** What the lines above the heading say, or the name of the sheet. */
function titleAbove({ rows, sheet }: Pick<Table, 'rows' | 'sheet'>, heading: number): TitleParts | undefined {
  const above = [...rows.slice(0, heading).map((row) => row.filter((cell) => cell !== null).join(' ')), sheet ?? ''];
  return above.map(titleParts).find(({ procedure }) => procedure !== null);
}

/** A saved mapping at a table with the same headings. */
export type Fitted = {
  readonly mapping: Mapping;
  /** False where the table does not say its year, or says another procedure, subject or grade: the user has the word. */
  readonly isSure: boolean;
};

/** Lays a saved mapping on a table; null where the headings differ. The year is that of the table: next year's has the same headings. */
export function fitted(mapping: Mapping, table: Pick<Table, 'rows' | 'sheet'>): Fitted | null {
  if (!fits(mapping, table)) return null;
  const said = titleAbove(table, mapping.heading);
  const { columns } = mapping;
  const laid = {
    ...mapping,
    procedure: said?.procedure ?? mapping.procedure,
    subject: isSameSubject(mapping.subject, said?.subject ?? null) ? (mapping.subject ?? said?.subject ?? null) : (said?.subject ?? null),
    grade: said?.grade ?? mapping.grade,
    year: said?.year ?? null,
  };
  const agrees = (part: 'procedure' | 'subject' | 'grade') => columns[part] !== undefined || laid[part] === (mapping[part] ?? laid[part]);
  return {
    mapping: laid,
    isSure: mappingLack(laid) === null && agrees('procedure') && agrees('subject') && agrees('grade'),
  };
}

/** «физика, итоги района» is of «физика». */
function isSameSubject(own: string | null, said: string | null): boolean {
  if (own === null || said === null || subjectOf(said) === subjectOf(own)) return true;
  return ` ${headingOf(said)} `.includes(` ${headingOf(own)} `);
}

/** The row with most texts of the first twenty. */
function headingRow(rows: Table['rows']): number {
  const texts = rows.slice(0, 20).map((row) => row.filter((cell) => typeof cell === 'string').length);
  return Math.max(0, texts.indexOf(Math.max(0, ...texts)));
}

/** Whether a saved mapping is of a table with the same headings in the same row. */
export function fits({ heading, headings }: Mapping, { rows }: Pick<Table, 'rows'>): boolean {
  const own = headingsOf(rows[heading] ?? []);
  return own.length === headings.length && own.every((text, column) => text === headings[column]) && headings.some((text) => text !== '');
}

/** What a mapping lacks to be applied, in a sentence; null: nothing. */
export function mappingLack({ columns, ...fixed }: Mapping): string | null {
  const has = (kind: ColumnKind) => columns[kind] !== undefined;
  if (!has('school') && !has('code')) return 'Укажите столбец со школой или её кодом.';
  if (!has('procedure') && fixed.procedure === null) return 'Укажите процедуру или столбец с ней.';
  if (!has('subject') && fixed.subject === null) return 'Укажите предмет или столбец с ним.';
  if (fixed.procedure === 'ВПР' && !has('grade') && fixed.grade === null) return 'Укажите класс или столбец с ним: у ВПР он есть всегда.';
  if (!has('year') && fixed.year === null) return 'Укажите год или столбец с ним.';
  const marks = (['mark2', 'mark3', 'mark4', 'mark5'] as const).filter(has).length;
  if (marks > 0 && marks < 4) return 'Укажите столбцы всех четырёх отметок или ни одной.';
  if (!has('low') && !has('high') && marks === 0) return 'Укажите хотя бы один столбец с долей.';
  return null;
}

/** Rows of a table under a mapping that lacks nothing. */
export function applyMapping({ rows }: Table, mapping: Mapping): Found {
  const results: FoundResult[] = [];
  const problems: RowProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= mapping.heading || cells.every((cell) => cell === null)) continue;
    const taken = rowOf(cells, index + 1, mapping);
    if (typeof taken === 'string') problems.push({ row: index + 1, code: 'bad-value', message: taken });
    else if (taken) results.push(taken);
  }
  return { layout: 'mapped', results, problems };
}

/** A result, what is wrong with the row, or null where the row names no school. */
function rowOf(cells: readonly Cell[], row: number, mapping: Mapping): FoundResult | string | null {
  const cell = (kind: ColumnKind): Cell => cells[mapping.columns[kind] ?? -1] ?? null;
  const [name, code] = [
    String(cell('school') ?? '').trim(),
    String(cell('code') ?? '')
      .trim()
      .toLowerCase(),
  ];
  if (name === '' && code === '') return null;
  const known = rowAboutOf(name);
  const about = known && known.code !== null ? known : { kind: 'school' as const, code: code || null, name: name || code };
  const key = keyOf(cell, mapping);
  if (!key) return `${about.name}: не понять, какая процедура, предмет, класс или год`;
  const participants = cell('participants') === null ? null : countOf(cell('participants'));
  if (participants === null && cell('participants') !== null) return `${about.name}: число участников – целое число`;
  const marks = (['mark2', 'mark3', 'mark4', 'mark5'] as const).map((kind) => shareOf(cell(kind)));
  const shares = [shareOf(cell('low')), shareOf(cell('high')), ...marks];
  if (shares.some(({ is }) => is === 'wrong')) return `${about.name}: ожидаются проценты от 0 до 100 или «-»`;
  if (shares.every(({ is }) => is === 'unknown')) return null;
  const [low, high, two, three, four, five] = shares.map((share) => (share.is === 'share' ? share.value : null)) as [
    number | null,
    number | null,
    number | null,
    number | null,
    number | null,
    number | null,
  ];
  const isMarked = two !== null && three !== null && four !== null && five !== null;
  if (isMarked && Math.abs(two + three + four + five - 100) > 2) return `${about.name}: доли отметок в сумме не дают 100 %`;
  if (low !== null && high !== null && low + high > 100) return `${about.name}: доли вместе больше 100 %`;
  return {
    ...key,
    row,
    about,
    low: low ?? two,
    high,
    isHeld: shares.some(({ is }) => is === 'share'),
    participants,
    marks: isMarked ? { 2: two, 3: three, 4: four, 5: five } : null,
    journal: null,
  };
}

function keyOf(cell: (kind: ColumnKind) => Cell, mapping: Mapping): ProcedureKey | null {
  const said = titleParts(String(cell('procedure') ?? ''));
  const subject = cell('subject');
  const grade = countOf(typeof cell('grade') === 'string' ? (/\d+/.exec(String(cell('grade')))?.[0] ?? null) : cell('grade'));
  const years = String(cell('year') ?? '').match(/20\d\d/g);
  return wholeKey({
    procedure: said.procedure ?? mapping.procedure,
    subject: subject !== null ? subjectOf(String(subject)) : mapping.subject ? subjectOf(mapping.subject) : said.subject,
    grade: grade ?? mapping.grade,
    // «2020/2021»: the procedure falls into its second half.
    year: years ? Number(years.at(-1)) : mapping.year,
  });
}

function headingsOf(row: readonly Cell[]): readonly string[] {
  return row.map((cell) => headingOf(cell).slice(0, 300));
}
