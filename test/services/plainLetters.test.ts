import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LetterSource, OwnFile } from '../../shared/ipc/calls/mail.ts';
import type { MadeDocument } from '../../shared/ipc/calls/documents.ts';
import type { Addressee } from '../../shared/mail/contact.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { openForReading } from '../../electron/services/base.ts';
import { aPdf, aPng } from '../intake/scanFiles.ts';
import { readMail } from '../mail/readMail.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let folder: string;
let chosen: Addressee[];

beforeEach(async () => {
  ({ call, close, folder } = anApp({ now: () => new Date('2021-05-20T10:00:00Z') }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const one = await call('school.add', aSchool({ shortName: 'СОШ № 1', director: 'Орлова Анна Петровна', email: 'school1@example.ru' }));
  const two = await call('school.add', aSchool({ name: 'СОШ № 2', shortName: 'СОШ № 2', email: '' }));
  const { id: person } = await call('person.add', aPerson({ school: one.id, name: 'Белов Иван Ильич', email: 'belov@example.ru' }));
  const body = { id: null, name: 'Управление образования', person: '', phone: '', email: 'uo@example.ru', note: '' };
  const { id } = await call('contact.save', body);
  chosen = [
    { kind: 'school', id: one.id },
    { kind: 'school', id: two.id },
    { kind: 'person', id: person },
    { kind: 'body', id },
  ];
});
afterEach(() => close());

const read = ({ folder: where, name }: MadeDocument) => readMail(readFileSync(path.join(where, name)));
const words = { subject: 'Совещание', text: '{обращение}\n\nПриглашаем.' };
const letter = { ...words, way: 'draft' as const };

async function attach(bytes: Uint8Array, name: string): Promise<OwnFile> {
  const { token } = await call('mail.upload', { token: null, name, part: Buffer.from(bytes).toString('base64') });
  return call('mail.attach', { token });
}

/** `part`: the name of one of its parts. */
function anOldTable(part: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(part, 'utf16le')]);
}

async function aBlank(): Promise<MadeDocument> {
  return call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
}

test('a letter to those chosen in the address book has no file; who has no address is named', async () => {
  const source: LetterSource = { addressees: chosen };
  const view = await call('mail.prepare', { source, year });
  expect(view).toMatchObject({
    files: [],
    to: ['school1@example.ru', 'belov@example.ru', 'uo@example.ru'],
    missing: ['СОШ № 2'],
    one: { subject: '', text: expect.stringMatching(/^Уважаемые коллеги!\n\n\n\nС уважением,\n/) },
  });
  const { drafts } = await call('mail.make', { source, to: [...view.to], ...letter, text: 'Приглашаем.' });
  const mail = read(drafts[0]!.made);
  expect(mail.attachments).toEqual([]);
  expect(mail.text.trim()).toBe('Приглашаем.');
  const [kept] = (await call('outbox.list', {})).letters;
  expect(kept).toMatchObject({ state: 'draft', files: [], addresses: view.to });
});

test('each of those chosen gets a letter that greets him', async () => {
  const source: LetterSource = { addressees: chosen };
  expect((await call('mail.prepare', { source, year })).each?.letters.map(({ title }) => title)).toEqual([
    'СОШ № 1',
    'СОШ № 2',
    'Белов Иван Ильич',
    'Управление образования',
  ]);
  const { drafts, withoutAddress } = await call('mail.make', { source, to: 'each', ...letter });
  expect(withoutAddress).toEqual(['СОШ № 2']);
  expect(drafts.map(({ made, to }) => [to[0], read(made).text.split('\n')[0]!.trim()])).toEqual([
    ['school1@example.ru', 'Уважаемая Анна Петровна!'],
    ['belov@example.ru', 'Уважаемый Иван Ильич!'],
    ['uo@example.ru', 'Уважаемые коллеги!'],
  ]);
});

test('a letter to nobody in particular begins empty', async () => {
  const view = await call('mail.prepare', { source: { addressees: [] }, year });
  expect(view).toMatchObject({ to: [], missing: [], each: null, files: [] });
});

test('a document is taken out of the letter, a file of the user goes along under a clean name', async () => {
  const [first, second] = [await aBlank(), await aBlank()];
  const source: LetterSource = { tokens: [first.token, second.token] };
  const { files } = await call('mail.prepare', { source, year });
  const own = await attach(aPdf('приказ'), 'C:\\Мои документы\\Приказ\u202e: № 5.PDF');
  expect(own).toMatchObject({ name: 'Приказ № 5.pdf', size: aPdf('приказ').length });
  const { drafts } = await call('mail.make', { source, out: [files[0]!.key], own: [own.token], to: ['a@b.ru'], ...letter });
  const { attachments } = read(drafts[0]!.made);
  expect(attachments.map(({ name }) => name)).toEqual([second.name, 'Приказ № 5.pdf']);
  expect(Buffer.from(attachments[1]!.bytes).equals(Buffer.from(aPdf('приказ')))).toBe(true);
  expect((await call('sent.list', { report: null })).map(({ fileName }) => fileName)).toContain('Приказ № 5.pdf');
});

test('files of one name go under names that differ', async () => {
  const own = [await attach(aPdf('один'), 'Приказ.pdf'), await attach(aPdf('два'), 'приказ.PDF')];
  const { drafts } = await call('mail.make', { source: { addressees: [] }, own: own.map(({ token }) => token), to: ['a@b.ru'], ...letter });
  expect(read(drafts[0]!.made).attachments.map(({ name }) => name)).toEqual(['Приказ.pdf', 'приказ (2).pdf']);
});

test.each([
  ['a program', 'setup.exe', Buffer.from('MZ'), 'setup.exe: такие файлы к письму не прикладываются.'],
  ['an archive', 'архив.zip', Buffer.from('PK\u0003\u0004'), 'архив.zip: такие файлы к письму не прикладываются.'],
  ['a program that is called a document', 'приказ.pdf', Buffer.from('MZ'), 'приказ.pdf: содержимое не соответствует имени файла.'],
  ['an archive that is called a document', 'приказ.docx', Buffer.from('PK\u0003\u0004 payload'), 'приказ.docx: содержимое не'],
  ['an empty file', 'пусто.txt', Buffer.alloc(0), 'пусто.txt: файл пуст.'],
  ['a document with macros', 'приказ.docx', Buffer.from('PK\u0003\u0004 [Content_Types].xml word/vbaProject.bin'), 'есть макросы'],
  [
    'a text of OpenDocument with macros',
    'приказ.odt',
    Buffer.from(`${'PK\u0003\u0004'.padEnd(30)}mimetype Basic/script-lc.xml`),
    'макросы',
  ],
  ['a table of the older Office with macros', 'таблица.xls', anOldTable('_VBA_PROJECT'), 'таблица.xls: в файле есть макросы'],
  ['a picture of another kind', 'фото.jpg', Buffer.from(aPng(1, 1)), 'фото.jpg: содержимое не соответствует'],
])('%s does not go with a letter', async (_, name, bytes, message) => {
  await expect(attach(bytes, name)).rejects.toMatchObject({ code: 'bad-file', message: expect.stringContaining(message) });
});

test('a table of the older Office without macros goes with a letter', async () => {
  expect(await attach(anOldTable('Workbook'), 'таблица.xls')).toMatchObject({ name: 'таблица.xls' });
});

test('a file over the limit is refused while it comes', async () => {
  let token: string | null = null;
  const part = Buffer.alloc(600_000).toString('base64');
  const sending = async () => {
    for (let sent = 0; sent < 26_000_000; sent += 600_000) ({ token } = await call('mail.upload', { token, name: 'фильм.pdf', part }));
  };
  await expect(sending()).rejects.toMatchObject({ code: 'bad-file', message: 'фильм.pdf: файл больше 25 МБ: почта его не примет.' });
});

test('a letter that is being written survives the end of the program, with its documents and files of the user', async () => {
  const blank = await aBlank();
  const own = await attach(aPdf('приказ'), 'Приказ.pdf');
  const source: LetterSource = { tokens: [blank.token] };
  const { files } = await call('mail.prepare', { source, year });
  const written = { source, own: [own.token], to: 'a@b.ru, c@d', isEach: false, subject: 'Бланк', text: 'Начало' };
  const { id } = await call('unfinished.save', written);
  await call('unfinished.save', { ...written, unfinished: id, text: 'Начало и середина', out: [files[0]!.key] });
  close();
  ({ call, close } = anApp({ dataFolder: folder }));
  expect(await call('unfinished.list', {})).toMatchObject([{ id, subject: 'Бланк', to: 'a@b.ru и ещё 1', files: 1 }]);
  const view = await call('mail.prepare', { source: { unfinished: id }, year });
  expect(view).toMatchObject({
    one: { subject: 'Бланк', text: 'Начало и середина' },
    to: ['a@b.ru', 'c@d'],
    before: { isEach: false, out: [files[0]!.key] },
    files: [
      { name: blank.name, isOwn: false },
      { name: 'Приказ.pdf', isOwn: true },
    ],
  });
  const made = { source: { unfinished: id }, unfinished: id, to: ['a@b.ru'], ...letter };
  const { drafts } = await call('mail.make', made);
  expect(read(drafts[0]!.made).attachments.map(({ name }) => name)).toEqual([blank.name, 'Приказ.pdf']);
  expect(await call('unfinished.list', {})).toEqual([]);
  await expect(call('mail.make', made)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file added to a letter that is taken up again stands in it once, however often it is kept', async () => {
  const first = await attach(aPdf('один'), 'Приказ.pdf');
  const { id } = await call('unfinished.save', { source: { addressees: [] }, own: [first.token], to: '', isEach: false, ...words });
  const second = await attach(aPdf('два'), 'Документ.pdf');
  const written = { source: { unfinished: id }, unfinished: id, own: [second.token] };
  for (const text of ['Начало', 'Начало и середина']) await call('unfinished.save', { ...written, to: '', isEach: false, ...words, text });
  const { drafts } = await call('mail.make', { ...written, to: ['a@b.ru'], ...letter });
  expect(read(drafts[0]!.made).attachments.map(({ name }) => name)).toEqual(['Приказ.pdf', 'Документ.pdf']);
});

test('a file that is kept with an unfinished letter is held in memory no longer', async () => {
  const { token } = await attach(aPdf('приказ'), 'Приказ.pdf');
  await call('unfinished.save', { source: { addressees: [] }, own: [token], to: '', isEach: false, ...words });
  await expect(call('mail.attach', { token })).rejects.toMatchObject({ code: 'not-found' });
});

test('a letter to each of those chosen is taken up again as it was left', async () => {
  const source: LetterSource = { addressees: chosen };
  const { id } = await call('unfinished.save', { source, to: '', isEach: true, subject: 'Совещание', text: '{обращение}' });
  const view = await call('mail.prepare', { source: { unfinished: id }, year });
  expect(view).toMatchObject({ before: { isEach: true }, each: { subject: 'Совещание', text: '{обращение}', of: 'addressees' } });
  const { drafts } = await call('mail.make', { source: { unfinished: id }, unfinished: id, to: 'each', ...letter });
  expect(drafts).toHaveLength(3);
});

test('an unfinished letter that was removed can come back; it comes out of the export', async () => {
  const { id } = await call('unfinished.save', { source: { addressees: [] }, to: 'a@b.ru', isEach: false, subject: 'Тема', text: '' });
  await call('unfinished.remove', { id });
  expect(await call('unfinished.list', {})).toEqual([]);
  await call('unfinished.restore', { id });
  close();
  const file = readdirSync(path.join(folder, 'bases')).find((name) => name.endsWith('.opora'))!;
  const base = openForReading(path.join(folder, 'bases', file), { now: () => new Date(), newId: () => '' });
  expect(exportBase(base).municipalities[0]!.unfinishedLetters).toMatchObject([{ id, addresses: 'a@b.ru', subject: 'Тема', files: [] }]);
  base.connection.close();
});

test('words of a letter without a document may have no subject, those of others may not', async () => {
  const saved = await call('mail.saveTemplate', { kind: 'plain', subject: '', text: 'Здравствуйте!' });
  expect(saved.find(({ kind }) => kind === 'plain')).toMatchObject({ subject: '', text: 'Здравствуйте!', isOwn: true });
  await expect(call('mail.saveTemplate', { kind: 'form', subject: ' ', text: '' })).rejects.toMatchObject({
    fields: { subject: 'Укажите тему письма' },
  });
});
