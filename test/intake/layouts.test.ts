import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { shareOf } from '../../shared/intake/cells.ts';
import { titleParts } from '../../shared/intake/procedureTitle.ts';
import { recognise } from '../../shared/intake/recognise.ts';
import { rowAboutOf } from '../../shared/intake/rowAbout.ts';
import type { Cell, Table } from '../../shared/intake/table.ts';

const aTable = (rows: readonly (readonly Cell[])[], over: Partial<Table> = {}): Table => ({ sheet: 'Лист1', rows, merges: [], ...over });

/** The head of an export of ФИС ОКО: the table's heading stands in row 8. */
const head = (title: string): readonly (readonly Cell[])[] => [
  [title],
  [],
  ['ВПР 2024 Русский язык 4 класс'],
  ['Предмет:', 'Русский язык'],
  ['Максимальный первичный балл:', 38],
  ['Дата:', '2024-04-20'],
  [],
];
const key = { procedure: 'ВПР', subject: 'РУ', grade: 4, year: 2024 };

describe('«Статистика по отметкам»', () => {
  const rows: readonly (readonly Cell[])[] = [
    ...head('Статистика по отметкам'),
    ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5],
    ['Вся выборка', 35000, 1400000, '4,6', '28,7', '46,9', '19,8'],
    ['Выдуманная обл.', 900, 30000, 5.06, 29.94, 45, 20],
    ['Пробный МО(reg99_m012)', 14, 600, 7, 30, 43, 20],
    ['МБОУ «СОШ № 3»(edu203389)', null, 24, '12,5 %', 37.5, 37.5, 12.5],
    ['ООШ № 7(sch203390)', null, null, '-', '-', '-', '-'],
    ['СОШ № 9(edu203391)', null, 20, 50, 50, 50, 0],
    ['СОШ № 10(edu203392)', null, 20, 'много', 50, 50, 0],
    ['СОШ № 11(edu203393)', null, 5, null, null, null, null],
  ];
  const found = recognise(aTable(rows))!;

  test('gives shares of marks for schools and for the groups above them', () => {
    expect(found.layout).toBe('marks');
    expect(
      found.results.map(({ row, about, low, participants, isHeld }) => [row, about.kind, about.code, low, participants, isHeld]),
    ).toEqual([
      [9, 'whole', null, 4.6, 1400000, true],
      [10, 'region', null, 5.06, 30000, true],
      [11, 'municipality', 'reg99_m012', 7, 600, true],
      [12, 'school', 'edu203389', 12.5, 24, true],
      [13, 'school', 'sch203390', null, null, false],
    ]);
    expect(found.results[3]).toMatchObject({ ...key, high: null, marks: { 2: 12.5, 3: 37.5, 4: 37.5, 5: 12.5 } });
  });

  test('says which rows it can not take', () => {
    expect(found.problems).toEqual([
      { row: 14, code: 'bad-sum', message: 'СОШ № 9: доли отметок в сумме дают 150 %, а не 100 %' },
      { row: 15, code: 'bad-value', message: 'СОШ № 10: доли отметок – числа от 0 до 100' },
    ]);
  });

  test('takes the procedure from a sheet named by it where nothing above the table says', () => {
    const bare = recognise(aTable(rows.slice(7), { sheet: 'ВПР 2023 Математика 5 класс' }))!;
    expect(bare.results[0]).toMatchObject({ procedure: 'ВПР', subject: 'МА', grade: 5, year: 2023 });
    expect(recognise(aTable(rows.slice(7)))).toBeNull();
  });
});

describe('«Сравнение отметок с отметками по журналу»', () => {
  const taken = [
    {
      row: 10,
      about: { kind: 'school', code: 'edu203389' },
      participants: 24,
      journal: { lowered: 33.33, confirmed: 58.33, raised: 8.34 },
      marks: null,
      low: null,
    },
  ];

  test('is read with its heading in two rows', () => {
    const rows = [
      ...head('Сравнение отметок с отметками по журналу'),
      ['Группы участников', 'Кол-во участников(всего)', 'Понизили', null, 'Подтвердили', null, 'Повысили', null],
      [null, null, '%', 'кол-во', '%', 'кол-во', '%', 'кол-во'],
      ['СОШ № 3(edu203389)', 24, '33,33', 8, '58,33', 14, '8,34', 2],
    ];
    expect(recognise(aTable(rows))).toMatchObject({ layout: 'journal', results: taken, problems: [] });
  });

  test('and in one', () => {
    const rows = [
      ...head('Сравнение отметок с отметками по журналу'),
      [
        'Группы участников',
        'Кол-во участников (всего)',
        'Понизили, кол-во',
        'Понизили, %',
        'Подтвердили, кол-во',
        'Подтвердили, %',
        'Повысили, кол-во',
        'Повысили, %',
      ],
      [],
      ['СОШ № 3(edu203389)', 24, 8, 33.33, 14, 58.33, 2, 8.34],
    ];
    expect(recognise(aTable(rows))).toMatchObject({ layout: 'journal', results: taken });
  });
});

describe('«Индивидуальные результаты»', () => {
  const rows = [
    ...head('Индивидуальные результаты'),
    [
      'ОО',
      'Муниципалитет',
      'Название ОО',
      'Код участника',
      'Класс',
      'Вариант',
      '1 (2б)',
      'Первичный балл',
      'Отметка',
      'Отметка по журналу',
    ],
    ['edu203389', 'Пробный МО', 'СОШ № 3', '40001', 'А', 1, 2, 30, 4, 4],
    ['edu203389', 'Пробный МО', 'СОШ № 3', '40002', 'А', 2, 0, 8, 2, 3],
    ['edu203389', 'Пробный МО', 'СОШ № 3', '40003', 'А', 2, 1, 20, '3', null],
    ['edu203390', 'Пробный МО', 'ООШ № 7', '70001', 'А', 1, 2, 33, 5, 4],
    ['edu203390', 'Пробный МО', 'ООШ № 7', '70002', 'А', 1, null, null, null, null],
  ];

  test('gives only what the rows of a school add up to', () => {
    const found = recognise(aTable(rows))!;
    expect(found).toEqual({
      layout: 'participants',
      problems: [],
      results: [
        {
          ...key,
          row: 9,
          about: { kind: 'school', code: 'edu203389', name: 'СОШ № 3' },
          low: 33.33,
          high: null,
          isHeld: true,
          participants: 3,
          marks: { 2: 33.33, 3: 33.33, 4: 33.33, 5: 0 },
          journal: { lowered: 50, confirmed: 50, raised: 0 },
        },
        {
          ...key,
          row: 12,
          about: { kind: 'school', code: 'edu203390', name: 'ООШ № 7' },
          low: 0,
          high: null,
          isHeld: true,
          participants: 1,
          marks: { 2: 0, 3: 0, 4: 0, 5: 100 },
          journal: { lowered: 0, confirmed: 0, raised: 100 },
        },
      ],
    });
    expect(JSON.stringify(found)).not.toContain('40001');
  });
});

describe('the table of order Ю', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../fixtures/order-yu.txt'), 'utf8');
  const lines = text.slice(text.indexOf('Территория')).split('\n');
  const rows = lines.map((line) => line.split('\t').map((cell): Cell => (cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell)));
  const found = recognise(aTable(rows))!;

  test('gives exactly the figures of the demonstration base', () => {
    const figures = (
      list: readonly {
        readonly school: string;
        readonly procedure: string;
        readonly subject: string;
        readonly grade: number | null;
        readonly year: number;
        readonly low: number | null;
        readonly high: number | null;
        readonly isHeld: boolean;
      }[],
    ) =>
      list.map(({ school, procedure, subject, grade, year, low, high, isHeld }) => ({
        school,
        procedure,
        subject,
        grade,
        year,
        low,
        high,
        isHeld,
      }));
    const codes = new Map(yurga.schools.map(({ id, code }) => [id, code]));
    expect(figures(found.results.map((result) => ({ ...result, school: result.about.code! })))).toEqual(
      figures(yurga.results.map((result) => ({ ...result, school: codes.get(result.school)! }))),
    );
    expect(found.problems).toEqual([]);
  });

  test('names a cell that is no share', () => {
    const spoiled = rows.map((row, index) =>
      index === 2 ? row.map((cell, column) => (column === 3 ? 'x' : column === 5 ? 90 : column === 6 ? 20 : cell)) : row,
    );
    expect(recognise(aTable(spoiled))!.problems).toEqual([
      { row: 3, code: 'bad-value', message: 'МБОУ «СОШ № 1», ВПР МА 5 2019: ожидаются проценты от 0 до 100 или «-»' },
      { row: 3, code: 'bad-sum', message: 'МБОУ «СОШ № 1», ВПР МА 5 2018: доли вместе больше 100 %' },
    ]);
  });
});

test('a sheet of another kind is not guessed at', () => {
  expect(recognise(aTable([]))).toBeNull();
  expect(
    recognise(
      aTable([
        ['Школа', 'Учитель'],
        ['СОШ № 1', 'Иванова'],
      ]),
    ),
  ).toBeNull();
  expect(
    recognise(
      aTable(
        [
          ['Группы участников', 'Баллы'],
          ['Вся выборка', 1],
        ],
        { sheet: 'ВПР 2023 Математика 5 класс' },
      ),
    ),
  ).toBeNull();
});

test.each([
  ['12', 'share'],
  ['5,06', 'share'],
  ['12 %', 'share'],
  [0, 'share'],
  [100, 'share'],
  [100.1, 'wrong'],
  ['-1', 'wrong'],
  ['-', 'none'],
  ['–', 'none'],
  ['н/д', 'unknown'],
  [null, 'unknown'],
  ['двенадцать', 'wrong'],
])('%j is read as %s', (cell, is) => {
  expect(shareOf(cell).is).toBe(is);
});

test.each([
  ['ВПР 2026 Русский язык 4 класс', { procedure: 'ВПР', subject: 'РУ', grade: 4, year: 2026 }],
  ['ВПР МА 5 2019', { procedure: 'ВПР', subject: 'МА', grade: 5, year: 2019 }],
  ['ВПР, математика, 5 класс, 2020/2021 учебный год', { procedure: 'ВПР', subject: 'МА', grade: 5, year: 2021 }],
  ['ОГЭ РУ 2018', { procedure: 'ОГЭ', subject: 'РУ', grade: null, year: 2018 }],
  ['Результаты ЕГЭ 2021: физика', { procedure: 'ЕГЭ', subject: 'физика', grade: null, year: 2021 }],
  ['ВПР 2022. Окружающий мир, 4 кл.', { procedure: 'ВПР', subject: 'Окружающий мир', grade: 4, year: 2022 }],
  ['Итоги года', { procedure: null, subject: 'Итоги', grade: null, year: null }],
])('«%s» is a title', (title, parts) => {
  expect(titleParts(title)).toEqual(parts);
});

test.each([
  ['Вся выборка', { kind: 'whole', code: null, name: 'Вся выборка' }],
  ['Кемеровская обл.', { kind: 'region', code: null, name: 'Кемеровская обл.' }],
  ['Юргинский ГО (reg42_m035)', { kind: 'municipality', code: 'reg42_m035', name: 'Юргинский ГО' }],
  [
    'МБОУ «СОШ № 1 (с углублённым изучением)»(EDU423500)',
    { kind: 'school', code: 'edu423500', name: 'МБОУ «СОШ № 1 (с углублённым изучением)»' },
  ],
  ['  ', null],
])('%j is whom a row is about', (text, about) => {
  expect(rowAboutOf(text)).toEqual(about);
});
