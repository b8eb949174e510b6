import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree, type ReportKey } from '../../electron/services/reports/reports.ts';
import { reportWorkbook } from '../../electron/services/reportWorkbook.ts';
import { figureOf } from '../../shared/reports/workbook/figure.ts';
import { sheetNames } from '../../shared/reports/workbook/sheetNames.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { aFolder } from '../services/anApp.ts';
import { awkward } from './awkward.ts';
import { all, textOf } from './readXml.ts';
import { readXlsx } from './readXlsx.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };

function aDistrict(): Base {
  const file = path.join(aFolder(), 'district.opora');
  newDemoBase(file, { name: 'Кореновск', sets: [korenovsk] }, clock);
  return openForReading(file, clock);
}

const base = aDistrict();
afterAll(() => base.connection.close());

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

test('of a table wider than a page the columns that name a row stay in sight and are repeated on each page', async () => {
  const { sheets: made, ...rest } = withTexts(['раз']);
  const [sheet] = made;
  const printed = async (width: number) => {
    const read = readXlsx(await printXlsx({ ...rest, sheets: [{ ...sheet!, named: 1, widths: sheet!.widths.map(() => width) }] }));
    const titles = all(read.workbook, 'definedName').find(({ attributes }) => attributes['name'] === '_xlnm.Print_Titles');
    return [all(read.sheets[0]!.element, 'pane')[0]!.attributes['xSplit'], textOf(titles!)];
  };
  expect(await printed(30)).toEqual([undefined, "'Лист'!$3:$3"]);
  expect(await printed(150)).toEqual(['1', "'Лист'!$A:$A,'Лист'!$3:$3"]);
});

test('the summary form is the first sheet: a row a form, percents are parts of one', () => {
  const key: ReportKey = { kind: 'k-outcomes', municipality: 'korenovsk', year: '2021/2022', school: null, isPublic: false };
  const [summary] = reportWorkbook(base, key).sheets;
  expect(summary!.name).toBe('Сводная форма');
  const heads = summary!.head[0]!.map((cell) => cell?.value ?? null);
  expect(heads.slice(0, 5)).toEqual(['№ п/п', 'О ком форма', 'Состояние', 'Заполнено показателей', 'Всего показателей']);
  const shares = summary!.body.flatMap((row) => row.flatMap((cell) => (cell?.format?.endsWith('%') ? [cell.value as number] : [])));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('a publication copy names nobody, in any sheet of any kind of report', () => {
  const names = base.people.known().map(({ name }) => name.split(' ')[0]!);
  const anyName = new RegExp(`(?<![А-яё])(?:${names.join('|')})(?![а-яё])`);
  const listed = listReports(base, base.municipality()).filter(({ school }) => school === null);
  const latest = [...new Map(listed.toReversed().map((row) => [row.kind, row])).values()];
  const sheets = latest.flatMap(({ kind, municipality, year }) => {
    const key = { kind, municipality: municipality.id, year, school: null, isPublic: true };
    const tree = reportTree(base, key);
    return tree.sections.some(({ blocks }) => blocks.some((block) => block.kind === 'table'))
      ? [[kind, JSON.stringify(reportWorkbook(base, key, tree))] as const]
      : [];
  });
  expect(sheets.length).toBeGreaterThan(8);
  expect(sheets.flatMap(([kind, text]) => (anyName.test(text) ? [kind] : []))).toEqual([]);
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
