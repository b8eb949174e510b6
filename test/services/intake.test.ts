import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { importResults, type ForeignFile } from '../../electron/services/intake/importResults.ts';
import { undoIntake } from '../../electron/services/intake/takeIn.ts';
import { newEmptyBase } from '../../electron/services/newBase.ts';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { usualRule } from '../../shared/identification/rule.ts';
import { identify } from '../../shared/identification/identify.ts';
import type { Cell } from '../../shared/intake/table.ts';
import { aFolder, clock } from '../db/aBase.ts';
import { anApp, type Call } from './anApp.ts';
import { aWorkbook } from '../intake/aWorkbook.ts';

let base: Base;
beforeEach(() => {
  const file = path.join(aFolder(), 'Пробный район.opora');
  newEmptyBase(file, 'Пробный район', clock);
  base = openForWriting(file, clock);
  return () => base.connection.close();
});

const text = readFileSync(path.join(import.meta.dirname, '../fixtures/order-yu.txt'), 'utf8');
const orderRows = text
  .slice(text.indexOf('Территория'))
  .split('\n')
  .map((line) => line.split('\t').map((cell): Cell => (cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell)));
const write = { isDryRun: false, mayCreateSchools: true };
const take = (files: readonly ForeignFile[], options = write) => importResults(base, files, options);
const aFile = async (name: string, rows: readonly (readonly Cell[])[], sheet = 'Лист1') => ({
  name,
  bytes: await aWorkbook({ [sheet]: rows }),
});

describe('the table of order Ю as a workbook', () => {
  test('gives the figures of the order and both schools low by the usual rule', async () => {
    expect(await take([await aFile('2849657.xlsx', orderRows)])).toEqual({ added: 32, updated: 0, skipped: 0, rejected: [] });
    const schools = new Map(base.schools.known().map(({ id, code }) => [id, code]));
    const figures = base.results
      .list()
      .map(({ school, procedure, subject, grade, year, low, high, isHeld }) =>
        [schools.get(school), procedure, subject, grade, year, low, high, isHeld].join(' '),
      );
    const codes = new Map(yurga.schools.map(({ id, code }) => [id, code]));
    expect(figures.toSorted()).toEqual(
      yurga.results
        .map(({ school, procedure, subject, grade, year, low, high, isHeld }) =>
          [codes.get(school), procedure, subject, grade, year, low, high, isHeld].join(' '),
        )
        .toSorted(),
    );
    for (const id of schools.keys())
      expect(
        identify(
          usualRule,
          base.results.list().filter(({ school }) => school === id),
          2019,
        ),
      ).toMatchObject({ isLow: true });
  });

  test('read again changes nothing; a newer file changes what differs', async () => {
    await take([await aFile('a.xlsx', orderRows)]);
    expect(await take([await aFile('b.xlsx', orderRows)])).toMatchObject({ added: 0, updated: 0, skipped: 32 });
    const newer = orderRows.map((row, index) => (index === 2 ? row.map((cell, column) => (column === 3 ? 25 : cell)) : row));
    expect(await take([await aFile('c.xlsx', newer)])).toMatchObject({ added: 0, updated: 1, skipped: 31 });
  });

  test('tried first says the same and writes nothing', async () => {
    const before = base.results.list().length + base.schools.known().length;
    expect(await take([await aFile('a.xlsx', orderRows)], { isDryRun: true, mayCreateSchools: true })).toEqual({
      added: 32,
      updated: 0,
      skipped: 0,
      rejected: [],
    });
    expect(base.results.list().length + base.schools.known().length).toBe(before);
    expect(base.intakes.list(base.municipality().id)).toEqual([]);
  });

  test('without leave to add schools has all its rows rejected', async () => {
    const { added, rejected } = await take([await aFile('a.xlsx', orderRows)], { isDryRun: false, mayCreateSchools: false });
    expect([added, rejected.length, rejected[0]]).toEqual([
      0,
      32,
      { file: 'a.xlsx', row: 3, code: 'unknown-school', message: 'МБОУ «СОШ № 1»: такой школы нет в базе' },
    ]);
  });
});

const head = [['Отчёт'], [], ['ВПР 2024 Математика 5 класс']];
const marks = [
  ...head,
  ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5],
  ['Вся выборка', 10, 500, 9, 31, 40, 20],
  ['Пробный МО(reg99_m001)', 3, 60, 10, 40, 30, 20],
  ['СОШ № 1(edu100001)', null, 20, 30, 40, 20, 10],
];
const register = [
  ...head,
  ['Группы участников', 'Кол-во участников(всего)', 'Понизили, %', 'Подтвердили, %', 'Повысили, %'],
  ['СОШ № 1(sch100001)', 20, 45, 50, 5],
];

describe('exports of one procedure', () => {
  test('stand in the export of the base with their groups and the journal', async () => {
    await take([await aFile('m.xlsx', marks)]);
    const { results, groupResults, municipalities } = exportBase(base);
    expect(results.map(({ held, marks: shares }) => [held, shares])).toEqual([[true, { 2: 30, 3: 40, 4: 20, 5: 10 }]]);
    expect(groupResults.map(({ level }) => level)).toEqual(['municipality', 'whole']);
    expect(municipalities[0]!.intakes.map(({ fileName, added }) => [fileName, added])).toEqual([['m.xlsx', 3]]);
  });

  test('are put together, whichever comes first; the groups above the schools are kept apart', async () => {
    const files = [await aFile('m.xlsx', marks), await aFile('r.xlsx', register)];
    expect(await take(files)).toEqual({ added: 3, updated: 0, skipped: 0, rejected: [] });
    const [one] = base.results.list();
    expect(one).toMatchObject({
      procedure: 'ВПР',
      subject: 'МА',
      grade: 5,
      year: 2024,
      low: 30,
      high: null,
      participants: 20,
      marks: { 2: 30, 3: 40, 4: 20, 5: 10 },
      journal: { lowered: 45, confirmed: 50, raised: 5 },
    });
    expect(base.results.groups().map(({ level, name, low, participants }) => [level, name, low, participants])).toEqual([
      ['municipality', 'Пробный МО', 10, 60],
      ['whole', 'Вся выборка', 9, 500],
    ]);
    const other = openOther();
    await importResults(other, files.toReversed(), write);
    expect(other.results.list().map(({ id: _, school: __, source: ___, ...rest }) => rest)).toEqual(
      [one!].map(({ id: _, school: __, source: ___, ...rest }) => rest),
    );
    other.connection.close();
  });

  test('are taken back one by one, last first', async () => {
    await take([await aFile('m.xlsx', marks)]);
    await take([await aFile('r.xlsx', register)]);
    const [second, first] = base.intakes.list(base.municipality().id);
    expect([first!.fileName, first!.added, second!.fileName, second!.updated]).toEqual(['m.xlsx', 3, 'r.xlsx', 1]);
    expect(() => undoIntake(base, first!.id)).toThrow('изменена позже');
    undoIntake(base, second!.id);
    expect(base.results.list()[0]).toMatchObject({ low: 30, journal: null });
    undoIntake(base, first!.id);
    expect([base.results.list(), base.results.groups()]).toEqual([[], []]);
    expect(() => undoIntake(base, first!.id)).toThrow('уже отменена');
  });

  test('are not taken back over what was changed by hand', async () => {
    await take([await aFile('m.xlsx', marks)]);
    const [one] = base.results.list();
    base.results.save({ ...one!, low: 31, source: null }, base.stamp());
    expect(() => undoIntake(base, base.intakes.list(base.municipality().id)[0]!.id)).toThrow('изменена позже');
    expect(base.results.list()[0]!.low).toBe(31);
  });
});

test('what can not be read or recognised is rejected by file, the rest goes in', async () => {
  const imported = await take([
    { name: 'papka/old.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) },
    await aFile('plan.xlsx', [['План работы'], ['1', 'Совещание']], 'План'),
    await aFile('m.xlsx', marks),
  ]);
  expect(imported).toEqual({
    added: 3,
    updated: 0,
    skipped: 0,
    rejected: [
      {
        file: 'papka/old.xls',
        row: null,
        code: 'bad-file',
        message: 'old.xls: это таблица старого формата Excel (.xls). Откройте её в Excel или LibreOffice и сохраните как .xlsx.',
      },
      {
        file: 'plan.xlsx',
        row: null,
        code: 'unknown-layout',
        message: 'Лист «План» неизвестной формы: откройте файл в окне программы и укажите, что стоит в столбцах.',
      },
    ],
  });
});

test('a name of a school that was pointed out once is known the next time', async () => {
  const municipality = base.municipality().id;
  base.schools.add(
    { id: 'seven', municipality, code: '', name: 'ООШ № 7', shortName: '', director: '', locality: null, email: '' },
    base.stamp(),
  );
  const rows = [
    ...head,
    ['Группы участников', 'Кол-во участников', 2, 3, 4, 5],
    ['Школа посёлка Лучезарного(edu100007)', 20, 30, 40, 20, 10],
  ];
  const strict = { isDryRun: false, mayCreateSchools: false };
  expect((await take([await aFile('a.xlsx', rows)], strict)).rejected).toHaveLength(1);
  base.intakes.saveAlias(municipality, '100007 школа лучезарного', 'seven');
  const again = await take([await aFile('a.xlsx', rows)], strict);
  expect([again.added, again.rejected]).toEqual([1, []]);
});

function openOther(): Base {
  const file = path.join(aFolder(), 'Другой район.opora');
  newEmptyBase(file, 'Другой район', clock);
  return openForWriting(file, clock);
}

describe('in the window', () => {
  const send = async (call: Call, { name, bytes }: ForeignFile): Promise<string> => {
    let token: string | null = null;
    const content = Buffer.from(bytes);
    for (let at = 0; at < content.length; at += 3000)
      ({ token } = await call('intake.upload', { token, name, part: content.subarray(at, at + 3000).toString('base64') }));
    return token!;
  };

  test('a file is sent in parts, looked at, planned, taken and taken back', async () => {
    const { call, close } = anApp();
    await call('base.create', { kind: 'demo', set: 'yurga', name: 'Проба' });
    const file = await aFile('Итоги ВПР.xlsx', [
      ...marks.slice(0, 5),
      ['МБОУ СОШ №1 (edu423500)', null, 20, 30, 40, 20, 10],
      ['СОШ № 14', null, 20, 35, 40, 20, 5].map((cell, index) => (index === 0 ? 'СОШ № 14(edu555555)' : cell)),
      ['СОШ № 99(edu423599)', null, 20, 5, 40, 35, 20],
    ]);
    const opened = await call('intake.read', { token: await send(call, file) });
    expect(opened).toMatchObject({
      name: 'Итоги ВПР.xlsx',
      known: null,
      sheets: [{ index: 0, name: 'Лист1', layout: 'marks', results: 4, problems: 0, mapping: null }],
    });
    const choices = { files: [{ token: opened.token, sheets: [{ index: 0, mapping: null }] }], schools: [], newSchools: [] };
    const plan = await call('intake.plan', choices);
    const fourteen = yurga.schools[1]!.id;
    expect(plan.unknown.map(({ name, likely }) => [name, likely])).toEqual([
      ['СОШ № 14', [fourteen]],
      ['СОШ № 99', []],
    ]);
    const said = { ...choices, schools: [{ alias: plan.unknown[0]!.alias, school: fourteen }], newSchools: [plan.unknown[1]!.alias] };
    const whole = await call('intake.plan', said);
    expect([whole.unknown, whole.results.map(({ status }) => status)]).toEqual([[], ['add', 'add', 'add', 'add']]);
    const left = whole.results.filter(({ about }) => about.kind === 'whole').map(({ id }) => id);
    const [intake] = await call('intake.take', { ...said, left });
    expect(intake).toMatchObject({ added: 3, updated: 0, skipped: 1, rejected: [], fileName: 'Итоги ВПР.xlsx' });
    expect((await call('school.list', { year: '2019/2020' })).map(({ code }) => code)).toContain('edu423599');

    const again = await call('intake.read', { token: await send(call, file) });
    expect(again.known?.id).toBe(intake!.id);
    const repeated = await call('intake.plan', { ...choices, files: [{ token: again.token, sheets: [{ index: 0, mapping: null }] }] });
    expect([repeated.unknown, repeated.results.map(({ status }) => status)]).toEqual([[], ['add', 'same', 'same', 'same']]);
    expect(await call('intake.undo', { id: intake!.id })).toMatchObject({ id: intake!.id, undoneAt: expect.any(String) as string });
    expect((await call('result.list', {})).filter(({ year }) => year === 2024)).toEqual([]);
    // The school was added for this file alone.
    expect((await call('school.list', { year: '2019/2020' })).map(({ code }) => code)).not.toContain('edu423599');
    close();
  });

  test('a table of no known layout takes a mapping, which is kept as a template', async () => {
    const { call, close } = anApp();
    await call('base.create', { kind: 'demo', set: 'yurga', name: 'Проба' });
    const file = await aFile('ОГЭ.xlsx', [['ОГЭ 2021 физика'], ['Школа', 'Писали', 'Не справились, %'], ['СОШ № 1', 12, 25]]);
    const opened = await call('intake.read', { token: await send(call, file) });
    const [sheet] = opened.sheets;
    expect(sheet).toMatchObject({
      layout: null,
      mapping: { columns: { school: 0, participants: 1, low: 2 }, procedure: 'ОГЭ', subject: 'физика', year: 2021 },
    });
    expect(sheet!.rows).toHaveLength(3);
    await call('intake.saveTemplate', { ...sheet!.mapping!, name: 'ОГЭ района' });
    await expect(call('intake.saveTemplate', { ...sheet!.mapping!, columns: {} })).rejects.toMatchObject({ code: 'bad-input' });
    const again = await call('intake.read', { token: await send(call, file) });
    expect(again.sheets[0]).toMatchObject({ layout: 'mapped', results: 1, mapping: { name: 'ОГЭ района' } });
    expect(await call('intake.removeTemplate', { name: 'ОГЭ района' })).toEqual([]);
    close();
  });

  test('a file that can not be read is refused with its name and a sentence; a closed one asks to be chosen again', async () => {
    const { call, close } = anApp();
    await call('base.create', { kind: 'demo', set: 'yurga', name: 'Проба' });
    const token = await send(call, { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') });
    await expect(call('intake.read', { token })).rejects.toMatchObject({
      code: 'bad-file',
      message: 'a.pdf: это не таблица: читаются файлы .xlsx и .csv.',
    });
    await expect(call('intake.read', { token })).rejects.toMatchObject({ code: 'not-found' });
    await expect(call('intake.upload', { token: 'nobody', name: 'a', part: '' })).rejects.toMatchObject({ code: 'not-found' });
    close();
  });
});
