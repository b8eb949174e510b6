import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answers } from '../../shared/model/records.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const [lastYear, year] = ['2020/2021', '2021/2022'] as const;
let today = new Date('2022-05-20T10:00:00');
let call: Call;
let close: () => void;
let school: string;
let teacher: string;

beforeEach(async () => {
  today = new Date('2022-05-20T10:00:00');
  ({ call, close } = anApp({ now: () => today }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  for (const each of [lastYear, year]) await call('year.add', { year: each });
  school = (await call('school.add', aSchool({ name: 'СОШ № 14', shortName: 'СОШ № 14' }))).id;
  await call('school.setStatus', { school, year, status: 'shnor', basis: 'приказ № 579' });
  teacher = (await call('person.add', aPerson({ school, subjects: ['математика'], category: 'first' }))).id;
  await call('settings.save', { author: 'Орлова А. П.' });
});
afterEach(() => close());

async function fill(instrument: string, inYear: string, answers: Answers, about: 'teacher' | 'school' = 'teacher'): Promise<string> {
  const { submission } = await call('submission.open', {
    instrument,
    about: about === 'teacher' ? { kind: 'teacher', id: teacher } : { kind: 'school', id: school },
    subject: about === 'teacher' ? 'математика' : null,
    year: inYear,
    round: instrument === 'k-curator-protocol' ? '2021-11-18' : 'year',
  });
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission: submission.id, item, value });
  return submission.id;
}

const competence = { 1: 1, 2: 'нет', 3: 0, 4: 1, 5: 0 };
const doubtsIn = async (id: string) =>
  (await call('submission.get', { id })).doubts.map((doubt) => [doubt.id, doubt.accepted?.reason ?? null]);

async function stateOf(instrument: string) {
  const [row] = await call('submission.list', { instrument, year });
  return row!.state;
}

async function cell(instrument: string) {
  const { columns, rows } = await call('home.matrix', { year });
  const column = columns.findIndex((one) => one.instrument === instrument);
  const { state, done, total, doubtful } = rows.find(({ id }) => id === school)!.cells[column]!;
  return { state, done, total, doubtful };
}

test('a jump against last year makes a complete form doubtful everywhere, not a draft', async () => {
  await fill('k-teacher-competence', lastYear, { ...competence, 5: 2 });
  const id = await fill('k-teacher-competence', year, { 1: 1, 2: 'нет', 3: 0, 5: 0 });
  expect(await doubtsIn(id)).toEqual([['jump 5', null]]);
  expect(await stateOf('k-teacher-competence')).toBe('draft');
  await call('submission.saveAnswer', { submission: id, item: '4', value: 1 });
  expect(await stateOf('k-teacher-competence')).toBe('doubtful');
  expect(await cell('k-teacher-competence')).toEqual({ state: 'doubtful', done: 1, total: 1, doubtful: 1 });
  const { gaps } = await call('home.matrix', { year });
  expect(gaps.map(({ title }) => title.replaceAll('\u00a0', ' '))).toContain('Компетенции учителя: сомнительно, 1 форма');
  const hits = await call('search.find', { text: 'сомнительно', year });
  expect(hits.map(({ kind, path }) => [kind, path])).toContainEqual(['form', `/form/${id}`]);
});

test('an accepted doubt holds while the figures are the same, and is kept in the history', async () => {
  await fill('k-teacher-competence', lastYear, { ...competence, 5: 2 });
  const id = await fill('k-teacher-competence', year, competence);
  const view = await call('submission.acceptDoubt', { submission: id, doubt: 'jump 5', reason: ' Классы выпущены. ' });
  expect(view.doubts).toMatchObject([
    { id: 'jump 5', item: '5', accepted: { reason: 'Классы выпущены.', by: 'Орлова А. П.', at: '2022-05-20T10:00:00.000Z' } },
  ]);
  expect(await cell('k-teacher-competence')).toEqual({ state: 'complete', done: 1, total: 1, doubtful: 0 });
  expect(await stateOf('k-teacher-competence')).toBe('complete');

  await call('submission.saveAnswer', { submission: id, item: '5', value: 2 });
  expect(await doubtsIn(id)).toEqual([]);
  await call('submission.saveAnswer', { submission: id, item: '5', value: 0 });
  expect(await doubtsIn(id)).toEqual([['jump 5', 'Классы выпущены.']]);
  const [last] = await call('submission.list', { instrument: 'k-teacher-competence', year: lastYear });
  await call('submission.saveAnswer', { submission: last!.id, item: '5', value: 1 });
  expect(await doubtsIn(id)).toEqual([]);
  const history = await call('submission.doubtHistory', { id });
  expect(history).toMatchObject([{ doubt: 'jump 5', reason: 'Классы выпущены.', withdrawnAt: null }]);
});

test('other figures of the same check are a new doubt', async () => {
  await fill('k-subject-form', year, { classes: '5-9', level: 'sufficient' });
  const id = await fill('k-teacher-competence', year, { ...competence, 1: 2 });
  expect(await doubtsIn(id)).toEqual([['source 1', null]]);
  await call('submission.acceptDoubt', { submission: id, doubt: 'source 1', reason: 'Решение экспертов' });
  expect(await stateOf('k-teacher-competence')).toBe('complete');
  await call('submission.saveAnswer', { submission: id, item: '1', value: 0 });
  expect(await doubtsIn(id)).toEqual([['source 1', null]]);
  expect(await stateOf('k-teacher-competence')).toBe('doubtful');
});

test('an acceptance can be taken back, and given again', async () => {
  const id = await fill('k-teacher-competence', year, { ...competence, 4: 2 });
  expect(await doubtsIn(id)).toEqual([['category 4', null]]);
  await call('submission.acceptDoubt', { submission: id, doubt: 'category 4', reason: 'Приказ от мая' });
  today = new Date('2022-05-21T10:00:00');
  const view = await call('submission.withdrawDoubt', { submission: id, doubt: 'category 4' });
  expect(view.doubts).toMatchObject([{ id: 'category 4', accepted: null }]);
  expect(await stateOf('k-teacher-competence')).toBe('doubtful');
  await call('submission.acceptDoubt', { submission: id, doubt: 'category 4', reason: 'Приказ получен' });
  expect(await call('submission.doubtHistory', { id })).toMatchObject([
    { reason: 'Приказ от мая', withdrawnAt: '2022-05-21T10:00:00.000Z', withdrawnBy: 'Орлова А. П.' },
    { reason: 'Приказ получен', withdrawnAt: null },
  ]);
});

test('what is not doubtful is not accepted, and no reason is no acceptance', async () => {
  const id = await fill('k-teacher-competence', year, { ...competence, 4: 2 });
  const accept = (doubt: string, reason: string) => call('submission.acceptDoubt', { submission: id, doubt, reason });
  await expect(accept('jump 5', 'Так и есть')).rejects.toMatchObject({ code: 'not-found' });
  await expect(accept('category 4', '  ')).rejects.toMatchObject({ code: 'bad-input', fields: { reason: 'Укажите причину' } });
});

test('a signed form stays signed, is not judged again and still shows its doubts', async () => {
  const id = await fill('k-teacher-competence', year, { ...competence, 4: 2 });
  await call('submission.sign', { submission: id, signedOn: '2022-05-20', signedBy: '' });
  expect(await stateOf('k-teacher-competence')).toBe('signed');
  expect(await doubtsIn(id)).toEqual([['category 4', null]]);
  const input = { submission: id, doubt: 'category 4' };
  await expect(call('submission.acceptDoubt', { ...input, reason: 'Поздно' })).rejects.toMatchObject({ code: 'submission-signed' });
  await expect(call('submission.withdrawDoubt', input)).rejects.toMatchObject({ code: 'submission-signed' });
});

test('cards speak of the latest year only', async () => {
  const id = await fill('k-teacher-competence', lastYear, { ...competence, 4: 2 });
  expect(await doubtsIn(id)).toEqual([]);
  const now = await fill('k-teacher-competence', year, { ...competence, 4: 2 });
  expect(await doubtsIn(now)).toEqual([['category 4', null]]);
  await call('year.add', { year: '2022/2023' });
  expect(await doubtsIn(now)).toEqual([]);
  expect(await stateOf('k-teacher-competence')).toBe('complete');
});

test('the thresholds are the municipality’s own', async () => {
  expect(await call('thresholds.get', {})).toEqual({ steps: 2, percent: 20, relative: 50, least: 5 });
  await fill('k-subject-form', lastYear, { classes: '5-9', level: 'insufficient' });
  const id = await fill('k-subject-form', year, { classes: '5-9', level: 'sufficient' });
  expect(await doubtsIn(id)).toEqual([]);
  await call('thresholds.save', { steps: 1, percent: 20, relative: 50, least: 5 });
  expect(await doubtsIn(id)).toEqual([['jump level', null]]);
  expect(await stateOf('k-subject-form')).toBe('doubtful');
  await expect(call('thresholds.save', { steps: 0, percent: 20, relative: 50, least: 5 })).rejects.toMatchObject({
    code: 'bad-input',
    fields: { steps: 'Не меньше 1' },
  });
});

test('forms of a school are compared with each other: a measure for a factor of low significance, a protocol without a profile', async () => {
  const card = await fill('k-self-analysis', year, { 10: { measures: 'Ремонт', period: 'год' } }, 'school');
  const lines = Object.fromEntries(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'].map((line) => [line, false]));
  const protocol = await fill('k-curator-protocol', year, lines, 'school');
  expect(await doubtsIn(card)).toEqual([]);
  expect(await doubtsIn(protocol)).toEqual([['profile', null]]);
  await fill('k-risk-profile', year, { 10: 'low' }, 'school');
  expect(await doubtsIn(card)).toEqual([['low-risk-measure 10', null]]);
  expect(await stateOf('k-self-analysis')).toBe('doubtful');
  expect(await doubtsIn(protocol)).toEqual([]);
  await call('submission.saveAnswer', { submission: protocol, item: '1.1', value: true });
  expect(await doubtsIn(card)).toEqual([]);
  expect(await stateOf('k-self-analysis')).toBe('complete');
});
