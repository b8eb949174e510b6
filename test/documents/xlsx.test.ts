import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree, type ReportKey } from '../../electron/services/reports/reports.ts';
import { reportWorkbook } from '../../electron/services/reportWorkbook.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { figureOf } from '../../shared/reports/workbook/figure.ts';
import { sheetNames } from '../../shared/reports/workbook/sheetNames.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { aFolder } from '../services/anApp.ts';
import { awkward } from './awkward.ts';
import { all, textOf } from './readXml.ts';
import { readXlsx, type XlsxCell, type XlsxFile } from './readXlsx.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };

function aBase(set: keyof typeof demoBases): Base {
  const file = path.join(aFolder(), `${set}.opora`);
  newDemoBase(file, { name: set, sets: [demoBases[set]] }, clock);
  return openForReading(file, clock);
}

const bases = new Map(Object.keys(demoBases).map((set) => [set, aBase(set as keyof typeof demoBases)]));
afterAll(() => bases.forEach((base) => base.connection.close()));

/** Of each base: every report on the municipality, one on a school of each kind, one of each kind for publication. */
const rows = [...bases].flatMap(([set, base]) => {
  const listed = listReports(base, base.municipality()).map(({ kind, municipality, year, school }): ReportKey => ({
    kind,
    municipality: municipality.id,
    year,
    school: school?.id ?? null,
    isPublic: false,
  }));
  const first = (keys: readonly ReportKey[]) => [...new Map(keys.toReversed().map((key) => [key.kind, key])).values()];
  const whole = listed.filter(({ school }) => school === null);
  const keys = [
    ...whole,
    ...first(listed.filter(({ school }) => school !== null)),
    ...first(whole).map((key) => ({ ...key, isPublic: true })),
  ];
  return keys.map((key) => ({
    name: ['summary', set, key.kind, key.year.replace('/', '-'), key.school, key.isPublic ? 'public' : null].filter(Boolean).join('-'),
    set,
    key,
  }));
});

test('every kind of report of the demonstration bases is here', () => {
  const kinds = new Set([...bases.values()].flatMap((base) => listReports(base, base.municipality()).map(({ kind }) => kind)));
  expect(new Set(rows.map(({ key }) => key.kind))).toEqual(kinds);
  expect(kinds.size).toBeGreaterThan(8);
});

describe.each(rows)('$name', ({ name, set, key }) => {
  const base = bases.get(set)!;

  test('holds what the tables of the report hold, figures as numbers', async () => {
    const tree = reportTree(base, key);
    const bytes = await printXlsx(reportWorkbook(base, key));
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    const file = readXlsx(bytes);
    expect(file.formulas).toBe(0);
    const said = new Set(file.sheets.map((sheet) => textsOf(sheet.rows)).map((table) => JSON.stringify(table)));
    const missing = tablesOf(tree).filter((table) => ![...said].some((sheet) => sheet.includes(JSON.stringify(table).slice(1, -1))));
    expect(missing).toEqual([]);
    expect(unreadFigures(file)).toEqual([]);
  });
});

/** Texts of a report's tables by row as they are read, each cell of several rows in the first of them. */
function tablesOf(tree: ReportTree): readonly (readonly (readonly string[])[])[] {
  return tree.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            firstRows(
              block.body.map((row) => row.map(({ text }) => spaced(text))),
              block.body,
            ),
          ]
        : [],
    ),
  );
}

type Rows = readonly (readonly string[])[];

/** A cell that spans rows is said in each of them, where the sheet says it too. */
function firstRows(texts: Rows, body: readonly (readonly { readonly rows?: number }[])[]): Rows {
  const open: { text: string; left: number }[] = [];
  return texts.map((row, index) => {
    const own = row.map((text, at) => ({ text, down: body[index]![at]!.rows ?? 1 }));
    const above = open.filter(({ left }) => left > 0).map((one) => ((one.left -= 1), one.text));
    own.filter(({ down }) => down > 1).forEach(({ text, down }) => open.push({ text, left: down - 1 }));
    return [...above, ...own.map(({ text }) => text)].filter((text) => text !== '');
  });
}

function textsOf(sheet: XlsxFile['sheets'][number]['rows']): Rows {
  return sheet.map((row) => row.flatMap((cell) => (cell === null || cell.value === null ? [] : shown(cell))));
}

/** A cell as a Russian Excel shows it. */
function shown({ value, format }: XlsxCell): string {
  if (typeof value !== 'number') return value ?? '';
  const [positive = '', negative] = format.split(';');
  const sample = value < 0 && negative !== undefined ? negative : positive;
  const decimals = /\.(0+)/.exec(sample)?.[1]?.length ?? 0;
  const size = Math.abs(sample.includes('%') ? value * 100 : value);
  const [whole = '', rest] = (Math.round(Number((size * 10 ** decimals).toPrecision(12))) / 10 ** decimals).toFixed(decimals).split('.');
  const grouped = sample.includes('#,##0') ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole;
  const sign = value < 0 ? '-' : sample.startsWith('+') ? '+' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `,${rest}`}${sample.includes('%') ? ' %' : ''}`;
}

/** The report's text in the same words: plain spaces, a hyphen for a minus, of «4/3 ≈ 1,33» the decimal. */
function spaced(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u00ad', '')
    .replace(/^\u2212(?=[\d,]+( %)?$)/, '-')
    .replace(/^-?\d+\/\d+ ≈ ([\d,]+)$/, '$1')
    .replace(/^([+-]?[\d,]+)%$/, '$1 %')
    .trim();
}

/** Cells under the head that are figures to the eye and texts to Excel; numbers of items are names. */
function unreadFigures({ sheets }: XlsxFile): readonly string[] {
  return sheets.flatMap(({ name, rows: lines, element }) => {
    const head = Number(all(element, 'pane')[0]!.attributes['ySplit']);
    const names = new Set(
      lines.flatMap((row) =>
        row.flatMap((cell, column) => (cell && /^(№|Логин)$|как в источнике$/.test(String(cell.value)) ? column : [])),
      ),
    );
    return lines
      .slice(head)
      .flatMap((row) =>
        row.flatMap((cell, column) =>
          cell && !names.has(column) && typeof cell.value === 'string' && /^[+-]?\d+(,\d+)?( ?%)?$/.test(cell.value)
            ? `${name}: ${cell.value}`
            : [],
        ),
      );
  });
}

const aWorkbook = (over: Partial<Workbook> = {}): Workbook => ({
  title: 'Сводная форма',
  fileName: 'Сводная форма',
  mark: null,
  sheets: [{ name: 'Лист', caption: 'Таблица', widths: [20, 10], head: [[{ value: 'Текст' }, { value: 'Число' }]], body: [], notes: [] }],
  ...over,
});

const withTexts = (texts: readonly string[]): Workbook =>
  aWorkbook({ sheets: [{ ...aWorkbook().sheets[0]!, body: texts.map((value) => [{ value }, { value: 1, format: '0' }]) }] });

test('a text that looks like a formula or breaks Office files stays the text it is', async () => {
  const texts = ['=1+1', '+7 900', '-2+3', '@SUM(A1)', '=cmd|" /C calc"!A0', '_x0007_', `строка\nдругая ${awkward}`];
  const bytes = await printXlsx(withTexts([...texts, 'я'.repeat(40_000)]));
  writeFileSync(path.join(folder, 'summary-awkward.xlsx'), bytes);
  const { sheets, formulas } = readXlsx(bytes);
  const said = sheets[0]!.rows.slice(3).map((row) => row[0]!.value as string);
  expect(formulas).toBe(0);
  expect(said.slice(0, 6)).toEqual(texts.slice(0, 6));
  expect(said[6]).toMatch(/^строка\nдругая «ёлочки»/);
  expect(said[7]!.length).toBe(32_767);
});

test('the same workbook gives the same bytes, whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-12-17T09:30:00') });
  const first = await printXlsx(withTexts(['раз']));
  vi.setSystemTime(new Date('2026-03-01T17:45:12'));
  const second = await printXlsx(withTexts(['раз']));
  vi.useRealTimers();
  expect(Buffer.compare(first, second)).toBe(0);
});

test('the head is frozen, filtered and repeated on each page, a sheet lies across and is one page wide', async () => {
  const { sheets, workbook } = readXlsx(await printXlsx({ ...withTexts(['раз']), mark: 'Демонстрационные данные' }));
  const { element, rows: lines } = sheets[0]!;
  expect(all(element, 'pane')[0]!.attributes).toMatchObject({ ySplit: '4', state: 'frozen' });
  expect(all(element, 'autoFilter')[0]!.attributes).toEqual({ ref: 'A4:B5' });
  expect(all(element, 'pageSetUpPr')[0]!.attributes).toEqual({ fitToPage: '1' });
  expect(all(element, 'pageSetup')[0]!.attributes).toMatchObject({ orientation: 'landscape', fitToHeight: '0', paperSize: '9' });
  expect(all(workbook, 'definedName').map((one) => [one.attributes['name'], textOf(one)])).toContainEqual([
    '_xlnm.Print_Titles',
    "'Лист'!$4:$4",
  ]);
  expect(lines[2]![0]!.value).toBe('Демонстрационные данные');
  expect(textOf(all(element, 'oddHeader')[0]!)).toContain('Демонстрационные данные');
});

test('the summary form is the first sheet: a row a form, percents are parts of one', () => {
  const base = bases.get('korenovsk')!;
  const key: ReportKey = { kind: 'k-outcomes', municipality: 'korenovsk', year: '2021/2022', school: null, isPublic: false };
  const [summary] = reportWorkbook(base, key).sheets;
  expect(summary!.name).toBe('Сводная форма');
  const heads = summary!.head[0]!.map((cell) => cell?.value ?? null);
  expect(heads.slice(0, 5)).toEqual(['№ п/п', 'О ком форма', 'Состояние', 'Заполнено показателей', 'Всего показателей']);
  const shares = summary!.body.flatMap((row) => row.flatMap((cell) => (cell?.format?.endsWith('%') ? [cell.value as number] : [])));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('a publication copy names nobody', () => {
  const base = bases.get('korenovsk')!;
  const names = base.people.known().map(({ name }) => name.split(' ')[0]!);
  for (const { key } of rows.filter(({ set, key: one }) => set === 'korenovsk' && one.isPublic)) {
    const text = JSON.stringify(reportWorkbook(base, key));
    expect(names.filter((name) => new RegExp(`(?<![А-яё])${name}(?![а-яё])`).test(text))).toEqual([]);
  }
});

test.each([
  ['16,1', 16.1, '0.0'],
  ['−3,5', -3.5, '0.0'],
  ['+3', 3, '+0;-0;0'],
  ['43\u00a0%', 0.43, '0%'],
  ['16,1\u00a0%', 0.161, '0.0%'],
  ['12\u00a0500', 12_500, '#,##0'],
  ['0', 0, '0'],
  ['4/3 ≈ 1,33', 4 / 3, '0.00'],
] as const)('«%s» is the number %d under %s', (text, value, format) => {
  expect(figureOf(text)).toEqual({ value, format });
});

test.each(['', '–', '007', '1.10', '2/3', '12 из 40', '3 → 4', '17.12.2020', '2020/2021', 'sch423500', '1234567890123', '1e5', '=1'])(
  '«%s» stays a text',
  (text) => expect(figureOf(text)).toBeNull(),
);

test('names of sheets are allowed, short and unlike each other', () => {
  const names = sheetNames(['Итоги: [2020/2021]?', 'ИТОГИ  2020 2021', 'History', '', 'я'.repeat(40), 'я'.repeat(50), "'кавычки'"]);
  expect(names.slice(0, 4)).toEqual(['Итоги 2020 2021', 'ИТОГИ 2020 2021 (2)', 'Лист History', 'Лист']);
  expect(names[5]).toBe(`${'я'.repeat(27)} (2)`);
  expect(names[6]).toBe('кавычки');
  expect(names.every((name) => name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
});
