import { afterEach, beforeEach, expect, test } from 'vitest';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let school: string;
let person: string;

beforeEach(async () => {
  ({ call, close } = anApp());
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  ({ id: school } = await call('school.add', aSchool({ email: '' })));
  ({ id: person } = await call('person.add', aPerson({ school, email: 'orlova@example.ru' })));
});
afterEach(() => close());

const uo = { id: null, name: 'Управление образования', person: 'Петрова О. И.', phone: '', email: 'uo@example.ru', note: '' };

test('the book holds schools, people and bodies with the addresses of their cards', async () => {
  await call('contact.save', uo);
  const { rows } = await call('contact.book', {});
  expect(rows.map(({ kind, title, detail, email }) => [kind, title, detail, email])).toEqual([
    ['school', 'ООШ № 7', '', ''],
    ['person', 'Орлова Анна Петровна', 'Учитель, ООШ № 7', 'orlova@example.ru'],
    ['body', 'Управление образования', 'Петрова О. И.', 'uo@example.ru'],
  ]);
});

test('an address that is changed in the book is changed in the card', async () => {
  await call('contact.saveAddress', { kind: 'school', id: school, email: 'school7@example.ru' });
  await call('contact.saveAddress', { kind: 'person', id: person, email: '' });
  expect((await call('school.get', { id: school })).school.email).toBe('school7@example.ru');
  expect((await call('person.get', { id: person })).person).toMatchObject({ email: '', subjects: ['математика'] });
  const refused = call('contact.saveAddress', { kind: 'school', id: school, email: 'школа' });
  await expect(refused).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  const nobody = call('contact.saveAddress', { kind: 'body', id: 'nobody', email: '' });
  await expect(nobody).rejects.toMatchObject({ code: 'not-found' });
});

test('the address of a person is checked as that of a school', async () => {
  const refused = call('person.add', aPerson({ email: 'орлова' }));
  await expect(refused).rejects.toMatchObject({ fields: { email: 'Адрес пишется так: school7@mail.ru' } });
});

test('a body is changed, removed and restored; two of one name are refused', async () => {
  const { id } = await call('contact.save', uo);
  await call('contact.save', { ...uo, id, phone: '4-00-00' });
  await expect(call('contact.save', uo)).rejects.toMatchObject({ code: 'duplicate', fields: { name: expect.any(String) } });
  await call('contact.remove', { id });
  expect((await call('contact.book', {})).bodies).toEqual([]);
  await expect(call('contact.save', { ...uo, id })).rejects.toMatchObject({ code: 'not-found' });
  await call('contact.restore', { id });
  expect((await call('contact.book', {})).bodies).toMatchObject([{ id, phone: '4-00-00' }]);
});

test('a group holds anyone; letters go to those with an address, the others are named', async () => {
  const { id } = await call('contact.save', uo);
  const members = [
    { kind: 'body', id },
    { kind: 'school', id: school },
    { kind: 'person', id: person },
  ] as const;
  const group = await call('contact.saveGroup', { id: null, name: 'Рабочая группа', members: [...members] });
  const { rows, groups } = await call('contact.book', {});
  expect(groups).toMatchObject([{ name: 'Рабочая группа', members }]);
  expect(rows.map((row) => row.groups)).toEqual([['Рабочая группа'], ['Рабочая группа'], ['Рабочая группа']]);
  const { token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  const { recipients } = await call('mail.prepare', { source: { tokens: [token] }, year });
  expect(recipients[0]).toEqual({
    kind: 'own-group',
    title: 'Рабочая группа',
    school: null,
    addresses: ['uo@example.ru', 'orlova@example.ru'],
    missing: ['ООШ № 7'],
  });
  await call('school.remove', { id: school });
  expect((await call('contact.book', {})).groups[0]!.members).toHaveLength(1);
  await call('school.restore', { id: school });
  expect((await call('contact.book', {})).groups[0]!.members).toHaveLength(3);
  await call('contact.removeGroup', { id: group.id });
  await call('contact.restoreGroup', { id: group.id });
  const empty = call('contact.saveGroup', { id: group.id, name: group.name, members: [] });
  await expect(empty).rejects.toMatchObject({ code: 'bad-input' });
});

test('a pasted list first says what it would do, then does it in one go', async () => {
  const text = 'ООШ №7\tschool7@example.ru\nОрлова Анна Петровна\torlova@example.ru\nИРО\tiro@example.ru\nИРО\tother@example.ru\nСОШ № 1\t';
  const plan = await call('contact.paste', { text, isDry: true });
  expect(plan.map(({ title, outcome, note }) => [title, outcome, note])).toEqual([
    ['ООШ № 7', 'school', ''],
    ['Орлова Анна Петровна', 'same', ''],
    ['ИРО', 'new-body', ''],
    ['ИРО', 'refused', 'Уже есть строкой выше'],
    ['СОШ № 1', 'refused', 'Нет адреса'],
  ]);
  expect((await call('contact.book', {})).bodies).toEqual([]);
  await call('contact.paste', { text, isDry: false });
  const { rows } = await call('contact.book', {});
  expect(rows.map(({ title, email }) => [title, email])).toEqual([
    ['ООШ № 7', 'school7@example.ru'],
    ['Орлова Анна Петровна', 'orlova@example.ru'],
    ['ИРО', 'iro@example.ru'],
  ]);
});

test('words of letters are changed by kind of document, checked for unknown fields and restored', async () => {
  await expect(call('mail.saveTemplate', { kind: 'blank', subject: 'Бланк {шкла}', text: '{год}' })).rejects.toMatchObject({
    code: 'bad-input',
    fields: { subject: 'Нет такого поля: {шкла}' },
  });
  const saved = await call('mail.saveTemplate', {
    kind: 'blank',
    subject: '{документ}, {год}',
    text: '{муниципалитет}, {дата}\n{вложения}',
  });
  expect(saved.filter(({ isOwn }) => isOwn).map(({ kind }) => kind)).toEqual(['blank']);
  const { token, name } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  const { one } = await call('mail.prepare', { source: { tokens: [token] }, year });
  expect(one.subject).toMatch(/^Бланк формы «.+», 2020\/2021$/);
  expect(one.text).toMatch(new RegExp(`^Кореновский район, \\d+\\u00a0.+\\d{4}\\u00a0г\\.\\n${name}$`));
  const restored = await call('mail.restoreTemplate', { kind: 'blank' });
  expect(restored.some(({ isOwn }) => isOwn)).toBe(false);
});

test('several files of one document go in one letter, each once', async () => {
  const key = { instrument: 'k-risk-profile', submission: null, format: 'docx' } as const;
  const [first, second] = [await call('form.make', key), await call('form.make', key)];
  const { files } = await call('mail.prepare', { source: { tokens: [first.token, second.token, first.token] }, year });
  expect(files.map(({ name }) => name)).toEqual([first.name, second.name]);
});
