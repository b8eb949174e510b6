import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { mailMessage } from '../../electron/documents/mailDraft.ts';
import { anApp, type Call } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { aMailServer, type MailServerHere } from './aMailServer.ts';
import { readMail } from './readMail.ts';

const victim = 'thief@evil.ru';
const intended = ['Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To'];
let app: ReturnType<typeof anApp>;
let call: Call;
let server: MailServerHere;
let token: string;

beforeAll(async () => {
  app = anApp();
  ({ call } = app);
  server = await aMailServer();
  await call('base.create', { kind: 'empty', name: 'Район' });
  const { base } = await call('base.state', {});
  const { isDemo: _, ...municipality } = base!.municipality;
  await call('municipality.save', { ...municipality, signerName: `И. И. Иванова\r\nBcc: ${victim}`, centre: `ИМЦ\r\n\r\n{школа}` });
  await call('mailServer.save', {
    server: {
      isOn: true,
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: '',
      sender: 'imc@example.ru',
      senderName: '"ИМЦ" <thief@evil.ru>, x',
    },
    password: null,
  });
  ({ token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' }));
});
afterAll(async () => {
  app.close();
  await server.close();
});

type Letter = { readonly to: string[]; readonly subject: string; readonly text: string };

async function send(over: Partial<Letter>): Promise<void> {
  await call('mail.make', { source: { tokens: [token] }, to: ['a@example.ru'], subject: 'Бланк', text: 'Текст', ...over, way: 'send' });
}

describe('what would slip a header in is refused before it waits', () => {
  test.each([
    ['CRLF in the subject', { subject: `x\r\nBcc: ${victim}` }],
    ['LF in the subject', { subject: `x\nBcc: ${victim}` }],
    ['a line separator in the subject', { subject: `x\u2028Bcc: ${victim}` }],
    ['NEL in the subject', { subject: `x\u0085Bcc: ${victim}` }],
    ['NUL in the subject', { subject: 'x\u0000' }],
    ['CRLF in an address', { to: [`a@b.ru\r\nRCPT TO:<${victim}>`] }],
    ['an address with parameters of ESMTP', { to: ['a@b.ru> SIZE=1'] }],
    ['a name with an address', { to: [`x <${victim}>`] }],
    ['two addresses in one', { to: [`a@b.ru,${victim}`] }],
    ['a quoted local part', { to: [`"a b"@b.ru`] }],
    ['an unknown field', { text: '{Bcc}' }],
  ] satisfies readonly (readonly [string, Partial<Letter>])[])('%s', async (_, over) => {
    await expect(send(over)).rejects.toMatchObject({ code: 'bad-input' });
    expect((await call('outbox.list', {})).letters.filter(({ state }) => state === 'queued')).toEqual([]);
  });

  test.each([
    ['a sender with a header', { from: { name: '', address: `a@b.ru\r\nBcc: ${victim}` } }],
    ["a sender's name with a header", { from: { name: `ИМЦ\r\nBcc: ${victim}`, address: 'a@b.ru' } }],
    ['a message id with a header', { messageId: `<x@y>\r\nBcc: ${victim}` }],
    ['an attachment with a header', { attachments: [{ name: `a\r\nBcc: ${victim}.docx`, bytes: new Uint8Array() }] }],
  ])('%s', async (_, over) => {
    const letter = { to: ['a@b.ru'], subject: 'x', text: '', attachments: [], date: new Date(0), from: { name: '', address: 'a@b.ru' } };
    await expect(mailMessage({ ...letter, messageId: '<x@y>', ...over })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('what the server receives has the intended headers and recipients only', () => {
  test.each([
    ['a header in one line of the subject', { subject: `Бланк Bcc: ${victim}` }],
    ['an encoded word in the subject', { subject: `=?utf-8?Q?=0D=0ABcc:_${victim}?=` }],
    ['a percent-encoded line end in the subject', { subject: `Бланк%0d%0aBcc: ${victim}` }],
    ['headers at the head of the text', { text: `Bcc: ${victim}\r\nContent-Type: text/html\r\n\r\n<script>` }],
    ['the end of the letter and a new one in the text', { text: `x\r\n.\r\nMAIL FROM:<${victim}>\r\nRCPT TO:<${victim}>\r\nDATA\r\n` }],
    ['a bare CR and a dot in the text', { text: `x\r.\rMAIL FROM:<${victim}>\r` }],
    ['boundaries in the text', { text: '----_NmP-0000-Part_1--\r\nContent-Disposition: attachment; filename=x.exe' }],
  ] satisfies readonly (readonly [string, Partial<Letter>])[])('%s', async (_, over) => {
    const before = server.received.length;
    await send(over);
    for (let left = 1000; server.received.length === before && left > 0; left--) await setTimeout(20);
    const mail = server.received.at(-1)!;
    expect(server.received).toHaveLength(before + 1);
    expect([mail.from, mail.to]).toEqual(['imc@example.ru', ['a@example.ru']]);
    const { headers, attachments } = readMail(mail.bytes);
    expect(headers.map(([name]) => name).toSorted()).toEqual(intended);
    expect(Object.fromEntries(headers)['Subject']).toBe('subject' in over ? over.subject : 'Бланк');
    expect(attachments).toHaveLength(1);
  });

  test('names of schools and signers that hold headers and fields stay words', async () => {
    const name = `ООШ № 7\r\nBcc: ${victim}{директор}`;
    const { id } = await call(
      'school.add',
      aSchool({ name, shortName: '', director: `{школа}\nTo: ${victim}`, email: 'school7@example.ru' }),
    );
    await call('school.setStatus', { school: id, year: '2020/2021', status: 'shnor', basis: '' });
    const { one } = await call('mail.prepare', { source: { tokens: [token] }, year: '2020/2021' });
    expect(one.text).toContain(`И. И. Иванова Bcc: ${victim}`);
    await call('mail.saveTemplate', { kind: 'blanks', subject: 'Для {школа}: {директор}', text: '{школа}\n{центр}' });
    let pack = await call('pack.start', {
      instrument: 'k-risk-profile',
      year: '2020/2021',
      schools: [id],
      content: 'blank',
      format: 'docx',
      split: 'school',
    });
    while (pack.status === 'running') {
      await setTimeout(20);
      pack = (await call('pack.state', { token: pack.token }))!;
    }
    const source = { tokens: [pack.first!.token] };
    const prepared = await call('mail.prepare', { source, year: '2020/2021' });
    expect(prepared.one.subject).toBe(`Для ООШ № 7 Bcc: ${victim}(директор): (школа) To: ${victim}`);
    await call('mail.make', { source, to: 'each', ...prepared.one, way: 'send' });
    for (let left = 1000; left > 0 && server.received.at(-1)!.to[0] !== 'school7@example.ru'; left--) await setTimeout(20);
    const { headers } = readMail(server.received.at(-1)!.bytes);
    expect(headers.map(([header]) => header).toSorted()).toEqual(intended);
    expect(server.received.at(-1)!.to).toEqual(['school7@example.ru']);
  });
});
