import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperVerdict } from '../../shared/ipc/calls/scans.ts';
import { paperCode } from '../../shared/paper/paperCode.ts';
import { aPdf } from '../intake/scanFiles.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
const instrument = 'k-teacher-competence';
let now: Date;
let call: Call;
let close: () => void;
let school: string;
let form: string;

beforeEach(async () => {
  now = new Date('2021-05-20T10:00:00');
  ({ call, close } = anApp({ now: () => now }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  ({ id: school } = await call('school.add', aSchool({ director: 'Иванов И. И.' })));
  await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
  const { id } = await call('person.add', aPerson({ school }));
  const key = { instrument, about: { kind: 'teacher' as const, id }, subject: 'математика', year, round: 'year' };
  form = (await call('submission.open', key)).submission.id;
  await save(1);
});
afterEach(() => close());

const save = (value: number) => call('submission.saveAnswer', { submission: form, item: '3', value });
const sign = () => call('submission.sign', { submission: form, signedOn: '2021-05-19', signedBy: 'Директор' });
const print = async (submission: string | null = form) => (await call('paper.print', { instrument, submission })).sections[0]!.paper!;
const check = (text: string) => call('paper.check', { text });
const find = (text: string) => call('search.find', { text, year });
const statusOf = async (text: string) => (await check(text)).map(({ status }: PaperVerdict) => status);

test('a printed sheet is known by its code, and told obsolete with what differs once the form has changed', async () => {
  const { code, scan } = await print();
  const known = { code, printedAt: now.toISOString(), signed: null, form: expect.objectContaining({ submission: form }) };
  expect(await check(scan)).toEqual([{ status: 'same', ...known }]);
  await save(0);
  expect(await check(code.toLowerCase())).toEqual([
    {
      status: 'outdated',
      ...known,
      changes: { items: [{ item: '3', was: 1, now: 0 }], header: [], isOtherOutcome: false, isOtherVersion: false },
    },
  ]);
  expect((await print()).code).not.toBe(code);
  await save(1);
  expect(await statusOf(code)).toEqual(['same']);
});

test.each(['ОП-', '', 'оп '])('a code of letters alone, typed after «%s», is looked up like the others', async (before) => {
  const code = Array.from({ length: 1000 }, (_, index) => paperCode(`лист ${index}`)).find((one) => !/\d/.test(one))!;
  expect(await check(before + code.slice(3))).toEqual([{ status: 'unknown', code, title: null }]);
});

test('a changed card makes the sheet of an unsigned form obsolete, that of a signed one stays as it was signed', async () => {
  const { code } = await print();
  await sign();
  const { municipality: _, ...passport } = (await call('school.get', { id: school })).school;
  await call('school.save', { ...passport, shortName: 'СОШ № 70' });
  expect(await check(code)).toMatchObject([{ status: 'same', signed: { on: '2021-05-19', by: 'Директор' } }]);
  await call('submission.reopen', { submission: form, reason: 'переименована школа' });
  expect(await check(code)).toMatchObject([
    { status: 'outdated', signed: { on: '2021-05-19' }, changes: { items: [], header: [{ was: 'ООШ № 7', now: 'СОШ № 70' }] } },
  ]);
});

test('a sheet that no print was noted of is found by what it says; what no form says is unknown', async () => {
  const { code, scan } = (await call('form.preview', { instrument, submission: form })).sections[0]!.paper!;
  expect(await check(code)).toMatchObject([{ status: 'same', printedAt: null }]);
  expect(await check(scan)).toMatchObject([{ status: 'same', printedAt: null }]);
  await save(0);
  expect(await check(scan)).toEqual([
    {
      status: 'unknown',
      code,
      title: 'Мониторинг оценки предметных компетенций педагогических работников ШНОР, версия 1, 2020/2021 учебный год',
    },
  ]);
  expect(await check('ОП-1234-5678')).toEqual([{ status: 'mistyped' }]);
});

test('a blank is known without being noted', async () => {
  const { code } = await print(null);
  expect(await check(code)).toMatchObject([{ status: 'blank', instrument, newer: null }]);
});

test('the search finds a sheet by its code and says whether it holds', async () => {
  const { code } = await print();
  const path = `/form/${form}?paper=${encodeURIComponent(code)}`;
  expect(await find(code)).toMatchObject([{ kind: 'paper', detail: expect.stringContaining('лист соответствует форме'), path }]);
  await save(0);
  expect(await find(code)).toMatchObject([{ kind: 'paper', detail: expect.stringContaining('напечатан 20.05.2021, лист устарел'), path }]);
  expect(await find(code.slice(0, -1))).toMatchObject([{ kind: 'paper', title: 'Код листа введён с ошибкой' }]);
  expect((await find('Проверить бумагу')).map(({ path: to }) => to)).toContain('/papers');
});

test('the names over the signature lines are proposed', async () => {
  const { id } = (
    await call('submission.open', {
      instrument: 'k-self-analysis',
      about: { kind: 'school', id: school },
      subject: null,
      year,
      round: 'year',
    })
  ).submission;
  expect((await call('paper.of', { id })).signatories).toContainEqual({ post: expect.any(String), name: 'Иванов И. И.' });
});

test('what lacks a scan is told in the list, on the desk and in «Что дальше», once scans are kept', async () => {
  const state = async () => {
    const [listed] = await call('submission.list', { instrument, year });
    const { columns, rows, gaps, usesScans } = await call('home.matrix', { year });
    const cell = rows.find(({ kind }) => kind === 'school')!.cells[columns.findIndex((column) => column.instrument === instrument)]!;
    const gap = gaps.find(({ title }) => title.startsWith('Подписано без скана'));
    return { hasScan: listed!.hasScan, signed: cell.signed, scanned: cell.scanned, usesScans, gap: gap?.path ?? null };
  };
  await sign();
  expect(await state()).toEqual({ hasScan: false, signed: 1, scanned: 0, usesScans: false, gap: null });
  const { token } = await call('scan.upload', { token: null, name: 'лист.pdf', part: aPdf().toString('base64') });
  await call('scan.add', { submission: form, token });
  expect(await state()).toEqual({ hasScan: true, signed: 1, scanned: 1, usesScans: true, gap: null });
  await call('submission.reopen', { submission: form, reason: 'ошибка' });
  expect(await state()).toEqual({ hasScan: false, signed: 0, scanned: 0, usesScans: true, gap: null });
  await sign();
  expect(await state()).toEqual({ hasScan: false, signed: 1, scanned: 0, usesScans: true, gap: `/forms/${instrument}?scan=none` });
});
