import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportBase } from '../../electron/services/exportBase.ts';
import { openForReading } from '../../electron/services/base.ts';
import { aJpeg, aPdf, aPng } from '../intake/scanFiles.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let now: Date;
let call: Call;
let close: () => void;
let folder: string;
let form: string;
let other: string;

beforeEach(async () => {
  now = new Date('2021-05-20T10:00:00');
  ({ call, close, folder } = anApp({ now: () => now }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const { id: school } = await call('school.add', aSchool({ director: 'Иванов И. И.' }));
  await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
  const { id: teacher } = await call('person.add', aPerson({ school, subjects: ['математика', 'физика'] }));
  const key = { instrument: 'k-teacher-competence', about: { kind: 'teacher' as const, id: teacher }, year, round: 'year' };
  form = (await call('submission.open', { ...key, subject: 'математика' })).submission.id;
  other = (await call('submission.open', { ...key, subject: 'физика' })).submission.id;
  await call('submission.saveAnswer', { submission: form, item: '3', value: 1 });
});
afterEach(() => close());

/** A file sent in parts, as the window sends it. */
async function send(bytes: Uint8Array, name = 'скан.pdf', part = 1000): Promise<string> {
  let token: string | null = null;
  for (let at = 0; at < bytes.length || token === null; at += part)
    ({ token } = await call('scan.upload', { token, name, part: Buffer.from(bytes.subarray(at, at + part)).toString('base64') }));
  return token;
}

const sign = (submission = form, scans: string[] = []) =>
  call('submission.sign', { submission, signedOn: '2021-05-19', signedBy: 'Директор Иванов И. И.', scans });
const reopen = (reason = 'ошибка') => call('submission.reopen', { submission: form, reason });
const attach = async (bytes: Uint8Array, name?: string) => call('scan.add', { submission: form, token: await send(bytes, name) });
const listed = async () => (await call('scan.list', { id: form })).map(({ name, isOutdated }) => `${name}${isOutdated ? ' устарел' : ''}`);

test('a scan is kept with the signature or with the signed form later, and comes back as it was given', async () => {
  await sign(form, [await send(aPdf('первый лист'), 'C:\\Сканы\\лист 1.PDF')]);
  await attach(aPng(2, 3), 'лист 2.jpeg');
  expect(await call('scan.list', { id: form })).toMatchObject([
    { name: 'лист 1.pdf', type: 'pdf', size: aPdf('первый лист').length, signedOn: '2021-05-19', isOutdated: false, isShown: false },
    { name: 'лист 2.png', type: 'png', isShown: true },
  ]);
  const [first, second] = await call('scan.list', { id: form });
  const made = await call('scan.make', { id: first!.id });
  expect(readFileSync(path.join(made.folder, made.name))).toEqual(Buffer.from(aPdf('первый лист')));
  expect(await call('scan.make', { id: first!.id })).toEqual(made);
  expect(await call('scan.picture', { id: second!.id })).toEqual({ type: 'png', bytes: Buffer.from(aPng(2, 3)).toString('base64') });
});

test('an unsigned form takes no scan; a signature with a file that is no scan is not written at all', async () => {
  await expect(attach(aPdf())).rejects.toMatchObject({ code: 'bad-usage' });
  const bad = await send(Buffer.from('<html>'), 'лист.pdf');
  await expect(sign(form, [await send(aPdf()), bad])).rejects.toMatchObject({
    code: 'bad-file',
    message: 'лист.pdf: это не PDF, JPEG или PNG. Сохраните скан в одном из этих форматов.',
  });
  expect((await call('submission.get', { id: form })).submission.isSigned).toBe(false);
  expect(await call('scan.list', { id: form })).toEqual([]);
});

test('an upload that is cut off leaves nothing behind, whether it is dropped, forgotten or kept as it is', async () => {
  await sign();
  const half = aPdf().subarray(0, 200);
  await call('scan.drop', { token: await send(half) });
  await expect(call('scan.add', { submission: form, token: await send(half) })).rejects.toMatchObject({
    code: 'bad-file',
    message: 'скан.pdf: файл обрезан или повреждён. Отсканируйте лист заново.',
  });
  await expect(call('scan.add', { submission: form, token: 'нет такого' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(send(Buffer.alloc(20_000_001), 'фильм.pdf', 600_000)).rejects.toMatchObject({
    code: 'bad-file',
    message: expect.stringContaining('больше 20 МБ'),
  });
  expect(await call('scan.list', { id: form })).toEqual([]);
});

test('the same file is told: refused on the same form, allowed on another', async () => {
  await sign();
  await sign(other);
  await attach(aPdf(), 'лист.pdf');
  await expect(attach(aPdf(), 'копия.pdf')).rejects.toMatchObject({
    code: 'duplicate',
    message: 'копия.pdf: этот файл уже приложен к форме под именем «лист.pdf».',
  });
  const { same } = await call('scan.add', { submission: other, token: await send(aPdf()) });
  expect(same).toMatchObject([{ submission: form, about: 'Орлова Анна Петровна, математика, 2020/2021' }]);
});

test('a form takes twenty scans and no more', async () => {
  await sign();
  for (let n = 0; n < 20; n++) await attach(aPdf(`лист ${n}`));
  await expect(attach(aPdf('лишний'))).rejects.toMatchObject({
    code: 'bad-usage',
    message: expect.stringContaining('уже приложено 20\u00a0файлов'),
  });
});

test('a removed scan comes back by undo', async () => {
  await sign();
  const { scans } = await attach(aJpeg(10, 10), 'фото.jpg');
  expect(await call('scan.remove', { id: scans[0]!.id })).toEqual([]);
  expect(await call('scan.restore', { id: scans[0]!.id })).toEqual(scans);
});

test('a removed scan can come back until the base is closed; then its bytes are gone from the file', async () => {
  await sign();
  const { scans } = await attach(aPdf('личное'), 'лист.pdf');
  await call('scan.remove', { id: scans[0]!.id });
  close();
  const file = path.join(
    folder,
    'bases',
    readdirSync(path.join(folder, 'bases')).find((name) => name.endsWith('.opora'))!,
  );
  expect(readFileSync(file).includes('личное')).toBe(false);
  ({ call, close } = anApp({ file, now: () => now }));
  await expect(call('scan.restore', { id: scans[0]!.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('reopening makes the scans of the copy obsolete and says what has changed since; a new signature wants a new scan', async () => {
  await sign();
  await attach(aPdf(), 'лист.pdf');
  await reopen();
  expect(await listed()).toEqual(['лист.pdf устарел']);
  expect((await call('paper.of', { id: form })).changes).toEqual({ items: [], header: [], isOtherOutcome: false, isOtherVersion: false });
  await call('submission.saveAnswer', { submission: form, item: '3', value: 0 });
  expect((await call('paper.of', { id: form })).changes?.items).toEqual([{ item: '3', was: 1, now: 0 }]);
  await sign();
  expect((await call('paper.of', { id: form })).changes).toBe(null);
  await attach(aPdf('второй'), 'лист 2.pdf');
  expect(await listed()).toEqual(['лист.pdf устарел', 'лист 2.pdf']);
});

test('the export names scans by name, hash and size', async () => {
  await sign(form, [await send(aPdf())]);
  close();
  const file = readdirSync(path.join(folder, 'bases')).find((name) => name.endsWith('.opora'))!;
  const base = openForReading(path.join(folder, 'bases', file), { now: () => now, newId: () => '' });
  const [, exported] = exportBase(base).submissions.toSorted((a, b) => (a.id === form ? 1 : -1) - (b.id === form ? 1 : -1));
  expect(exported!.scans).toMatchObject([
    { name: 'скан.pdf', type: 'pdf', size: aPdf().length, hash: expect.stringMatching(/^[\da-f]{64}$/) },
  ]);
  base.connection.close();
});
