import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../electron/db/connect.ts';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import { keepVersions } from '../../electron/services/keepLetter.ts';
import { chooseMunicipality } from '../../electron/services/municipality.ts';
import { keepSent, sentOf } from '../../electron/services/sentDocuments.ts';
import { aFolder, anApp, type Call } from './anApp.ts';

let base: Base;
let file: string;
let call: Call;
let documents: string;
let close: () => void;
const report = { kind: 'risks', year: '2020/2021', school: null, isPublic: false };

beforeEach(async () => {
  const folder = aFolder();
  const app = anApp({ dataFolder: folder });
  await app.call('base.create', { kind: 'empty', name: 'Кореновский район' });
  app.close();
  file = path.join(
    folder,
    'bases',
    readdirSync(path.join(folder, 'bases')).find((name) => name.endsWith('.opora'))!,
  );
  let id = 0;
  base = openForWriting(file, { now: () => new Date('2021-05-20T10:00:00Z'), newId: () => `sent-${++id}` });
});
afterEach(() => close?.());

function reopened(): void {
  base.connection.close();
  documents = mkdtempSync(path.join(tmpdir(), 'opora-sent-'));
  ({ call, close } = anApp({ file, documentsFolder: documents }));
}

function aSent(over: Partial<Parameters<typeof keepSent>[1]> = {}) {
  return {
    report: null,
    title: 'Письмо школам',
    fileName: 'Письмо школам.docx',
    bytes: new Uint8Array([1, 2, 3]),
    tree: null,
    recipients: ['school7@mail.example'],
    ...over,
  };
}

test('a document is kept as it was sent and written anew byte for byte', async () => {
  keepSent(base, aSent());
  reopened();
  const [sent, ...others] = await call('sent.list', { report: null });
  expect(others).toEqual([]);
  expect(sent).toMatchObject({ kind: null, fileName: 'Письмо школам.docx', size: 3, recipients: ['school7@mail.example'] });
  const made = await call('sent.make', { id: sent!.id });
  expect([...readFileSync(path.join(documents, made.name))]).toEqual([1, 2, 3]);
});

test('a letter belongs to the municipality that it was queued in, whichever is chosen when it goes', () => {
  const here = base.municipality();
  base.municipalities.add({ ...here, id: 'second', name: 'Ямской район' }, base.stamp());
  chooseMunicipality(base, { id: 'second' });
  const hash = base.storedFiles.add(new Uint8Array([1]), base.stamp());
  const files = [{ name: 'Бланк.docx', hash, about: { title: 'Бланк', report: null, tree: null } }];
  keepVersions(base, { municipality: here.id, files }, ['a@b.ru']);
  expect(base.sentDocuments.list(here.id)).toMatchObject([{ fileName: 'Бланк.docx' }]);
  expect(base.sentDocuments.list('second')).toEqual([]);
  base.connection.close();
});

test('versions of one report are told from those of others, the latest first', () => {
  const municipality = base.municipality().id;
  keepSent(base, aSent({ report: { ...report, municipality }, title: 'Первая' }));
  keepSent(base, aSent({ report: { ...report, municipality, isPublic: true }, title: 'Вторая' }));
  keepSent(base, aSent({ report: { ...report, municipality, year: '2019/2020' }, title: 'Другой год' }));
  keepSent(base, aSent());
  expect(sentOf(base, { ...report, municipality }).map(({ title }) => title)).toEqual(['Вторая', 'Первая']);
  expect(sentOf(base, null)).toHaveLength(4);
  base.connection.close();
});

test('a kept version can be neither changed nor removed, nor its file', () => {
  keepSent(base, aSent());
  base.connection.close();
  const db = connect(file);
  expect(() => db.exec("update sentDocument set title = 'Иначе'")).toThrow('never changes');
  expect(() => db.exec('delete from sentDocument')).toThrow('never removed');
  expect(() => db.exec('delete from storedFile')).toThrow('FOREIGN KEY');
  db.close();
});
