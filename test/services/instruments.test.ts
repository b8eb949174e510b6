import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../electron/db/connect.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import { anApp, type Call } from './anApp.ts';
import { aSchool } from './records.ts';

const text = readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8');
const id = 'primer-exam-support';
const year = '2020/2021';

function changed(change: Partial<Record<keyof Instrument, unknown>>, from = text): string {
  return JSON.stringify({ ...(JSON.parse(from) as object), ...change });
}

/** A base with a school and its year, and a form about it. */
async function aBase() {
  const app = anApp({ now: () => new Date(2021, 0, 15, 12) });
  await app.call('base.create', { kind: 'empty', name: 'Вымышленный округ' });
  await app.call('year.add', { year });
  await app.call('year.add', { year: '2021/2022' });
  const school = await app.call('school.add', aSchool());
  await app.call('school.setStatus', { school: school.id, year, status: 'shnor', basis: '' });
  const key = (of = year) => ({
    instrument: id,
    about: { kind: 'school' as const, id: school.id },
    subject: null,
    year: of,
    round: 'year',
  });
  return { ...app, key, school: school.id };
}

async function fill(call: Call, submission: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission, item, value: value as string });
}

const answers = {
  grade11: false,
  '1.1': { count: 7, total: 12 },
  '1.3': 1,
  '2.1': 1,
  '2.2': 1,
  '2.3': 2,
  '2.4': [{ who: 'Наставник', '1': 1, '2': 2 }],
  '2.5': { count: 8, share: 66.7, given: '8' },
};

test('an instrument from a file gets what the built-in ones have: matrix, form, score, search, print, export', async () => {
  const { call, key, folder, close } = await aBase();
  expect(await call('instrument.list', {})).toEqual([]);
  expect(await call('instrument.check', { text })).toMatchObject({ status: 'new', before: null, problems: [], findings: [] });
  expect(await call('instrument.list', {})).toEqual([]);
  expect(await call('instrument.add', { text })).toMatchObject({ status: 'new', instrument: { id, version: 1 } });
  expect(await call('instrument.list', {})).toMatchObject([{ instrument: { id, version: 1 }, by: '' }]);

  const matrix = await call('home.matrix', { year });
  expect(JSON.stringify(matrix)).toContain(id);
  expect((await call('search.find', { text: 'готовности школы', year })).map(({ path: to }) => to)).toContain(`/forms/${id}`);
  const { submission } = await call('submission.open', key());
  await fill(call, submission.id, answers);
  const view = await call('submission.get', { id: submission.id });
  // (0,5 × 1 + 0,2 × 1) : 0,7 + 1 + 2 + 3 + 1
  expect(view.score).toMatchObject({ status: 'scored', total: '8', level: 'high' });
  expect(await call('submission.list', { instrument: id, year })).toMatchObject([{ state: 'complete' }]);
  await expect(call('submission.saveAnswer', { submission: submission.id, item: '9', value: 1 })).rejects.toMatchObject({
    code: 'bad-input',
  });
  const sheet = JSON.stringify(await call('form.preview', { instrument: id, submission: submission.id }));
  expect(sheet).toContain('Посещённые уроки');
  expect(sheet).toContain('Готовность школы = «Условия подготовки» + «Методическая поддержка»');
  const made = await call('form.make', { instrument: id, submission: null, format: 'docx' });
  expect(readFileSync(path.join(made.folder, made.name)).subarray(0, 2).toString()).toBe('PK');
  expect(made.folder.startsWith(folder)).toBe(true);
  expect(await call('base.check', {})).toEqual({ ok: true, problems: [] });
  close();
});

test('the next start knows it', async () => {
  const { call, key, folder, close } = await aBase();
  await call('instrument.add', { text });
  await call('submission.open', key());
  close();
  const again = anApp({ dataFolder: folder });
  expect(await again.call('submission.list', { instrument: id, year })).toHaveLength(1);
  again.close();
});

test('what a base holds under an instrument’s name and cannot be read is told, and harms nothing', async () => {
  const { call, key, folder, close } = await aBase();
  await call('instrument.add', { text });
  await call('submission.open', key());
  const { base } = await call('base.state', {});
  close();
  const db = connect(base!.file);
  db.prepare('update instrument set source = ?').run(changed({ total: { sum: ['9'] }, furtherTotals: undefined }));
  db.close();
  const again = anApp({ dataFolder: folder });
  expect(await again.call('instrument.list', {})).toEqual([]);
  expect(await again.call('home.matrix', { year })).toBeDefined();
  expect((await again.call('base.check', {})).problems).toEqual([
    'Методика «primer-exam-support» версии 1 не читается. total.sum[0]: в форме нет показателя «9»',
    'Неизвестная форма «primer-exam-support» версии 1, 2020/2021',
  ]);
  again.close();
});

test('a filled form keeps its version; the next year is asked in the new one and compared by the crosswalk', async () => {
  const { call, key, close } = await aBase();
  await call('instrument.add', { text });
  const old = await call('submission.open', key());
  await fill(call, old.submission.id, answers);
  const file = JSON.parse(text) as { items: { items: { id: string; title: string }[] }[] };
  const [, second] = file.items;
  const renamed = second!.items.find((item) => item.id === '2.1')!;
  Object.assign(renamed, { id: '2.7', title: 'План подготовки утверждён приказом' });
  const next = changed({
    version: 2,
    items: file.items,
    furtherTotals: undefined,
    scale: undefined,
    total: { sum: ['1.1', '1.2', '1.3', '2.7', '2.2', '2.3', '2.4', '2.5'] },
    crosswalk: { from: 1, items: { '2.7': '2.1', '1.3': null } },
  });
  expect(await call('instrument.add', { text: next })).toMatchObject({ status: 'next', instrument: { version: 2 } });
  expect(await call('submission.get', { id: old.submission.id })).toMatchObject({ submission: { version: 1 }, score: { total: '8' } });

  const { submission, previous } = await call('submission.open', key('2021/2022'));
  expect(submission.version).toBe(2);
  expect(previous?.effective).toMatchObject({ '2.7': 1, '2.2': 1 });
  expect(previous?.effective).not.toHaveProperty('1.3');
  expect(previous?.incomparable).toEqual(['1.3']);
  const copied = await call('submission.copyBefore', { keys: [key('2021/2022')] });
  expect(copied.forms).toBe(1);
  expect((await call('submission.get', { id: submission.id })).answers).toMatchObject({ '2.7': 1, '2.2': 1 });
  expect((await call('instrument.get', { id })).versions.map(({ version, forms }) => [version, forms])).toEqual([
    [1, { begun: 1, filled: 1 }],
    [2, { begun: 1, filled: 1 }],
  ]);
  const forms = await call('instrument.forms', {});
  expect(forms.find((one) => one.id === id)).toEqual({ id, begun: 2, filled: 2 });
  expect(forms.find((one) => one.id === teacherCompetence.id)).toEqual({ id: teacherCompetence.id, begun: 0, filled: 0 });
  close();
});

test('a form in which nothing was entered goes over to the new version, and back when that is removed', async () => {
  const { call, key, close } = await aBase();
  await call('instrument.add', { text });
  const { submission } = await call('submission.open', key());
  await call('instrument.add', { text: changed({ version: 2, title: 'Новое название' }) });
  expect((await call('submission.get', { id: submission.id })).submission.version).toBe(2);
  const { text: removed } = await call('instrument.remove', { id, version: 2 });
  expect((await call('submission.get', { id: submission.id })).submission.version).toBe(1);
  expect(await call('instrument.add', { text: removed })).toMatchObject({ status: 'next', instrument: { title: 'Новое название' } });
  close();
});

test('a version in which something was entered is not removed; one without is, with its empty forms', async () => {
  const { call, key, close } = await aBase();
  await call('instrument.add', { text });
  const { submission } = await call('submission.open', key());
  await call('instrument.remove', { id, version: 1 });
  expect(await call('instrument.list', {})).toEqual([]);
  await expect(call('submission.get', { id: submission.id })).rejects.toMatchObject({ code: 'not-found' });
  await call('instrument.add', { text });
  const again = await call('submission.open', key());
  await fill(call, again.submission.id, { '2.1': 1 });
  await expect(call('instrument.remove', { id, version: 1 })).rejects.toMatchObject({ code: 'has-dependents' });
  await fill(call, again.submission.id, { '2.1': null });
  await expect(call('instrument.remove', { id, version: 1 })).rejects.toMatchObject({ code: 'has-dependents' });
  await expect(call('instrument.remove', { id: teacherCompetence.id, version: 1 })).rejects.toMatchObject({ code: 'bad-input' });
  expect(await call('base.check', {})).toEqual({ ok: true, problems: [] });
  close();
});

test('what does not fit the base is told, and nothing is written', async () => {
  const { call, close } = await aBase();
  const told = async (file: string) => (await call('instrument.check', { text: file })).problems.map(({ message }) => message);
  expect(await told(JSON.stringify(teacherCompetence))).toEqual([
    'методика «k-teacher-competence» встроена в программу: укажите другой id, например «k-teacher-competence-2»',
  ]);
  expect(await told(JSON.stringify({ ...teacherCompetence, id: 'my-competence' }))).toEqual([]);
  await call('instrument.add', { text });
  expect(await call('instrument.check', { text: `\n${text}` })).toMatchObject({ status: 'known', before: 1 });
  expect(await told(changed({ title: 'Другое' }))).toEqual([
    'в базе есть версия 1 этой методики, и она не меняется: изменённая методика – новая версия, укажите 2',
  ]);
  expect(await told(changed({ version: 2, about: 'municipality' }))).toEqual([
    'в версии 1 указано «school»: в другой форме укажите другой id',
  ]);
  expect(await told(changed({ version: 3, crosswalk: { from: 2, items: {} } }))).toEqual([
    'сопоставление ведёт от последней версии в базе: укажите 1',
  ]);
  expect(await told(changed({ version: 2, crosswalk: { from: 1, items: { '2.1': '1.1', '1.2': '7' } } }))).toEqual([
    'показатель «1.1» версии 1 другого вида, сопоставить их нельзя: укажите null',
    'в версии 1 нет показателя «7»',
  ]);
  await expect(call('instrument.add', { text: changed({ version: 2, about: 'municipality', title: 5 }) })).rejects.toMatchObject({
    code: 'bad-input',
    message: 'Методика не добавлена. title: ожидается текст в кавычках, указано: 5.',
  });
  expect(await call('instrument.list', {})).toHaveLength(1);
  close();
});

test('any instrument is written as a file that can be read again', async () => {
  const { call, close } = await aBase();
  await call('instrument.add', { text });
  for (const one of [id, 'k-risk-profile']) {
    const made = await call('instrument.export', { id: one });
    expect(made.name).toBe(`${one}-v1.json`);
    const file = readFileSync(path.join(made.folder, made.name), 'utf8');
    expect((await call('instrument.get', { id: one })).text).toBe(file);
    const copy = await call('instrument.check', { text: file.replace(`"id": "${one}"`, `"id": "copy-of-${one}"`) });
    expect(copy).toMatchObject({ status: 'new', problems: [] });
  }
  await expect(call('instrument.get', { id, version: 7 })).rejects.toMatchObject({ code: 'not-found' });
  close();
});
