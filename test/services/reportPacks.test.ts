import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import type { PackState } from '../../shared/ipc/calls/documents.ts';
import { readDocx } from '../documents/readDocx.ts';
import { openBase } from '../../electron/db/open.ts';
import { stores } from '../../electron/db/stores.ts';
import { anApp, type Call } from './anApp.ts';

const year = '2021/2022';
let call: Call;
let close: () => void;
let folder: string;
let documents: string;
const now = () => new Date('2022-06-20T10:00:00');

beforeEach(async () => {
  ({ call, close, folder } = anApp({ now }));
  documents = path.join(folder, 'documents');
  await call('base.create', { kind: 'demo', set: 'korenovsk', name: 'Кореновский район' });
});
afterEach(() => close());

const order = (over: Partial<Input<'reportPack.start'>> = {}): Input<'reportPack.start'> => ({
  kind: 'school-dossier',
  year,
  schools: 'shnor',
  isPublic: false,
  format: 'docx',
  ...over,
});

async function finished({ token }: PackState): Promise<PackState> {
  for (;;) {
    const state = await call('pack.state', { token });
    if (state?.status !== 'running') return state!;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('every school on the list gets a file of its own, in a folder of the pack', async () => {
  const state = await finished(await call('reportPack.start', order()));
  expect(state).toMatchObject({ status: 'done', done: 6, total: 6, files: 6, message: null });
  const files = readdirSync(path.join(documents, 'Адресная справка о школе, 2021-2022'));
  expect(files).toHaveLength(6);
  for (const file of files) {
    const school = /Адресная справка, (.*), 2021-2022\.docx/.exec(file)![1]!;
    expect(JSON.stringify(readDocx(readFileSync(path.join(state.first!.folder, file))))).toContain(school.split(' ').at(-1)!);
  }
});

test('a publication copy says so in its name, and any report on a school can be asked for', async () => {
  const state = await finished(await call('reportPack.start', order({ kind: 'competence', isPublic: true })));
  expect(state.files).toBe(6);
  expect(readdirSync(state.first!.folder).every((file) => file.includes('для публикации'))).toBe(true);
});

test('letters bring each school its own dossier', async () => {
  const state = await finished(await call('reportPack.start', order()));
  const { each, files } = await call('mail.prepare', { source: { tokens: [state.first!.token] }, year });
  expect(files).toHaveLength(6);
  expect(each!.letters).toHaveLength(6);
});

test('reports of a pack stay those of their municipality when another is chosen meanwhile', async () => {
  const { base } = await call('base.state', {});
  close();
  const opened = openBase(base!.file);
  stores(opened.db).municipalities.add(
    { ...base!.municipality, id: 'second', name: 'Ямской район' },
    { at: '2022-06-20T10:00:00Z', by: '' },
  );
  opened.close();
  ({ call, close } = anApp({ dataFolder: folder, now }));
  const begun = await call('reportPack.start', order());
  await call('municipality.choose', { id: 'second' });
  const { first } = await finished(begun);
  await call('mail.make', { source: { tokens: [first!.token] }, to: ['a@b.ru'], subject: 'Справки', text: '', way: 'draft' });
  expect(await call('sent.list', { report: null })).toEqual([]);
  await call('municipality.choose', { id: base!.municipality.id });
  expect(await call('sent.list', { report: null })).toHaveLength(6);
});

test('a pack that is stopped writes no more; only one is made at a time', async () => {
  const begun = await call('reportPack.start', order({ schools: 'all' }));
  await expect(call('reportPack.start', order())).rejects.toMatchObject({ code: 'bad-usage' });
  await call('pack.cancel', { token: begun.token });
  const state = await finished(begun);
  expect(state.status).toBe('cancelled');
  expect(state.files).toBeLessThan(state.total);
});

test('schools that have nothing to report on are refused in words', async () => {
  await expect(call('reportPack.start', order({ year: '2015/2016' }))).rejects.toMatchObject({ code: 'no-report-data' });
  await expect(call('reportPack.start', order({ kind: 'no-such-report' }))).rejects.toMatchObject({ code: 'bad-usage' });
});
