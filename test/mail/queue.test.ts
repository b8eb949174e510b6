import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutgoingRow } from '../../shared/ipc/calls/outbox.ts';
import type { MailServer } from '../../shared/mail/mailServer.ts';
import { anApp, type Call } from '../services/anApp.ts';
import { aMailServer, certificate, type MailServerHere } from './aMailServer.ts';
import { readMail } from './readMail.ts';

let app: ReturnType<typeof anApp>;
let call: Call;
let servers: MailServerHere[];
let clock: Date;

beforeEach(async () => {
  servers = [];
  clock = new Date('2021-05-20T10:00:00Z');
  app = anApp({ now: () => clock });
  ({ call } = app);
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
});
afterEach(async () => {
  app.close();
  for (const server of servers) await server.close();
});

async function aServer(...given: Parameters<typeof aMailServer>): Promise<MailServerHere> {
  const server = await aMailServer(...given);
  servers.push(server);
  return server;
}

const through = (port: number, over: Partial<MailServer> = {}): MailServer => ({
  isOn: true,
  host: '127.0.0.1',
  port,
  security: 'none',
  user: '',
  sender: 'imc@example.ru',
  senderName: 'ИМЦ, Кореновск',
  ...over,
});

const use = (port: number, over: Partial<MailServer> = {}, password: string | null = null) =>
  call('mailServer.save', { server: through(port, over), password });

async function queue(to: readonly string[], over: { subject?: string; text?: string } = {}): Promise<void> {
  const { token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  const letter = { subject: 'Бланк', text: 'Направляем бланк.', ...over };
  expect(await call('mail.make', { source: { tokens: [token] }, to: [...to], ...letter, way: 'send' })).toMatchObject({ queued: 1 });
}

/** The newest letter once it is as expected. */
async function letterThat(is: (letter: OutgoingRow) => boolean): Promise<OutgoingRow> {
  for (let left = 800; left > 0; left--) {
    const [letter] = (await call('outbox.list', {})).letters;
    if (letter && is(letter)) return letter;
    await setTimeout(25);
  }
  throw new Error(`not so: ${JSON.stringify((await call('outbox.list', {})).letters[0])}`);
}

const inState = (state: OutgoingRow['state']) => letterThat((letter) => letter.state === state);

test('a letter arrives with its sender, its recipients, its words and its file, and is kept as it was sent', async () => {
  const server = await aServer();
  await use(server.port, { user: 'imc' }, 'secret');
  await queue(['school1@example.ru', 'imc@школа.рф'], {
    subject: 'Бланк «Рисковый профиль»',
    text: 'Уважаемые коллеги!\n.\nНаправляем бланк.',
  });
  const sent = await inState('sent');
  expect(sent).toMatchObject({ attempts: 1, lastError: '', refused: [], sentAt: clock.toISOString() });
  const [mail] = server.received;
  expect(mail).toMatchObject({ from: 'imc@example.ru', to: ['school1@example.ru', 'imc@школа.рф'], user: 'imc' });
  const { headers, text, attachments } = readMail(mail!.bytes);
  expect(Object.fromEntries(headers)).toMatchObject({
    From: expect.stringMatching(/^"?ИМЦ, Кореновск"? <imc@example\.ru>$/),
    Subject: 'Бланк «Рисковый профиль»',
    'Message-ID': expect.stringMatching(/^<[\w-]+@example\.ru>$/),
  });
  expect(headers.map(([name]) => name)).not.toContain('X-Unsent');
  expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe('Уважаемые коллеги!\n.\nНаправляем бланк.');
  expect(attachments.map(({ name }) => name)).toEqual(sent.files);
  const [kept] = await call('sent.list', { report: null });
  expect(kept).toMatchObject({ fileName: sent.files[0], recipients: ['school1@example.ru', 'imc@школа.рф'] });
});

test('what lies in the queue does not change with the files on the disk', async () => {
  const { token, name, folder } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  const before = readFileSync(path.join(folder, name));
  const closed = await aServer();
  await closed.close();
  await use(closed.port);
  await call('mail.make', { source: { tokens: [token] }, to: ['a@b.ru'], subject: 'Бланк', text: '', way: 'send' });
  await letterThat(({ attempts }) => attempts === 1);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path.join(folder, name), 'иное');
  const server = await aServer({}, closed.port);
  await call('outbox.sendNow', { id: null });
  await inState('sent');
  expect(readMail(server.received[0]!.bytes).attachments[0]!.bytes.equals(before)).toBe(true);
});

test('one recipient that the server refuses is named with its words; the others have the letter', async () => {
  const server = await aServer({
    onRcptTo({ address }, _session, done) {
      done(address === 'gone@example.ru' ? Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }) : null);
    },
  });
  await use(server.port);
  await queue(['school1@example.ru', 'gone@example.ru']);
  const { id, refused } = await inState('sent');
  expect(refused).toEqual([{ address: 'gone@example.ru', reason: 'Сервер не принял адрес. Ответ сервера: 550 5.1.1 No such user.' }]);
  expect(server.received.map(({ to }) => to)).toEqual([['school1@example.ru']]);
  const again = await call('mail.prepare', { source: { letter: id }, year: '2020/2021' });
  expect(again).toMatchObject({ to: ['gone@example.ru'], one: { subject: 'Бланк' }, files: [{ name: expect.stringContaining('.docx') }] });
});

test('a letter that every recipient is refused for has failed, and is not tried again by itself', async () => {
  const server = await aServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('5.7.1 Relaying denied'), { responseCode: 554 })),
  });
  await use(server.port);
  await queue(['a@example.ru']);
  const { lastError, nextTryAt } = await inState('failed');
  expect(lastError).toBe('Сервер не принял ни одного адреса получателей. Ответ сервера: 554 5.7.1 Relaying denied.');
  expect(nextTryAt).toBe(null);
});

test('a letter that did not go can be removed and taken back, sending it takes it back too; one that waits cannot be', async () => {
  const away = await aServer();
  await away.close();
  await use(away.port);
  await queue(['a@example.ru']);
  const { id } = await letterThat(({ attempts }) => attempts === 1);
  await expect(call('outbox.remove', { id })).rejects.toMatchObject({ code: 'bad-usage' });
  await call('outbox.cancel', { id });
  await call('outbox.remove', { id });
  expect((await call('outbox.list', {})).letters).toEqual([]);
  await call('outbox.restore', { id });
  expect((await call('outbox.list', {})).letters).toMatchObject([{ id, state: 'cancelled' }]);
  await call('outbox.remove', { id });
  await call('outbox.sendNow', { id });
  expect((await call('outbox.list', {})).letters).toMatchObject([{ id, state: 'queued' }]);
});

test('a wrong password stops the queue with a clear sentence; the right one sends what waits', async () => {
  const server = await aServer({ authOptional: false });
  await use(server.port, { user: 'imc' }, 'wrong');
  await queue(['a@example.ru']);
  const { lastError, state } = await letterThat(({ attempts }) => attempts === 1);
  expect(state).toBe('queued');
  expect(lastError).toMatch(/^Сервер не принял имя или пароль\. Ответ сервера: 535 .+ Проверьте их в настройках почты/);
  expect((await call('outbox.list', {})).queue.stopped).toBe(lastError);
  await setTimeout(200);
  expect(server.connections()).toBe(1);
  await call('mailServer.password', { password: 'secret' });
  await inState('sent');
  expect((await call('outbox.list', {})).queue.stopped).toBe(null);
});

test('without a password nothing is connected; it is asked for once', async () => {
  const server = await aServer({ authOptional: false });
  expect(await use(server.port, { user: 'imc' })).toMatchObject({ hasPassword: false, keeps: 'memory' });
  await queue(['a@example.ru']);
  await setTimeout(200);
  expect((await call('outbox.list', {})).queue).toMatchObject({ needsPassword: true, current: null });
  expect(server.connections()).toBe(0);
  await call('mailServer.password', { password: 'secret' });
  await inState('sent');
  await queue(['b@example.ru']);
  await inState('sent');
  expect(server.received).toHaveLength(2);
});

test('while the server is away letters wait, longer each time; when it is back they go', async () => {
  const away = await aServer();
  await away.close();
  await use(away.port);
  await queue(['a@example.ru']);
  const first = await letterThat(({ attempts }) => attempts === 1);
  expect(first).toMatchObject({ state: 'queued', nextTryAt: '2021-05-20T10:01:00.000Z' });
  expect(first.lastError).toBe(
    `Сервер «127.0.0.1», порт ${away.port} не принимает соединений. Проверьте порт; возможно, сервер временно выключен.`,
  );
  await queue(['b@example.ru']);
  await setTimeout(200);
  expect((await call('outbox.list', {})).letters.map(({ attempts }) => attempts)).toEqual([0, 1]);
  clock = new Date('2021-05-20T10:01:01Z');
  await queue(['c@example.ru']);
  const oldest = async () => (await call('outbox.list', {})).letters.at(-1)!;
  await expect.poll(oldest).toMatchObject({ attempts: 2, nextTryAt: '2021-05-20T10:03:01.000Z' });
  const server = await aServer({}, away.port);
  await call('outbox.sendNow', { id: null });
  await letterThat(({ state }) => state === 'sent');
  await expect.poll(() => server.received.map(({ to }) => to)).toEqual([['a@example.ru'], ['b@example.ru'], ['c@example.ru']]);
});

test('a letter that the server puts off waits alone; the next one goes', async () => {
  const server = await aServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address === 'busy@example.ru' ? Object.assign(new Error('4.2.2 Mailbox full'), { responseCode: 452 }) : null),
  });
  await use(server.port);
  await queue(['busy@example.ru']);
  await queue(['a@example.ru']);
  await inState('sent');
  const [, busy] = (await call('outbox.list', {})).letters;
  expect(busy).toMatchObject({ state: 'queued', lastError: 'Сервер отложил письмо. Ответ сервера: 452 4.2.2 Mailbox full.' });
});

describe('with TLS', () => {
  const own = getCACertificates('default');
  afterEach(() => setDefaultCACertificates(own));

  test.each([
    ['from the first byte', { secure: true }, 'tls'],
    ['by STARTTLS', {}, 'starttls'],
  ] as const)('a certificate that the server signed itself is refused (%s); nothing is told to it', async (_, options, security) => {
    let isTold = false;
    const server = await aServer({ ...certificate, ...options, onAuth: (_auth, _session, done) => ((isTold = true), done(null, {})) });
    await use(server.port, { host: 'localhost', security, user: 'imc' }, 'secret');
    const check = await call('mailServer.check', {});
    expect(check).toEqual({
      isOk: false,
      message: 'Сертификат сервера подписан им самим: подлинность сервера проверить нельзя. Пароль и письма этому серверу не передавались.',
    });
    await queue(['a@example.ru']);
    const { lastError, state } = await letterThat(({ attempts }) => attempts === 1);
    expect([state, lastError]).toEqual(['queued', check.message]);
    expect([isTold, server.received.length]).toEqual([false, 0]);
  });

  test.each([
    ['from the first byte', { secure: true }, 'tls'],
    ['by STARTTLS', {}, 'starttls'],
  ] as const)('a trusted certificate is taken (%s)', async (_, options, security) => {
    setDefaultCACertificates([...own, certificate.cert.toString()]);
    const server = await aServer({ ...certificate, ...options });
    await use(server.port, { host: 'localhost', security, user: 'imc' }, 'secret');
    expect(await call('mailServer.check', {})).toEqual({
      isOk: true,
      message: 'Сервер «localhost» ответил, имя и пароль приняты, соединение защищено. Письмо не отправлялось.',
    });
    await queue(['a@example.ru']);
    await inState('sent');
    expect(server.received[0]).toMatchObject({ isSecure: true, user: 'imc' });
  });

  test('a server that offers no STARTTLS gets no password', async () => {
    let isTold = false;
    const server = await aServer({ disabledCommands: ['STARTTLS'], onAuth: (_auth, _session, done) => ((isTold = true), done(null, {})) });
    await use(server.port, { host: 'localhost', security: 'starttls', user: 'imc' }, 'secret');
    const check = await call('mailServer.check', {});
    expect(check).toMatchObject({ isOk: false, message: expect.stringContaining('не устанавливает защищённое соединение') });
    expect(isTold).toBe(false);
  });

  test('a password does not go over an open connection to another computer', async () => {
    await expect(use(25, { host: 'smtp.example.ru', security: 'none' })).rejects.toMatchObject({
      code: 'bad-input',
      fields: { 'server.security': expect.stringContaining('выберите TLS или STARTTLS') },
    });
  });
});
