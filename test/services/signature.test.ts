import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let now: Date;
let call: Call;
let close: () => void;
let school: string;
let teacher: string;
let form: string;

beforeEach(async () => {
  now = new Date('2021-05-20T10:00:00');
  ({ call, close } = anApp({ now: () => now }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  school = (await call('school.add', aSchool({ shortName: 'ООШ № 7' }))).id;
  await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
  teacher = (await call('person.add', aPerson({ school, education: 'КубГУ', serviceYears: 12 }))).id;
  const key = { instrument: 'k-teacher-competence', about: { kind: 'teacher' as const, id: teacher }, subject: 'математика', year };
  form = (await call('submission.open', { ...key, round: 'year' })).submission.id;
});
afterEach(() => close());

const sign = () => call('submission.sign', { submission: form, signedOn: '2021-05-19', signedBy: 'Методист Петрова П. П.' });
const reopen = (reason: string) => call('submission.reopen', { submission: form, reason });

async function printed(): Promise<string> {
  const tree: ReportTree = await call('form.preview', { instrument: 'k-teacher-competence', submission: form });
  return JSON.stringify(tree.sections);
}

async function marks() {
  const [listed] = await call('submission.list', { instrument: 'k-teacher-competence', year });
  const { columns, rows } = await call('home.matrix', { year });
  const cell = rows.find(({ kind }) => kind === 'school')!.cells[
    columns.findIndex(({ instrument }) => instrument === 'k-teacher-competence')
  ];
  const { outdatedCopy } = await call('submission.get', { id: form });
  return { form: outdatedCopy, list: listed!.outdatedCopy, matrix: cell!.outdated };
}

test('a signed form prints who signed it and when; an unsigned and a reopened one do not', async () => {
  expect(await printed()).not.toContain('Подписано');
  await sign();
  expect(await printed()).toContain('Подписано 19.05.2021, Методист Петрова П. П.');
  await reopen('ошибка в показателе № 3');
  expect(await printed()).not.toContain('Подписано');
});

test('the paper of a reopened form is obsolete on the form, in the list and on the desk, until the form is signed again', async () => {
  await sign();
  expect(await marks()).toEqual({ form: null, list: null, matrix: 0 });
  now = new Date('2021-05-21T09:00:00');
  await reopen('ошибка в показателе № 3');
  const copy = { signedOn: '2021-05-19', reopenedAt: now.toISOString(), reason: 'ошибка в показателе № 3' };
  expect(await marks()).toEqual({ form: copy, list: copy, matrix: 1 });
  await sign();
  expect(await marks()).toEqual({ form: null, list: null, matrix: 0 });
  await reopen('вторая ошибка');
  expect((await marks()).list).toEqual({ ...copy, reason: 'вторая ошибка' });
});

test('the header of a signed form stays as it was signed, whatever becomes of the cards', async () => {
  await sign();
  const before = await printed();
  const { person } = await call('person.get', { id: teacher });
  const { municipality: _, ...card } = person;
  await call('person.save', { ...card, name: 'Иванова Анна Петровна', education: 'МГУ', serviceYears: 13 });
  const { municipality: __, ...passport } = (await call('school.get', { id: school })).school;
  await call('school.save', { ...passport, shortName: 'СОШ № 70' });
  expect(await printed()).toBe(before);
  expect((await call('submission.get', { id: form })).header?.fields).toMatchObject({
    person: 'Орлова Анна Петровна',
    education: 'КубГУ',
    'service-years': '12',
    'school-short': 'ООШ № 7',
  });
  await reopen('сменилась фамилия');
  const after = await printed();
  expect(['Иванова Анна Петровна', 'МГУ', 'СОШ № 70'].filter((text) => !after.includes(text))).toEqual([]);
});
