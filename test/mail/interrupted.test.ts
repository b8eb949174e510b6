import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aFolder, anApp, type Call } from '../services/anApp.ts';
import { aMailServer } from './aMailServer.ts';
import { readMail } from './readMail.ts';

const server = (port: number) =>
  ({ isOn: true, host: '127.0.0.1', port, security: 'none', user: '', sender: 'imc@example.ru', senderName: '' }) as const;

async function firstLetter(call: Call) {
  return (await call('outbox.list', {})).letters[0]!;
}

async function until(is: () => Promise<boolean> | boolean): Promise<void> {
  for (let left = 400; left > 0; left--) {
    if (await is()) return;
    await setTimeout(25);
  }
  throw new Error('it did not become so');
}

/** A server that has taken a letter and has not answered when its sender is killed; then it answers as others do. */
async function killedWhileSending(dataFolder: string) {
  let isFirst = true;
  const taken: Buffer[] = [];
  const here = await aMailServer({
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks));
        if (isFirst) child.kill('SIGKILL');
        else done();
        isFirst = false;
      });
    },
  });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'sendOne.ts'), dataFolder, String(here.port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'close');
  return { here, taken };
}

test('a letter whose sender is killed between the letter and the answer is not sent twice by itself: the user decides', async () => {
  const dataFolder = aFolder();
  const { here, taken } = await killedWhileSending(dataFolder);
  expect(taken).toHaveLength(1);
  const app = anApp({ dataFolder });
  const letter = await firstLetter(app.call);
  expect(letter).toMatchObject({
    state: 'unknown',
    lastError: 'Программа закрылась, когда письмо передавалось серверу: не известно, ушло ли оно.',
  });
  await app.call('outbox.sendNow', { id: null });
  await setTimeout(300);
  expect(taken).toHaveLength(1);
  await app.call('outbox.sendNow', { id: letter.id });
  await until(async () => (await firstLetter(app.call)).state === 'sent');
  expect(taken).toHaveLength(2);
  const [first, second] = taken.map((bytes) => Object.fromEntries(readMail(bytes).headers)['Message-ID']);
  expect(second).toBe(first);
  app.close();
  await here.close();
});

test('the user may take it for sent', async () => {
  const dataFolder = aFolder();
  const { here } = await killedWhileSending(dataFolder);
  const app = anApp({ dataFolder });
  await app.call('outbox.markSent', { id: (await firstLetter(app.call)).id });
  expect(await firstLetter(app.call)).toMatchObject({ state: 'sent', lastError: '' });
  app.close();
  await here.close();
});

test('a letter that waits is sent after a restart', async () => {
  const dataFolder = aFolder();
  const away = await aMailServer();
  await away.close();
  const before = anApp({ dataFolder });
  await before.call('base.create', { kind: 'empty', name: 'Район' });
  await before.call('mailServer.save', { server: server(away.port), password: null });
  await aQueuedLetter(before.call);
  await until(async () => (await firstLetter(before.call)).attempts === 1);
  before.close();
  const here = await aMailServer({}, away.port);
  const later = new Date(Date.now() + 120_000);
  const after = anApp({ dataFolder, now: () => later });
  await until(async () => (await firstLetter(after.call)).state === 'sent');
  expect(here.received).toHaveLength(1);
  after.close();
  await here.close();
});

test('a base restored from a copy does not send again what this computer has sent; nor does another computer', async () => {
  const dataFolder = aFolder();
  const away = await aMailServer();
  await away.close();
  const app = anApp({ dataFolder });
  await app.call('base.create', { kind: 'empty', name: 'Район' });
  await app.call('mailServer.save', { server: server(away.port), password: null });
  await aQueuedLetter(app.call);
  await until(async () => (await firstLetter(app.call)).attempts === 1);
  app.close();
  const bases = path.join(dataFolder, 'bases');
  const copy = aFolder();
  cpSync(bases, copy, { recursive: true });

  const here = await aMailServer({}, away.port);
  const sending = anApp({ dataFolder });
  await sending.call('outbox.sendNow', { id: null });
  await until(async () => (await firstLetter(sending.call)).state === 'sent');
  sending.close();

  rmSync(bases, { recursive: true });
  cpSync(copy, bases, { recursive: true });
  const restored = anApp({ dataFolder });
  await restored.call('outbox.sendNow', { id: null });
  await until(async () => (await firstLetter(restored.call)).state === 'unknown');
  expect((await firstLetter(restored.call)).lastError).toContain('база, видимо, восстановлена из более ранней копии');
  restored.close();

  const other = aFolder();
  cpSync(copy, path.join(other, 'bases'), { recursive: true });
  const elsewhere = anApp({ dataFolder: other });
  const { known } = await elsewhere.call('base.state', {});
  await elsewhere.call('base.open', { id: known[0]!.id });
  await setTimeout(200);
  expect(here.connections()).toBe(1);
  await elsewhere.call('mailServer.save', { server: server(here.port), password: null });
  await until(async () => (await firstLetter(elsewhere.call)).state === 'unknown');
  expect((await firstLetter(elsewhere.call)).lastError).toContain('на другом компьютере');
  expect([here.connections(), here.received.length]).toEqual([1, 1]);
  elsewhere.close();
  await here.close();
});

async function aQueuedLetter(call: Call): Promise<void> {
  const { token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  await call('mail.make', { source: { tokens: [token] }, to: ['a@example.ru'], subject: 'Бланк', text: '', way: 'send' });
}
