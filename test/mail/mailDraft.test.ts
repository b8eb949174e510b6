import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mailDraft, type MailDraft } from '../../electron/documents/mailDraft.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { readMail } from './readMail.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const intended = ['X-Unsent', 'Content-Type', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version'];

const aDraft = (over: Partial<MailDraft> = {}): MailDraft => ({
  to: ['school7@example.ru'],
  subject: 'Аналитическая справка',
  text: 'Уважаемые коллеги!',
  attachments: [{ name: 'Справка.docx', bytes: Buffer.from('PK') }],
  date: new Date('2021-05-20T10:00:00Z'),
  ...over,
});

test('subject, text, addresses and attachments come back as they were, Russian names too', async () => {
  const bytes = randomBytes(70_000);
  const subject = 'Аналитическая справка «Методическая помощь» за 2020/2021 учебный год (МОБУ ООШ № 7)';
  const text = 'Уважаемые коллеги!\n\nНаправляем справку.\n.\nFrom: кого-то\n\nС уважением,\nначальник ИМЦ\nИ. И. Иванова';
  const long = `Справка «по итогам» № 5, ${'очень '.repeat(15)}длинное имя.pdf`;
  const mail = readMail(
    await mailDraft(
      aDraft({
        to: ['school7@example.ru', 'imc@школа.рф'],
        subject,
        text,
        attachments: [
          { name: 'Справка, ООШ № 7 (2).docx', bytes },
          { name: long, bytes: Buffer.from('%PDF') },
        ],
      }),
    ),
  );
  const headers = Object.fromEntries(mail.headers);
  expect(headers).toMatchObject({
    'X-Unsent': '1',
    Subject: subject,
    To: `school7@example.ru, imc@${new URL('http://школа.рф').hostname}`,
    Date: 'Thu, 20 May 2021 10:00:00 +0000',
    'MIME-Version': '1.0',
  });
  expect(mail.text.replaceAll('\r\n', '\n')).toBe(text);
  expect(mail.attachments.map(({ name, type }) => [name, type])).toEqual([
    ['Справка, ООШ № 7 (2).docx', docx],
    [long, 'application/pdf'],
  ]);
  expect(mail.attachments[0]!.bytes.equals(bytes)).toBe(true);
});

test('the file is ASCII, its lines end by CRLF and are no longer than a mail server takes', async () => {
  const source = Buffer.from(await mailDraft(aDraft({ text: 'Строка. '.repeat(3000), subject: 'Тема '.repeat(50).trim() }))).toString(
    'latin1',
  );
  expect(source).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
});

describe('a header can not be slipped in', () => {
  const victim = 'Bcc: thief@evil.ru';
  const payloads: readonly (readonly [string, Partial<MailDraft>])[] = [
    ['CRLF in the subject', { subject: `Справка\r\n${victim}` }],
    ['LF in the subject', { subject: `Справка\n${victim}` }],
    ['CR in the subject', { subject: `Справка\r${victim}` }],
    ['a body in the subject', { subject: `Справка\r\n\r\n<script>` }],
    ['a line separator in the subject', { subject: `Справка\u2028${victim}` }],
    ['NEL and NUL in the subject', { subject: `Справка\u0085\u0000${victim}` }],
    ['CRLF in an address', { to: [`a@b.ru\r\n${victim}`] }],
    ['two addresses in one', { to: ['a@b.ru, thief@evil.ru'] }],
    ['a name with an address', { to: ['"x" <thief@evil.ru>'] }],
    ['a group', { to: ['a:thief@evil.ru;'] }],
    ['CRLF in the name of an attachment', { attachments: [{ name: `a.docx\r\n${victim}\r\n.docx`, bytes: Buffer.from('') }] }],
    ['a quote in the name of an attachment', { attachments: [{ name: `a"; x="${victim}.docx`, bytes: Buffer.from('') }] }],
    ['a program as an attachment', { attachments: [{ name: 'Справка.docx.exe', bytes: Buffer.from('') }] }],
  ];
  test.each(payloads)('%s is refused', async (_, over) => {
    await expect(mailDraft(aDraft(over))).rejects.toMatchObject({ code: 'bad-input' });
  });

  test.each([
    ['headers in the text', { text: `x\r\n${victim}\r\n\r\n--boundary\r\nContent-Type: text/html` }],
    ['an encoded word in the subject', { subject: '=?utf-8?Q?=0D=0ABcc:_thief@evil.ru?=' }],
    ['a header in the subject of one line', { subject: `Справка ${victim}` }],
    ['parameters in the name of an attachment', { attachments: [{ name: "a;name*=utf-8''x%0D%0ABcc.docx", bytes: Buffer.from('1') }] }],
  ] satisfies readonly (readonly [string, Partial<MailDraft>])[])('%s changes no header', async (_, over) => {
    const mail = readMail(await mailDraft(aDraft(over)));
    expect(mail.headers.map(([name]) => name).toSorted()).toEqual(intended.toSorted());
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]!.name).toBe('attachments' in over ? over.attachments[0]!.name : 'Справка.docx');
  });
});

test.each(['school7@mail.ru', 'a.b-c+d@sub.example.org', 'imc@школа.рф'])('%s is an address', (text) => {
  expect(isMailAddress(text)).toBe(true);
});

test.each(['', 'school7', '@mail.ru', 'a@b', 'a@b.ru ', 'а@mail.ru', 'a@-b.ru', 'a..b@mail.ru', 'a@b.ru,c@d.ru', `${'a'.repeat(65)}@b.ru`])(
  '«%s» is no address',
  (text) => {
    expect(isMailAddress(text)).toBe(false);
  },
);
