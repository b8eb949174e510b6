import { afterEach, beforeEach, expect, test } from 'vitest';
import { instruments } from '../../shared/instruments/index.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let today = new Date('2021-05-20T10:00:00');
let call: Call;
let close: () => void;
let shnor: string;
let teacher: string;

beforeEach(async () => {
  today = new Date('2021-05-20T10:00:00');
  ({ call, close } = anApp({ now: () => today }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  await call('school.add', aSchool({ name: 'СОШ № 1', shortName: 'СОШ № 1' }));
  shnor = (await call('school.add', aSchool({ name: 'СОШ № 14', shortName: 'СОШ № 14' }))).id;
  await call('school.setStatus', { school: shnor, year, status: 'shnor', basis: 'приказ № 579' });
  teacher = (await call('person.add', aPerson({ school: shnor, subjects: ['математика', 'физика'] }))).id;
});
afterEach(() => close());

async function cell(instrument: string) {
  const { columns, rows } = await call('home.matrix', { year });
  const index = columns.findIndex((column) => column.instrument === instrument);
  const { done, total, state } = rows.find(({ id }) => id === shnor)!.cells[index]!;
  return [done, total, state];
}

const competence = (subject: string) => ({
  instrument: 'k-teacher-competence',
  about: { kind: 'teacher' as const, id: teacher },
  subject,
  year,
  round: 'year',
});

async function fill(subject: string): Promise<string> {
  const { submission } = await call('submission.open', competence(subject));
  for (const [item, value] of Object.entries({ 1: 1, 2: 2, 3: 1, 4: 0, 5: 0 }))
    await call('submission.saveAnswer', { submission: submission.id, item, value });
  return submission.id;
}

test('schools with low results come first; columns are the instruments with the dates of the school year', async () => {
  const { rows, columns } = await call('home.matrix', { year });
  expect(rows.filter(({ kind }) => kind === 'school').map(({ name, status, isOwing }) => [name, status, isOwing])).toEqual([
    ['СОШ № 14', 'shnor', true],
    ['СОШ № 1', 'none', false],
  ]);
  const followed = instruments.filter(({ source }) => source.order === 'К');
  expect([...new Set(columns.map(({ instrument }) => instrument))]).toEqual(followed.map(({ id }) => id));
  expect(columns.find(({ instrument }) => instrument === 'k-teacher-competence')).toMatchObject({ from: '2021-04-01', to: '2021-05-31' });
});

test('a form of competence is owed by each teacher and subject; its cell goes from nothing to signed', async () => {
  expect(await cell('k-teacher-competence')).toEqual([0, 2, 'not-started']);
  const first = await fill('математика');
  expect(await cell('k-teacher-competence')).toEqual([1, 2, 'draft']);
  const second = await fill('физика');
  expect(await cell('k-teacher-competence')).toEqual([2, 2, 'complete']);
  for (const submission of [first, second]) await call('submission.sign', { submission, signedOn: '2021-05-20', signedBy: '' });
  expect(await cell('k-teacher-competence')).toEqual([2, 2, 'signed']);
});

test('past its dates an unfinished form is overdue, a finished one is not, and a school that owes nothing is not', async () => {
  await fill('математика');
  today = new Date('2021-05-31T23:00:00');
  expect(await cell('k-teacher-competence')).toEqual([1, 2, 'draft']);
  today = new Date('2021-06-01T01:00:00');
  expect(await cell('k-teacher-competence')).toEqual([1, 2, 'overdue']);
  const { rows } = await call('home.matrix', { year });
  expect(rows.find(({ name }) => name === 'СОШ № 1')!.cells.map((one) => one?.state)).not.toContain('overdue');
  await fill('физика');
  expect(await cell('k-teacher-competence')).toEqual([2, 2, 'complete']);
});

test('what to do next names what is late with its date', async () => {
  today = new Date('2021-06-01T01:00:00');
  const { gaps } = await call('home.matrix', { year });
  expect(gaps).toContainEqual({
    title: 'Компетенции учителя: просрочено, 2\u00a0формы, срок был 31.05.2021',
    path: '/forms/k-teacher-competence',
    tone: 'late',
  });
});

test('search finds schools, people, forms and screens by any words, whatever the case', async () => {
  await fill('математика');
  const find = async (text: string) => (await call('search.find', { text, year })).map(({ kind, title }) => `${kind} ${title}`);
  expect(await find('№ 14')).toEqual(['school СОШ № 14']);
  expect(await find('ОРЛОВА анна')).toEqual([
    'person Орлова Анна Петровна',
    'form Мониторинг оценки предметных компетенций педагогических работников ШНОР',
  ]);
  expect(await find('настройки')).toEqual(['screen Настройки почты', 'screen Настройки']);
  expect(await find('  ')).toEqual([]);
});

test('a contradiction tells how many results sit on the point and what the other rule would change', async () => {
  await fill('математика');
  const boundary = (await call('discrepancy.list', { year })).find(({ rule }) => rule === 'k-competence.boundary')!;
  expect(boundary).toMatchObject({ inForce: null, touched: 1, effects: [{ value: 'upper', changed: 1 }] });
  expect(boundary.effects[0]!.sentence).toBe('у 1\u00a0педагога уровень Б вместо С');
  await call('rule.set', { rule: 'k-competence.boundary', value: 'upper', decidedOn: '2021-05-20', by: 'Орлова А. П.' });
  const after = (await call('discrepancy.list', { year })).find(({ rule }) => rule === 'k-competence.boundary')!;
  expect(after).toMatchObject({ inForce: { value: 'upper', by: 'Орлова А. П.' }, touched: 1, effects: [{ value: 'lower', changed: 1 }] });
});

test('low significance diagnosed changes the risks of the school', async () => {
  const key = { instrument: 'k-risk-profile', about: { kind: 'school' as const, id: shnor }, subject: null, year, round: 'year' };
  const profile = await call('submission.open', key);
  await call('submission.saveAnswer', { submission: profile.submission.id, item: '1', value: 'low' });
  const protocol = await call('submission.open', { ...key, instrument: 'k-curator-protocol', round: '2021-05-20' });
  const line = instruments
    .find(({ id }) => id === 'k-curator-protocol')!
    .items.flatMap((item) => (item.kind === 'section' ? item.items : [item]))
    .find((item) => item.kind === 'observation' && item.factor === 'competence')!;
  await call('submission.saveAnswer', { submission: protocol.submission.id, item: line.id, value: true });
  const entry = (await call('discrepancy.list', { year })).find(({ rule }) => rule === 'k-risk.diagnosed')!;
  expect(entry.effects).toEqual([{ value: 'any', changed: 1, sentence: 'у 1\u00a0школы изменится состав рисков' }]);
});
