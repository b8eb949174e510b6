import { expect, test } from 'vitest';
import { nameKey, pastedRows, rowProblem } from '../../shared/mail/pastedRows.ts';

test.each([
  ['ООШ № 7\tschool7@mail.ru', 'ООШ № 7', 'school7@mail.ru'],
  ['1\tООШ № 7\tschool7@mail.ru\t8 (86142) 4-00-00', 'ООШ № 7', 'school7@mail.ru'],
  ['school7@mail.ru; ООШ № 7', 'ООШ № 7', 'school7@mail.ru'],
  ['ООШ № 7 <school7@mail.ru>', 'ООШ № 7', 'school7@mail.ru'],
  ['"Управление образования" <uo@mail.ru>,', 'Управление образования', 'uo@mail.ru'],
  ['ООШ № 7 – school7@mail.ru', 'ООШ № 7', 'school7@mail.ru'],
  ['\u202eООШ № 7\u202c\tschool7@mail.ru', 'ООШ № 7', 'school7@mail.ru'],
  ['ИРО\timc@школа.рф', 'ИРО', 'imc@школа.рф'],
])('«%s» is read to a name and an address', (text, name, email) => {
  const [row] = pastedRows(text);
  expect(row).toMatchObject({ name, email });
  expect(rowProblem(row!)).toBe(null);
});

test('the row of headings and empty rows are left out, lines keep their numbers', () => {
  const rows = pastedRows('Школа\tАдрес\r\n\r\nООШ № 7\tschool7@mail.ru\r\nСОШ № 1\r\n');
  expect(rows.map(({ line, name }) => [line, name])).toEqual([
    [3, 'ООШ № 7'],
    [4, 'СОШ № 1'],
  ]);
  expect(rowProblem(rows[1]!)).toBe('Нет адреса');
});

test('a school without an address that stands first is told, not taken for a heading', () => {
  const [first] = pastedRows('ООШ № 7 без адреса\nСОШ № 1\tschool1@mail.ru');
  expect(rowProblem(first!)).toBe('Нет адреса');
});

test('phones and a second name are kept apart', () => {
  expect(pastedRows('ИРО\tПетрова О. И.\t+7 861 200-00-00\tiro@mail.ru')[0]).toMatchObject({
    name: 'ИРО',
    person: 'Петрова О. И.',
    phone: '+7 861 200-00-00',
  });
});

test.each([
  ['ООШ № 7\tsch ool@mail.ru\t', null],
  ['ООШ № 7\ta@b', 'Это не адрес: a@b'],
  ['a@mail.ru', 'Нет названия или имени'],
])('«%s»: %s', (text, problem) => {
  expect(rowProblem(pastedRows(text)[0]!)).toBe(problem);
});

test('names are alike without quotes, «ё» and «№»', () => {
  expect(nameKey('МБОУ «Зелёная СОШ № 7»')).toBe(nameKey('мбоу зеленая сош №7'));
});
