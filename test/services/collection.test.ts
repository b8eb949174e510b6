import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { builtInLibrary } from '../../shared/instruments/library.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let today = new Date('2021-05-20T10:00:00');
let call: Call;
let close: () => void;
let municipality: string;
let shnor: string;
let other: string;

beforeEach(async () => {
  today = new Date('2021-05-20T10:00:00');
  ({ call, close } = anApp({ now: () => today }));
  municipality = (await call('base.create', { kind: 'empty', name: 'Кореновский район' })).base!.municipality.id;
  shnor = (await call('school.add', aSchool({ name: 'СОШ № 14', shortName: 'СОШ № 14' }))).id;
  other = (await call('school.add', aSchool({ name: 'СОШ № 1', shortName: 'СОШ № 1' }))).id;
  await call('school.setStatus', { school: shnor, year, status: 'shnor', basis: 'приказ № 579' });
});
afterEach(() => close());

/** Chooses these orders; those not named are dropped after, since one must stay. */
async function follow(...codes: readonly string[]): Promise<void> {
  for (const code of codes) await call('order.choose', { code, isFollowed: true });
  for (const code of ['К', 'С', 'М', 'Ю'].filter((one) => !codes.includes(one))) await call('order.choose', { code, isFollowed: false });
}

async function cellOf(row: string, instrument: string, round = 'year') {
  const { columns, rows } = await call('home.matrix', { year });
  const cell = rows.find(({ id }) => id === row)?.cells[columns.findIndex((one) => one.instrument === instrument && one.round === round)];
  return cell && ([cell.done, cell.total, cell.state] as const);
}

const keyOf = (over: Partial<Input<'submission.open'>>): Input<'submission.open'> => ({
  instrument: 'k-methodical-help',
  about: { kind: 'municipality', id: municipality },
  subject: null,
  year,
  round: 'year',
  ...over,
});

async function save(key: Input<'submission.open'>, answers: Readonly<Record<string, Input<'submission.saveAnswer'>['value']>>) {
  const { submission } = await call('submission.open', key);
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission: submission.id, item, value });
  return submission.id;
}

test('a base begins with order К; others are chosen, one at least stays', async () => {
  const chosen = async () => (await call('base.state', {})).base!.orders;
  expect(await chosen()).toEqual(['К']);
  await call('order.choose', { code: 'С', isFollowed: true });
  expect(await chosen()).toEqual(['К', 'С']);
  await call('order.choose', { code: 'К', isFollowed: false });
  await expect(call('order.choose', { code: 'С', isFollowed: false })).rejects.toThrow('Оставьте хотя бы один приказ');
  const { columns } = await call('home.matrix', { year });
  expect(new Set(columns.map(({ order }) => order))).toEqual(new Set(['С']));
});

test('a demonstration base works by its own order', async () => {
  for (const [set, order] of [
    ['korenovsk', 'К'],
    ['malyshev', 'М'],
    ['yurga', 'Ю'],
  ] as const) {
    const { base } = await call('base.create', { kind: 'demo', set, name: set });
    expect([set, base!.orders]).toEqual([set, [order]]);
  }
});

test('the municipality is the first row, with the forms about it and nothing of the schools', async () => {
  const { columns, rows } = await call('home.matrix', { year });
  expect(rows.map(({ kind, title }) => [kind, title])).toEqual([
    ['municipality', 'Кореновский район'],
    ['school', 'СОШ № 14'],
    ['school', 'СОШ № 1'],
  ]);
  const asked = (row: number) => columns.filter((_, index) => rows[row]!.cells[index] !== null).map(({ instrument }) => instrument);
  expect(asked(0)).toContain('k-methodical-help');
  expect(asked(0)).not.toContain('k-risk-profile');
  expect(asked(1)).not.toContain('k-methodical-help');
  expect(await cellOf(municipality, 'k-methodical-help')).toEqual([0, 1, 'not-started']);
  await save(keyOf({}), { '1': 1 });
  expect(await cellOf(municipality, 'k-methodical-help')).toEqual([0, 1, 'draft']);
  today = new Date('2021-08-01T10:00:00');
  expect(await cellOf(municipality, 'k-methodical-help')).toEqual([0, 1, 'overdue']);
});

test('one instrument may ask the municipality and the schools; each has its own form', async () => {
  await follow('М');
  expect([await cellOf(municipality, 'm-criteria'), await cellOf(shnor, 'm-criteria')]).toEqual([
    [0, 1, 'not-started'],
    [0, 1, 'not-started'],
  ]);
  const key = keyOf({ instrument: 'm-criteria', about: { kind: 'school', id: shnor } });
  const [first] = leaves(formIn('m-criteria', 'year').items);
  await save(key, { [first!.id]: { isPresent: true, document: 'приказ', link: '' } });
  expect([(await cellOf(municipality, 'm-criteria'))![2], (await cellOf(shnor, 'm-criteria'))![2]]).toEqual(['not-started', 'draft']);
  const asked = await call('form.asked', { about: key.about, year });
  expect(asked.filter(({ submission }) => submission !== null).map(({ instrument, state }) => [instrument, state])).toEqual([
    ['m-criteria', 'draft'],
  ]);
});

test('each round of a form is a column of its own', async () => {
  await follow('С');
  const { columns } = await call('home.matrix', { year });
  const rounds = columns.filter(({ instrument }) => instrument === 's-subject-outcomes');
  expect(rounds.map(({ round, roundTitle }) => [round, roundTitle])).toEqual([
    ['q1', 'I четверть'],
    ['q2', 'II четверть'],
    ['q3', 'III четверть'],
    ['q4', 'IV четверть'],
    ['year', 'год'],
  ]);
  await save(outcomes('q2'), { [firstOf('s-subject-outcomes', 'q2')]: aValue('s-subject-outcomes', 'q2') });
  const { cells } = (await call('home.matrix', { year })).rows.find(({ id }) => id === shnor)!;
  expect(columns.filter((_, index) => cells[index]?.submission).map(({ instrument, round }) => [instrument, round])).toEqual([
    ['s-subject-outcomes', 'q2'],
  ]);
});

const outcomes = (round: string) => keyOf({ instrument: 's-subject-outcomes', about: { kind: 'school', id: shnor }, round });

function formIn(instrument: string, round: string) {
  const version = builtInLibrary.byId(instrument)!.version;
  return builtInLibrary.formOf({ instrument, version, about: { kind: 'school' }, round })!;
}

function firstOf(instrument: string, round: string): string {
  return leaves(formIn(instrument, round).items).find(({ kind }) => kind === 'measure')!.id;
}

function aValue(instrument: string, round: string): Input<'submission.saveAnswer'>['value'] {
  const item = leaves(formIn(instrument, round).items).find(({ kind }) => kind === 'measure')!;
  return item.kind === 'measure' && item.measure.kind === 'count-share' ? { count: 5, share: 50, given: '' } : 5;
}

test('the answers of the round before come into an empty form, and the history names the round', async () => {
  await follow('С');
  const item = firstOf('s-subject-outcomes', 'q1');
  const value = aValue('s-subject-outcomes', 'q1');
  await save(outcomes('q1'), { [item]: value });
  const done = await call('submission.copyBefore', { keys: [outcomes('q2'), outcomes('q4')], from: 'round' });
  expect(done).toMatchObject({ forms: 1, values: 1, passed: { nothing: 1 } });
  const { submission, answers } = await call('submission.open', outcomes('q2'));
  expect(answers).toEqual({ [item]: value });
  expect((await call('submission.history', { id: submission.id })).map(({ copiedFrom }) => copiedFrom)).toEqual([`${year} q1`]);
});

test('start leads to control', async () => {
  await follow('С');
  const key = (round: string) => keyOf({ instrument: 's-conditions', about: { kind: 'school', id: shnor }, round });
  const item = firstOf('s-conditions', 'start');
  await save(key('start'), { [item]: aValue('s-conditions', 'start') });
  const done = await call('submission.copyBefore', { keys: [key('control')], from: 'round' });
  expect(done.forms).toBe(1);
});

test('a form about a mentor needs one with that post; rows of mentors stand only where a form is about them', async () => {
  const mentor = await call('person.add', aPerson({ role: 'mentor', name: 'Сильный С. С.', subjects: [] }));
  const { rows } = await call('home.matrix', { year });
  expect(rows.some(({ kind }) => kind === 'mentor')).toBe(false);
  expect((await call('search.find', { text: 'наставник сильный', year })).map(({ title, detail }) => [title, detail])).toEqual([
    ['Сильный С. С.', 'наставник'],
  ]);
  const key = keyOf({ instrument: 'k-teacher-competence', about: { kind: 'teacher', id: mentor.id }, subject: 'математика' });
  await expect(call('submission.open', key)).rejects.toThrow('указана другая должность');
});

test('an added instrument about mentors and tutors has a row for each, and its order is followed', async () => {
  const file = JSON.parse(readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8')) as Record<string, unknown>;
  const mentor = await call('person.add', aPerson({ role: 'mentor', name: 'Сильный С. С.', subjects: [] }));
  const tutor = await call('person.add', aPerson({ role: 'tutor', name: 'Умелый У. У.', subjects: [] }));
  const { instrument } = await call('instrument.add', { text: JSON.stringify({ ...file, about: 'mentor', alsoAbout: ['tutor'] }) });
  const { rows, columns } = await call('home.matrix', { year });
  expect(rows.slice(-2).map(({ kind, title }) => [kind, title])).toEqual([
    ['mentor', 'Сильный С. С.'],
    ['tutor', 'Умелый У. У.'],
  ]);
  expect(columns.find((one) => one.instrument === instrument.id)!.of).toEqual(['mentor', 'tutor']);
  const key = keyOf({ instrument: instrument.id, about: { kind: 'tutor', id: tutor.id } });
  await call('submission.open', key);
  expect((await call('form.asked', { about: key.about, year })).map(({ submission }) => submission !== null)).toEqual([true]);
  expect((await call('submission.list', { instrument: instrument.id, year })).map(({ aboutTitle }) => aboutTitle)).toEqual([
    'Умелый У. У.',
  ]);
  const table = await call('bulk.table', { instrument: instrument.id, year, schools: 'all', kind: 'mentor' });
  expect(table.map(({ person }) => person)).toEqual([mentor.name]);
});

test('the municipality sets the dates of a year: they hold everywhere, and those of the order come back', async () => {
  const round = 'year' as const;
  const instrument = 'k-teacher-competence';
  const dates = { fromOn: '2021-03-01', toOn: '2021-05-10' };
  const person = (await call('person.add', aPerson({ school: shnor }))).id;
  expect(await cellOf(shnor, instrument)).toEqual([0, 1, 'not-started']);
  const before = (await call('window.list', { year })).find((one) => one.instrument === instrument)!;
  expect(before.ordered.map(({ from, to }) => [from, to])).toEqual([
    ['2021-04-01', '2021-05-31'],
    ['2021-05-01', '2021-05-31'],
  ]);
  const windows = await call('window.save', { year, instrument, round, dates });
  expect(windows.find((one) => one.instrument === instrument)!.own).toEqual(dates);
  expect(await cellOf(shnor, instrument)).toEqual([0, 1, 'overdue']);
  const { columns, gaps } = await call('home.matrix', { year });
  expect(columns.find((one) => one.instrument === instrument)).toMatchObject({
    from: '2021-03-01',
    to: '2021-05-10',
    isOwn: true,
    otherDates: [],
  });
  expect(gaps.map(({ title }) => title.replaceAll('\u00a0', ' '))).toContain(
    'Компетенции учителя: просрочено, 1 форма, срок был 10.05.2021',
  );
  const about = { kind: 'teacher' as const, id: person };
  expect((await call('form.asked', { about, year })).find((one) => one.instrument === instrument)!.state).toBe('overdue');
  await call('submission.open', keyOf({ instrument, about, subject: 'математика' }));
  expect((await call('submission.list', { instrument, year }))[0]!.state).toBe('overdue');

  await call('window.save', { year, instrument, round, dates: null });
  expect(await cellOf(shnor, instrument)).toEqual([0, 1, 'not-started']);
});

test('dates that run backwards, lie outside the year or belong to no round of the form are refused by field', async () => {
  const of = (dates: { fromOn: string; toOn: string }, round: 'year' | 'q1' = 'year') =>
    call('window.save', { year, instrument: 'k-risk-profile', round, dates }).catch(({ fields }: { fields: unknown }) => fields);
  expect([
    await of({ fromOn: '2021-05-10', toOn: '2021-05-01' }),
    await of({ fromOn: '2019-05-10', toOn: '2021-05-01' }),
    await of({ fromOn: '2021-05-10', toOn: '2022-05-01' }),
    await of({ fromOn: '2021-05-01', toOn: '2021-05-10' }, 'q1'),
  ]).toEqual([
    { toOn: 'Окончание раньше начала' },
    { fromOn: `Дата не относится к ${year} учебному году` },
    { toOn: `Дата не относится к ${year} учебному году` },
    { round: 'Не подходит форме' },
  ]);
});

test('tables and packs take forms of any kind and round', async () => {
  await follow('К', 'С');
  const table = async (over: Partial<Input<'bulk.table'>>) =>
    (await call('bulk.table', { instrument: 's-subject-outcomes', year, schools: 'shnor', ...over })).map(({ school, key }) => [
      school,
      key.round,
    ]);
  expect(await table({ kind: 'school', round: 'q3' })).toEqual([['СОШ № 14', 'q3']]);
  expect(await table({ instrument: 'k-methodical-help' })).toEqual([['Кореновский район', 'year']]);
  const pack = await call('pack.preview', {
    instrument: 'k-methodical-help',
    year,
    schools: 'all',
    content: 'blank',
    format: 'docx',
    split: 'one',
  });
  expect(pack.sections.length).toBeGreaterThan(0);
  expect(await call('form.asked', { about: { kind: 'school', id: other }, year })).not.toEqual([]);
});
