import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell } from '../../shared/intake/table.ts';
import { aWorkbook } from './aWorkbook.ts';

export type Rows = readonly (readonly Cell[])[];

/** A file of results as it comes to the user. */
export type ResultFile = { readonly name: string; readonly bytes: Buffer };

export async function aFile(name: string, rows: Rows, sheet = 'Лист1', merge: readonly string[] = []): Promise<ResultFile> {
  return { name, bytes: await aWorkbook({ [sheet]: rows }, merge) };
}

/** Separated values, as Excel saves them in Russia. */
export function csvOf(rows: Rows, mark = ';'): string {
  const cell = (value: Cell) => {
    const text = String(value ?? '').replace('.', typeof value === 'number' ? ',' : '.');
    return text.includes(mark) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(mark)).join('\r\n');
}

/** The same bytes that a program before Unicode writes. */
export function windows1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

const order = readFileSync(path.join(import.meta.dirname, '../fixtures/order-yu.txt'), 'utf8');

/** The table of order Ю, appendix 1, cell by cell. */
export const orderTable: Rows = order
  .slice(order.indexOf('Территория'))
  .split('\n')
  .map((line) => line.split('\t').map((cell): Cell => (cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell)));

/** The lines that an export of ФИС ОКО puts above its table. */
export const headOf = (title: string, procedure = 'ВПР 2024 Русский язык 4 класс'): Rows => [
  [title],
  [],
  [procedure],
  ['Предмет:', 'Русский язык'],
  ['Максимальный первичный балл:', 38],
  ['Дата:', '20.04.2024'],
  [],
];

export const marksHeading = ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5] as const;

/** Whole sample, region, municipality, three schools; of the third nobody took part, of the fourth nothing is known. */
export const marksTable: Rows = [
  ...headOf('Статистика по отметкам'),
  marksHeading,
  ['Вся выборка', 35_000, 1_400_000, '4,6', '28,7', '46,9', '19,8'],
  ['Выдуманная обл.', 900, 30_000, 5.06, 29.94, 45, 20],
  ['Пробный МО(reg99_m012)', 14, 600, 7, 30, 43, 20],
  ['МБОУ «СОШ № 3»(edu203389)', null, 24, '12,5 %', 37.5, 37.5, 12.5],
  ['МБОУ «ООШ № 7»(sch203390)', null, 8, 25, 50, 25, 0],
  ['МБОУ «ООШ № 8»(sch203391)', null, null, '-', '-', '-', '-'],
  ['МБОУ «ООШ № 9»(sch203392)', null, null, 'н/д', 'н/д', 'н/д', null],
];

/** The heading stands in two rows: it takes the merges `registerMerges`. */
export const registerTable: Rows = [
  ...headOf('Сравнение отметок с отметками по журналу'),
  ['Группы участников', 'Кол-во участников(всего)', 'Понизили', null, 'Подтвердили', null, 'Повысили', null],
  [null, null, '%', 'кол-во', '%', 'кол-во', '%', 'кол-во'],
  ['Пробный МО(reg99_m012)', 600, 20, 120, 70, 420, 10, 60],
  ['МБОУ «СОШ № 3»(edu203389)', 24, '33,33', 8, '58,33', 14, '8,34', 2],
];
export const registerMerges = ['A8:A9', 'B8:B9', 'C8:D8', 'E8:F8', 'G8:H8'];

export const pupilsTable: Rows = [
  ...headOf('Индивидуальные результаты'),
  ['ОО', 'Муниципалитет', 'Название ОО', 'Код участника', 'Класс', 'Вариант', '1 (2б)', 'Первичный балл', 'Отметка', 'Отметка по журналу'],
  ['edu203389', 'Пробный МО', 'МБОУ «СОШ № 3»', '40001', 'А', 1, 2, 30, 4, 4],
  ['edu203389', 'Пробный МО', 'МБОУ «СОШ № 3»', '40002', 'А', 2, 0, 8, 2, 3],
  ['edu203389', 'Пробный МО', 'МБОУ «СОШ № 3»', '40003', 'А', 2, 1, 20, '3', null],
  ['edu203390', 'Пробный МО', 'МБОУ «ООШ № 7»', '70001', 'А', 1, 2, 33, 5, 4],
];

/** A table of nobody's known form. */
export const examTable: Rows = [
  ['ОГЭ 2021 физика, итоги района'],
  ['Школа', 'Писали', 'Не справились, %', 'Высокие баллы, %'],
  ['СОШ № 3', 12, 25, '33,3'],
  ['ООШ № 7', 5, '-', '-'],
];
