import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import type { PackState } from '../../shared/ipc/calls/documents.ts';
import type { Host } from '../../electron/services/host.ts';
import { readDocx } from '../documents/readDocx.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let documents: string;
let schools: readonly string[];
let shown: string[];
let printed: () => Promise<Uint8Array>;

beforeEach(async () => {
  shown = [];
  printed = async () => Buffer.from('%PDF');
  const host: Host = {
    shell: 'loopback',
    printPdf: () => printed(),
    drawCharts: () => Promise.reject(new Error('no charts in this test')),
    showInFolder: async (file) => void shown.push(file),
    openFile: async (file) => void shown.push(file),
  };
  const app = anApp({ host, now: () => new Date('2021-05-20T10:00:00') });
  ({ call, close } = app);
  documents = path.join(app.folder, 'documents');
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const added = [];
  for (const shortName of ['СОШ № 1', 'СОШ № 2', 'СОШ № 14']) {
    const school = await call('school.add', aSchool({ name: `МОБУ ${shortName}`, shortName }));
    await call('school.setStatus', { school: school.id, year, status: shortName === 'СОШ № 14' ? 'none' : 'shnor', basis: '' });
    for (const person of ['Белов И. И.', 'Орлова А. П.']) {
      const { id } = await call('person.add', aPerson({ school: school.id, name: `${person} ${shortName}`, subjects: ['математика'] }));
      if (person.startsWith('Б')) await fill(id);
    }
    added.push(school.id);
  }
  schools = added;
});
afterEach(() => close());

async function fill(person: string): Promise<void> {
  const { submission } = await call('submission.open', {
    instrument: 'k-teacher-competence',
    about: { kind: 'teacher', id: person },
    subject: 'математика',
    year,
    round: 'year',
  });
  await call('submission.saveAnswer', { submission: submission.id, item: '3', value: 1 });
}

const order = (over: Partial<Input<'pack.start'>> = {}): Input<'pack.start'> => ({
  instrument: 'k-teacher-competence',
  year,
  schools: 'shnor',
  content: 'blank',
  format: 'docx',
  split: 'one',
  ...over,
});

async function finished({ token }: PackState): Promise<PackState> {
  for (;;) {
    const state = await call('pack.state', { token });
    if (state?.status !== 'running') return state!;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const made = async (over: Partial<Input<'pack.start'>> = {}) => finished(await call('pack.start', order(over)));

test('blanks for every teacher of the schools come in one file, a page each, their headers filled in', async () => {
  const state = await made();
  expect(state).toMatchObject({ status: 'done', done: 4, total: 4, files: 1, message: null });
  expect(state.first!.name).toBe('Компетенции учителя, бланки, 2020-2021.docx');
  const { tables, sections } = readDocx(readFileSync(path.join(documents, state.first!.name)));
  const names = tables.flatMap((table) => table.flatMap(([label, value]) => (label?.startsWith('ФИО') ? [value] : [])));
  expect(names).toEqual(['Белов И. И. СОШ № 1', 'Орлова А. П. СОШ № 1', 'Белов И. И. СОШ № 2', 'Орлова А. П. СОШ № 2']);
  expect(sections).toHaveLength(4);
});

test('filled forms are those with an answer', async () => {
  const state = await made({ content: 'filled', schools: 'all' });
  expect(state).toMatchObject({ done: 3, total: 3, files: 1 });
  await expect(made({ content: 'filled', instrument: 'k-risk-profile' })).rejects.toMatchObject({ code: 'no-report-data' });
});

test('a file a school or a form lies in a folder of its own pack', async () => {
  const bySchool = await made({ split: 'school', format: 'pdf' });
  expect(path.basename(bySchool.first!.folder)).toBe('Компетенции учителя, бланки, 2020-2021');
  expect(readdirSync(bySchool.first!.folder).toSorted()).toEqual([
    'Компетенции учителя, бланки, 2020-2021, СОШ № 1.pdf',
    'Компетенции учителя, бланки, 2020-2021, СОШ № 2.pdf',
  ]);
  const byForm = await made({ split: 'form', schools: [schools[2]!] });
  expect(path.basename(byForm.first!.folder)).toBe('Компетенции учителя, бланки, 2020-2021 (2)');
  expect(readdirSync(byForm.first!.folder).toSorted()).toEqual([
    'Компетенции учителя, бланк, Белов И. И. СОШ № 14, математика, 2020-2021.docx',
    'Компетенции учителя, бланк, Орлова А. П. СОШ № 14, математика, 2020-2021.docx',
  ]);
  await call('document.showInFolder', { token: byForm.first!.token });
  expect(shown.map((file) => path.dirname(file))).toEqual([byForm.first!.folder]);
});

test('a visit gets one blank a school', async () => {
  const state = await made({ instrument: 'k-curator-protocol' });
  expect(state).toMatchObject({ status: 'done', total: 2 });
});

test('a pack that is stopped writes no more, and another can be made', async () => {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  printed = () => promise;
  const begun = await call('pack.start', order({ format: 'pdf', split: 'form' }));
  expect(begun).toMatchObject({ status: 'running', total: 4 });
  await expect(call('pack.start', order())).rejects.toMatchObject({ code: 'bad-usage' });
  await call('pack.cancel', { token: begun.token });
  resolve(Buffer.from('%PDF'));
  expect(await finished(begun)).toMatchObject({ status: 'cancelled', files: 0, first: null });
  expect(await made()).toMatchObject({ status: 'done' });
});

test('more than 300 forms are not put into one file', async () => {
  for (let number = 0; number < 300; number++) {
    const { id } = await call('school.add', aSchool({ name: `МОБУ ООШ № ${100 + number}`, shortName: `ООШ № ${100 + number}` }));
    await call('school.setStatus', { school: id, year, status: 'shnor', basis: '' });
  }
  await expect(made({ instrument: 'k-risk-profile' })).rejects.toMatchObject({
    code: 'bad-usage',
    message: 'В одном файле помещается не больше 300 форм, выбрано 302. Выберите файл на каждую школу.',
  });
});

test('what stops a pack is told, and nothing half written is left', async () => {
  const { Failure } = await import('../../shared/model/failure.ts');
  printed = () => Promise.reject(new Failure('no-browser', 'Для PDF нужен браузер.'));
  expect(await made({ format: 'pdf' })).toMatchObject({ status: 'failed', message: 'Для PDF нужен браузер.', files: 0 });
  expect(existsSync(documents) ? readdirSync(documents) : []).toEqual([]);
});

test('the window that comes back finds the last pack', async () => {
  expect(await call('pack.state', { token: null })).toBe(null);
  const state = await made();
  expect(await call('pack.state', { token: null })).toEqual(state);
  await expect(call('pack.state', { token: 'other' })).rejects.toMatchObject({ code: 'not-found' });
});
