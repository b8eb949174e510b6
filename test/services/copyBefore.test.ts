import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const [last, year] = ['2019/2020', '2020/2021'];
let call: Call;
let close: () => void;
let school: string;
let teachers: readonly string[];

beforeEach(async () => {
  ({ call, close } = anApp({ now: () => new Date('2021-05-20T10:00:00') }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  await call('year.add', { year: last });
  school = (await call('school.add', aSchool())).id;
  const names = ['Орлова А. П.', 'Белов И. И.', 'Ветрова О. О.', 'Громов П. П.'];
  const added = [];
  for (const name of names) added.push(await call('person.add', aPerson({ school, name })));
  teachers = added.map(({ id }) => id);
});
afterEach(() => close());

const keyOf = (person: number, over: Partial<Input<'submission.open'>> = {}): Input<'submission.open'> => ({
  instrument: 'k-teacher-competence',
  about: { kind: 'teacher', id: teachers[person]! },
  subject: 'математика',
  year,
  round: 'year',
  ...over,
});

async function fill(key: Input<'submission.open'>, answers: Readonly<Record<string, string | number>>): Promise<string> {
  const { submission } = await call('submission.open', key);
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission: submission.id, item, value });
  return submission.id;
}

test('last year’s answers come into an empty form, marked as copied, and go again', async () => {
  await fill(keyOf(0, { year: last }), { 2: 'нет', 3: 1, 4: 7 });
  const done = await call('submission.copyBefore', { keys: [keyOf(0)] });
  expect(done).toMatchObject({ forms: 1, values: 2, passed: { signed: 0, filled: 0, nothing: 0 } });
  const { submission, answers } = await call('submission.open', keyOf(0));
  expect(answers).toEqual({ '2': 'нет', '3': 1 });
  const history = await call('submission.history', { id: submission.id });
  expect(history.map(({ item, old, new: now, copiedFrom }) => [item, old, now, copiedFrom])).toEqual([
    ['2', null, 'нет', last],
    ['3', null, 1, last],
  ]);
  await call('submission.saveMany', { sheets: [...done.undo] });
  expect((await call('submission.open', keyOf(0))).answers).toEqual({});
});

test('a signed form, one with an answer and one without last year are left alone and counted', async () => {
  for (const person of [0, 1, 2]) await fill(keyOf(person, { year: last }), { 3: 1 });
  await call('submission.sign', { submission: await fill(keyOf(0), {}), signedOn: '2021-05-19', signedBy: '' });
  await fill(keyOf(1), { 4: 0 });
  const done = await call('submission.copyBefore', { keys: [0, 1, 2, 3].map((person) => keyOf(person)) });
  expect(done).toMatchObject({ forms: 1, values: 1, passed: { signed: 1, filled: 1, nothing: 1 } });
  const answers = [];
  for (const person of [0, 1, 2]) answers.push((await call('submission.open', keyOf(person))).answers);
  expect(answers).toEqual([{}, { '4': 0 }, { '3': 1 }]);
});

test('what another form gives is left to it', async () => {
  await fill(keyOf(0, { year: last }), { 1: 0, 3: 1 });
  await fill(keyOf(0, { instrument: 'k-subject-form' }), { level: 'high' });
  await call('submission.copyBefore', { keys: [keyOf(0)] });
  expect((await call('submission.open', keyOf(0))).effective).toEqual({ '1': 2, '3': 1 });
});

test('the current period of last year becomes the previous one; what had not arrived is asked again', async () => {
  const key = (of: string) => keyOf(0, { instrument: 'k-outcomes', about: { kind: 'school', id: school }, subject: null, year: of });
  const { submission } = await call('submission.open', key(last));
  const answers = {
    '1.3': { previous: 10, current: { count: 1, total: 40 } },
    '1.5': { previous: 'no-data', current: 'no-data' },
    '1.7': { previous: 20, current: 'not-arrived' },
    '2.1': { previous: 30, current: null },
  };
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission: submission.id, item, value });
  await call('submission.copyBefore', { keys: [key(year)] });
  expect((await call('submission.open', key(year))).answers).toEqual({
    '1.3': { previous: { count: 1, total: 40 }, current: null },
    '1.5': { previous: 'no-data', current: null },
  });
});
