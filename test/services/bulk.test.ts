import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let school: string;
let teachers: readonly string[];

beforeEach(async () => {
  ({ call, close } = anApp({ now: () => new Date('2021-05-20T10:00:00') }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  school = (await call('school.add', aSchool())).id;
  await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
  const added = [
    await call('person.add', aPerson({ school, name: 'Орлова Анна Петровна', subjects: ['математика', 'физика'] })),
    await call('person.add', aPerson({ school, name: 'Белов Иван Ильич' })),
    await call('person.add', aPerson({ school, name: 'Чужой По Годам', lastYear: '2019/2020' })),
  ];
  teachers = added.map(({ id }) => id);
});
afterEach(() => close());

const keyOf = (person: number, subject = 'математика') => ({
  instrument: 'k-teacher-competence',
  about: { kind: 'teacher' as const, id: teachers[person]! },
  subject,
  year,
  round: 'year',
});
const table = (over: Partial<Input<'bulk.table'>> = {}) =>
  call('bulk.table', { instrument: 'k-teacher-competence', year, schools: [school], ...over });
const answersOf = async (key: Input<'submission.open'>) => (await call('submission.open', key)).answers;

test('the table has a row for every teacher and subject of the year, begun or not', async () => {
  await call('submission.open', keyOf(0));
  const rows = await table();
  expect(rows.map(({ person, key, submission }) => [person, key.subject, submission !== null])).toEqual([
    ['Белов Иван Ильич', 'математика', false],
    ['Орлова Анна Петровна', 'математика', true],
    ['Орлова Анна Петровна', 'физика', false],
  ]);
  expect(await table({ schools: 'shnor' })).toEqual(rows);
  expect(await table({ schools: [] })).toEqual([]);
  expect((await table({ instrument: 'k-risk-profile' })).map(({ key }) => key.about)).toEqual([{ kind: 'school', id: school }]);
});

test('a row holds last year, what another form gives and the level, even if its form is not begun', async () => {
  await call('year.add', { year: '2019/2020' });
  const before = await call('submission.open', { ...keyOf(1), year: '2019/2020' });
  await call('submission.saveAnswer', { submission: before.submission.id, item: '3', value: 0 });
  const subject = await call('submission.open', { ...keyOf(1), instrument: 'k-subject-form' });
  await call('submission.saveAnswer', { submission: subject.submission.id, item: 'level', value: 'high' });
  const [row] = await table();
  expect(row).toMatchObject({
    submission: null,
    answers: {},
    effective: { '1': 2 },
    derived: { '1': { submission: subject.submission.id } },
    previous: { '3': 0 },
    score: { status: 'incomplete', missing: ['3', '4', '5'] },
  });
  await call('submission.saveMany', {
    sheets: [
      {
        key: keyOf(1),
        cells: [
          { item: '3', value: 1 },
          { item: '4', value: 2 },
          { item: '5', value: 'нет' },
        ],
      },
    ],
  });
  expect((await table())[0]!.score).toMatchObject({ status: 'scored', level: 'D' });
});

test('many answers are one change: written, counted and taken back together', async () => {
  await call('submission.saveMany', { sheets: [{ key: keyOf(0), cells: [{ item: '3', value: 0 }] }] });
  const done = await call('submission.saveMany', {
    sheets: [
      {
        key: keyOf(0),
        cells: [
          { item: '3', value: 1 },
          { item: '4', value: 2 },
        ],
      },
      { key: keyOf(1), cells: [{ item: '2', value: 'нет' }] },
    ],
  });
  expect(done).toMatchObject({ forms: 2, values: 3, kept: 0 });
  expect([await answersOf(keyOf(0)), await answersOf(keyOf(1))]).toEqual([{ '3': 1, '4': 2 }, { '2': 'нет' }]);
  await call('submission.saveMany', { sheets: [...done.undo] });
  expect([await answersOf(keyOf(0)), await answersOf(keyOf(1))]).toEqual([{ '3': 0 }, {}]);
});

test('what was changed since is not taken back', async () => {
  const done = await call('submission.saveMany', {
    sheets: [
      {
        key: keyOf(0),
        cells: [
          { item: '3', value: 1 },
          { item: '4', value: 2 },
        ],
      },
    ],
  });
  await call('submission.saveMany', { sheets: [{ key: keyOf(0), cells: [{ item: '4', value: 0 }] }] });
  const undone = await call('submission.saveMany', { sheets: [...done.undo] });
  expect(undone).toMatchObject({ values: 1, kept: 1 });
  expect(await answersOf(keyOf(0))).toEqual({ '4': 0 });
});

test('one refused answer refuses all: a signed form, an unknown item, a shape no input gives', async () => {
  const signed = await call('submission.open', keyOf(1));
  await call('submission.sign', { submission: signed.submission.id, signedOn: '2021-05-19', signedBy: '' });
  const good = { key: keyOf(0), cells: [{ item: '3', value: 1 }] };
  const save = (cells: Input<'submission.saveMany'>['sheets'][number]['cells'], person: number) =>
    call('submission.saveMany', { sheets: [good, { key: keyOf(person), cells }] });
  await expect(save([{ item: '3', value: 1 }], 1)).rejects.toMatchObject({ code: 'submission-signed' });
  await expect(save([{ item: '99', value: 1 }], 0)).rejects.toMatchObject({ code: 'bad-input' });
  await expect(save([{ item: '3', value: { a: [1] } }], 0)).rejects.toMatchObject({ code: 'bad-input' });
  expect((await table()).map(({ answers }) => answers)).toEqual([{}, {}, {}]);
  expect((await table()).map(({ submission }) => submission !== null)).toEqual([true, false, false]);
});
