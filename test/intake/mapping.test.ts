import { describe, expect, test } from 'vitest';
import { applyMapping, fits, fitted, Mapping, mappingLack, proposeMapping } from '../../shared/intake/mapping.ts';
import { aliasKey, matchSchool, plainName } from '../../shared/intake/matchSchool.ts';
import { recognise } from '../../shared/intake/recognise.ts';
import type { Table } from '../../shared/intake/table.ts';
import type { School } from '../../shared/model/records.ts';

const table: Table = {
  sheet: 'Итоги',
  merges: [],
  rows: [
    ['Результаты ОГЭ 2021: математика'],
    ['№', 'Наименование школы', 'Писали', 'Не справились, %', 'Высокие баллы, %'],
    [1, 'СОШ № 3', 24, '12,5', 30],
    [2, 'ООШ № 7', 10, '-', '-'],
    [3, 'СОШ № 9', 'семь', 10, 10],
    [4, 'СОШ № 10', 7, 120, 10],
    [5, 'СОШ № 11', 7, 60, 50],
    [6, 'СОШ № 12', 7, null, null],
    [],
    [null, 'Всего', 60, 14.2, 20],
  ],
};

describe('a table of no known layout', () => {
  const mapping = proposeMapping(table);

  test('is not recognised, but its columns are proposed by their headings', () => {
    expect(recognise(table)).toBeNull();
    expect(mapping).toEqual({
      name: 'Шаблон',
      heading: 1,
      headings: ['№', 'наименование школы', 'писали', 'не справились, %', 'высокие баллы, %'],
      columns: { school: 1, participants: 2, low: 3, high: 4 },
      procedure: 'ОГЭ',
      subject: 'МА',
      grade: null,
      year: 2021,
    });
    expect(Mapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    expect(mappingLack(mapping)).toBeNull();
  });

  test('is read by the mapping, what can not be taken with its reason', () => {
    const found = applyMapping(table, mapping);
    expect(
      found.results.map(({ row, about, low, high, isHeld, participants }) => [row, about.name, low, high, isHeld, participants]),
    ).toEqual([
      [3, 'СОШ № 3', 12.5, 30, true, 24],
      [4, 'ООШ № 7', null, null, false, 10],
      [10, 'Всего', 14.2, 20, true, 60],
    ]);
    expect(found.results[0]).toMatchObject({ procedure: 'ОГЭ', subject: 'МА', grade: null, year: 2021, marks: null });
    expect(found.problems).toEqual([
      { row: 5, code: 'bad-value', message: 'СОШ № 9: число участников – целое число' },
      { row: 6, code: 'bad-value', message: 'СОШ № 10: ожидаются проценты от 0 до 100 или «-»' },
      { row: 7, code: 'bad-value', message: 'СОШ № 11: доли вместе больше 100 %' },
    ]);
  });

  test('says what it lacks', () => {
    expect(mappingLack({ ...mapping, columns: {} })).toBe('Укажите столбец со школой или её кодом.');
    expect(mappingLack({ ...mapping, year: null })).toBe('Укажите год или столбец с ним.');
    expect(mappingLack({ ...mapping, columns: { school: 1 } })).toBe('Укажите хотя бы один столбец с долей.');
    expect(mappingLack({ ...mapping, columns: { school: 1, mark2: 3 } })).toBe('Укажите столбцы всех четырёх отметок или ни одной.');
  });

  test('fits tables with the same headings and no other', () => {
    expect(fits(mapping, { ...table, rows: [['другое'], table.rows[1]!] })).toBe(true);
    expect(fits(mapping, { ...table, rows: [table.rows[1]!] })).toBe(false);
    expect(fits({ ...mapping, headings: [] }, { ...table, rows: [[], []] })).toBe(false);
  });

  test('may say procedure, subject, grade, year and marks in its columns', () => {
    const wide: Table = {
      sheet: null,
      merges: [],
      rows: [
        ['Логин ОО', 'Процедура', 'Предмет', 'Класс', 'Учебный год', '2', '3', '4', '5'],
        ['edu203389', 'ВПР', 'Физика', '7 кл.', '2020/2021', '10', '40', '30', '20'],
        ['edu203389', 'ВПР', 'Физика', null, '2020/2021', '10', '40', '30', '20'],
        ['edu203389', 'ВПР', 'Физика', '8', '2020/2021', '10', '40', '30', '40'],
      ],
    };
    const found = applyMapping(wide, proposeMapping(wide));
    expect(found.results).toEqual([
      {
        row: 2,
        about: { kind: 'school', code: 'edu203389', name: 'edu203389' },
        procedure: 'ВПР',
        subject: 'физика',
        grade: 7,
        year: 2021,
        low: 10,
        high: null,
        isHeld: true,
        participants: null,
        marks: { 2: 10, 3: 40, 4: 30, 5: 20 },
        journal: null,
      },
    ]);
    expect(found.problems.map(({ message }) => message)).toEqual([
      'edu203389: не понять, какая процедура, предмет, класс или год',
      'edu203389: доли отметок в сумме не дают 100 %',
    ]);
  });
});

describe('a school of a file', () => {
  const aSchool = (id: string, code: string, name: string, shortName = ''): School => ({
    id,
    code,
    name,
    shortName,
    municipality: 'm',
    director: '',
    locality: null,
    email: '',
  });
  const schools = [
    aSchool('three', 'sch423503', 'МБОУ «СОШ № 3 г. Юрги»', 'СОШ № 3'),
    aSchool('seven', '', 'Муниципальное казённое общеобразовательное учреждение основная общеобразовательная школа №7'),
    aSchool('twelve', '', 'СОШ № 12'),
    aSchool('twelve-too', '', 'МАОУ «СОШ №12»'),
    aSchool('ray', '', 'Гимназия «Лучезарная»'),
  ];
  const match = (code: string | null, name: string, said: readonly (readonly [string, string])[] = []) =>
    matchSchool({ code, name }, schools, new Map(said));

  test.each([
    ['edu423503', 'любое имя', { status: 'known', school: 'three', by: 'code' }],
    [null, 'СОШ №3', { status: 'known', school: 'three', by: 'name' }],
    [null, 'МКОУ ООШ № 7', { status: 'known', school: 'seven', by: 'name' }],
    [null, 'сош-12', { status: 'likely', schools: ['twelve', 'twelve-too'] }],
    [null, 'Школа № 7', { status: 'likely', schools: ['seven'] }],
    [null, 'МБОУ гимназия «Лучезарная» имени героев', { status: 'likely', schools: ['ray'] }],
    ['edu999999', 'СОШ № 3', { status: 'likely', schools: ['three'] }],
    [null, 'СОШ № 33', { status: 'unknown' }],
    [null, 'СОШ № 7', { status: 'unknown' }],
    [null, 'Всего', { status: 'unknown' }],
  ])('%s «%s»', (code, name, expected) => {
    expect(match(code, name)).toEqual(expected);
  });

  test('is known by what the user said of the name before', () => {
    const said = [[aliasKey({ code: null, name: 'СОШ № 12' }), 'twelve']] as const;
    expect(match(null, 'МБОУ СОШ №12', said)).toEqual({ status: 'known', school: 'twelve', by: 'memory' });
    expect(match(null, 'МБОУ СОШ №12', [[aliasKey({ code: null, name: 'СОШ № 12' }), 'gone']])).toMatchObject({ status: 'likely' });
  });

  test.each([
    ['МБОУ «СОШ №3»', 'сош 3'],
    ['Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»', 'сош 3'],
    ['СОШ-3', 'сош 3'],
    ['СОШ N 3', 'сош 3'],
    ['МОУ ООШ № 15 им. А. А. Голубицкого', 'оош 15 а а голубицкого'],
  ])('%s is compared as %s', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('a template at another table with the same headings', () => {
  const mapping: Mapping = { ...proposeMapping(table), name: 'ОГЭ района' };
  const titled = (title: string): Table => ({ ...table, rows: [[title], ...table.rows.slice(1)] });

  test.each([
    ['Результаты ОГЭ 2022: математика', { procedure: 'ОГЭ', subject: 'МА', year: 2022 }, true],
    ['ОГЭ 2021/2022, математика', { procedure: 'ОГЭ', subject: 'МА', year: 2022 }, true],
    ['ОГЭ, математика', { procedure: 'ОГЭ', subject: 'МА', year: null }, false],
    ['Итоги', { procedure: 'ОГЭ', subject: 'МА', year: null }, false],
    ['ОГЭ 2022 физика', { procedure: 'ОГЭ', subject: 'физика', year: 2022 }, false],
    ['ОГЭ 2022 информатика', { procedure: 'ОГЭ', subject: 'информатика', year: 2022 }, false],
    ['ЕГЭ 2022 математика', { procedure: 'ЕГЭ', subject: 'МА', year: 2022 }, false],
  ])('«%s»: the table has the word on what it is of', (title, of, isSure) => {
    const laid = fitted(mapping, titled(title));
    expect(laid).toMatchObject({ mapping: of, isSure });
  });

  test('a subject in the words of the user is that of a longer title', () => {
    const physics = { ...mapping, subject: 'физика' };
    expect(fitted(physics, titled('ОГЭ 2022 физика, итоги района'))).toMatchObject({ isSure: true, mapping: { subject: 'физика' } });
  });

  test('other headings are not its own', () => {
    expect(fitted(mapping, { ...table, rows: [table.rows[0]!, ['№', 'Школа']] })).toBeNull();
  });

  test('ВПР has a class', () => {
    expect(mappingLack({ ...mapping, procedure: 'ВПР', grade: null })).toBe('Укажите класс или столбец с ним: у ВПР он есть всегда.');
    expect(mappingLack({ ...mapping, procedure: 'ВПР', grade: 5 })).toBeNull();
  });

  test('another row of headings is proposed for itself', () => {
    expect(proposeMapping(table, 2)).toMatchObject({ heading: 2, headings: ['1', 'сош № 3', '24', '12,5', '30'] });
  });
});
