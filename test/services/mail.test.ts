import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeDocument } from '../../shared/ipc/calls/documents.ts';
import { readMail } from '../mail/readMail.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let schools: readonly string[];

beforeEach(async () => {
  const app = anApp({ now: () => new Date('2021-05-20T10:00:00Z') });
  ({ call, close } = app);
  const { base } = await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const { isDemo: _, ...municipality } = base!.municipality;
  await call('municipality.save', { ...municipality, signerPost: 'директор ИМЦ', signerName: 'И. И. Иванова' });
  const added = [];
  for (const [index, shortName] of ['СОШ № 1', 'СОШ № 2', 'СОШ № 14'].entries()) {
    const email = index < 2 ? `school${index + 1}@example.ru` : '';
    const { id } = await call('school.add', aSchool({ name: `МОБУ ${shortName}`, shortName, email }));
    await call('school.setStatus', { school: id, year, status: 'shnor', basis: '' });
    await call('person.add', aPerson({ school: id, name: `Белов И. И. ${shortName}`, subjects: ['математика'] }));
    added.push(id);
  }
  schools = added;
});
afterEach(() => close());

async function aBlank(): Promise<MadeDocument> {
  return call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
}

async function aPack(): Promise<MadeDocument> {
  let state = await call('pack.start', {
    instrument: 'k-teacher-competence',
    year,
    schools: 'shnor',
    content: 'blank',
    format: 'docx',
    split: 'school',
  });
  while (state.status === 'running') {
    await setTimeout(20);
    state = (await call('pack.state', { token: state.token }))!;
  }
  return state.first!;
}

const fileOf = ({ folder, name }: MadeDocument) => path.join(folder, name);
const read = (made: MadeDocument) => readMail(readFileSync(fileOf(made)));

test('a letter begins in the words of its document, with the signer below, and offers the addresses of the cards', async () => {
  const { token, name } = await aBlank();
  const view = await call('mail.prepare', { source: { tokens: [token] }, year });
  expect(view.one.subject).toMatch(/^Бланк формы «.+»$/);
  expect(view.one.text).toMatch(/^Уважаемые коллеги!\n\nНаправляем бланк формы «.+»\. Просим заполнить его и вернуть\.\n/);
  expect(view.one.text).toMatch(/\nС уважением,\nдиректор ИМЦ\nИ\. И\. Иванова$/);
  expect(view).toMatchObject({ each: null, files: [{ name, school: null, isOwn: false }], to: [], canSend: false });
  expect(view.recipients[0]).toEqual({
    kind: 'group',
    title: 'Все школы ШНОР, 2020/2021',
    addresses: ['school1@example.ru', 'school2@example.ru'],
    missing: ['СОШ № 14'],
    school: null,
  });
});

test('a draft lies beside the documents and holds the document as it was made', async () => {
  const blank = await aBlank();
  const to = ['school1@example.ru', 'imc@example.ru', 'school1@example.ru'];
  const { drafts, withoutAddress } = await call('mail.make', {
    source: { tokens: [blank.token] },
    way: 'draft',
    to,
    subject: 'Бланк',
    text: 'Направляем бланк.',
  });
  expect(drafts).toMatchObject([{ to: ['school1@example.ru', 'imc@example.ru'], whom: null, made: { name: 'Письмо, Бланк.eml' } }]);
  expect(withoutAddress).toEqual([]);
  const mail = read(drafts[0]!.made);
  expect(Object.fromEntries(mail.headers)).toMatchObject({ To: 'school1@example.ru, imc@example.ru', Subject: 'Бланк', 'X-Unsent': '1' });
  expect(mail.attachments.map(({ name }) => name)).toEqual([blank.name]);
  expect(mail.attachments[0]!.bytes.equals(readFileSync(fileOf(blank)))).toBe(true);
  await call('document.open', { token: drafts[0]!.made.token });
});

test('a pack split by school goes to each school with its own file; a school without an address is named', async () => {
  const { token } = await aPack();
  const { each } = await call('mail.prepare', { source: { tokens: [token] }, year });
  expect(each?.letters).toHaveLength(3);
  expect(each?.subject).toContain('{школа}');
  const { drafts, withoutAddress } = await call('mail.make', {
    source: { tokens: [token] },
    way: 'draft',
    to: 'each',
    subject: each!.subject,
    text: each!.text,
  });
  expect(withoutAddress).toEqual(['СОШ № 14']);
  expect(drafts.map(({ to, whom }) => [whom, to])).toEqual([
    ['СОШ № 1', ['school1@example.ru']],
    ['СОШ № 2', ['school2@example.ru']],
  ]);
  for (const { made, whom } of drafts) {
    const mail = read(made);
    expect(mail.text).toContain(`на 2020/2021 учебный год (${whom})`);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]!.name).toContain(`${whom}.docx`);
  }
});

test('all files of a pack go in one letter where that is asked', async () => {
  const { token } = await aPack();
  const { drafts } = await call('mail.make', {
    source: { tokens: [token] },
    way: 'draft',
    to: ['imc@example.ru'],
    subject: 'Бланки',
    text: '',
  });
  expect(read(drafts[0]!.made).attachments).toHaveLength(3);
});

test.each([
  ['an address that is none', { to: ['school1'] }, 'to'],
  ['an address with a header', { to: ['a@b.ru\r\nBcc: c@d.ru'] }, 'to'],
  ['no address', { to: [] }, 'to'],
  ['a subject of two lines', { subject: 'Бланк\r\nBcc: c@d.ru' }, 'subject'],
  ['no subject', { subject: '  ' }, 'subject'],
])('%s is refused beside its field', async (_, over, field) => {
  const { token } = await aBlank();
  const refused = call('mail.make', { source: { tokens: [token] }, way: 'draft', to: ['a@b.ru'], subject: 'Бланк', text: '', ...over });
  await expect(refused).rejects.toMatchObject({ code: 'bad-input', fields: { [field]: expect.any(String) } });
});

test('a document that is gone is told; nothing is written', async () => {
  const blank = await aBlank();
  rmSync(fileOf(blank));
  await expect(
    call('mail.make', { source: { tokens: [blank.token] }, way: 'draft', to: ['a@b.ru'], subject: 'Бланк', text: '' }),
  ).rejects.toMatchObject({
    code: 'no-file',
  });
  expect(existsSync(path.join(blank.folder, 'Письмо, Бланк.eml'))).toBe(false);
});

test('a school takes an address that is one, or none', async () => {
  const { school } = await call('school.get', { id: schools[0]! });
  const { municipality: _, ...own } = school;
  await expect(call('school.save', { ...own, email: 'школа' })).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  expect((await call('school.save', { ...own, email: '' })).email).toBe('');
});
