import { expect, test } from 'vitest';
import type { MailRecipient } from '../../shared/ipc/calls/mail.ts';
import { addressesOf } from '../../shared/mail/addressesOf.ts';
import { letterWarnings } from '../../shared/mail/letterWarnings.ts';

const recipient = (title: string, addresses: readonly string[], school: string | null): MailRecipient => ({
  kind: school === null ? 'group' : 'school',
  title,
  addresses,
  missing: [],
  school,
});
const recipients = [
  recipient('Все школы', ['school7@mail.ru', 'school1@mail.ru'], null),
  recipient('ООШ № 7', ['school7@mail.ru'], 'ООШ № 7'),
  recipient('СОШ № 1', ['school1@mail.ru'], 'СОШ № 1'),
  recipient('Иванов И. И., директор, ООШ № 7', ['ivanov@mail.ru'], 'ООШ № 7'),
];
const nothing = { letters: [], recipients, text: 'Здравствуйте!', size: 0, files: 0 };
const warnings = (over: Partial<Parameters<typeof letterWarnings>[0]>) => letterWarnings({ to: '', ...nothing, ...over });

test('a letter to known schools, each once, has nothing to be warned of', () => {
  expect(warnings({ to: 'school7@mail.ru, school1@mail.ru' })).toEqual([]);
});

test('an address written twice, in capitals too, is told and counts once', () => {
  expect(warnings({ to: 'school7@mail.ru; School7@Mail.ru' })).toEqual(['Указано дважды, уйдёт один раз: school7@mail.ru.']);
  expect(addressesOf('school7@mail.ru; School7@Mail.ru a@b.ru')).toEqual(['school7@mail.ru', 'a@b.ru']);
});

test('the same school by two addresses is told', () => {
  expect(warnings({ to: 'school7@mail.ru, ivanov@mail.ru' })).toEqual(['ООШ № 7 получит письмо дважды: school7@mail.ru, ivanov@mail.ru.']);
});

test('an address that is not in the book is told, with the one it may be meant for', () => {
  expect(warnings({ to: 'scool1@mail.ru' })).toEqual(['Нет в адресной книге: scool1@mail.ru. Возможно, school1@mail.ru?']);
  expect(warnings({ to: 'schol7@mail.ru' })).toEqual(['Нет в адресной книге: schol7@mail.ru. Возможно, school7@mail.ru?']);
  expect(warnings({ to: 'uo@example.ru' })).toEqual(['Нет в адресной книге: uo@example.ru.']);
  expect(warnings({ to: 'uo@example.ru', recipients: [] })).toEqual([]);
  expect(warnings({ to: 'не адрес' })).toEqual([]);
});

test('two schools with one address are told where each gets its letter', () => {
  const letters = ['ООШ № 7', 'СОШ № 1'].map((title) => ({ title, email: 'imc@mail.ru' }));
  expect(warnings({ to: null, letters })).toEqual(['На адрес imc@mail.ru придёт писем: 2 (ООШ № 7, СОШ № 1). Проверьте карточки.']);
});

test('an empty letter and a forgotten attachment are told', () => {
  expect(warnings({ text: ' ' })).toEqual(['Письмо без текста и без вложений.']);
  expect(warnings({ text: 'Приложение: на 3 л.' })).toEqual(['В тексте сказано о приложении, но вложений нет.']);
  expect(warnings({ text: 'Приложение: на 3 л.', files: 1 })).toEqual([]);
});

test('a letter that most mail would refuse is told by its size as it is sent', () => {
  expect(warnings({ size: 18_000_000, files: 1 })).toEqual([]);
  expect(warnings({ size: 20_000_000, files: 1 })).toEqual([
    expect.stringMatching(/^Письмо с вложениями займёт около 27 МБ, .* больше 25 МБ\./),
  ]);
});
