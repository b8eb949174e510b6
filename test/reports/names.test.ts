import { describe, expect, test } from 'vitest';
import { period } from '../../shared/reports/phrasing/dates.ts';
import { nameless } from '../../shared/reports/phrasing/names.ts';
import { countedGenitive } from '../../shared/reports/phrasing/plural.ts';

describe('a publication copy', () => {
  const without = nameless(['Тернова Раиса Григорьевна', 'О. И. Вымышленная', 'Красовский Пётр Ильич', 'Ли Чен']);

  test.each([
    ['Наставник – Тернова Р. Г., раз в месяц', 'Наставник – [имя скрыто], раз в месяц'],
    ['Закрепить Р.Г. Тернову', 'Закрепить [имя скрыто]'],
    ['Консультации у Терновой Раисы Григорьевны по средам', 'Консультации у [имя скрыто] по средам'],
    ['по предложению О.\u00a0И.\u00a0Вымышленной и Красовского', 'по предложению [имя скрыто] и [имя скрыто]'],
    ['с Ли', 'с [имя скрыто]'],
  ])('hides known people: %s', (text, expected) => expect(without(text)).toBe(expected));

  test.each(['Терновник у входа, лист 2', 'вымышленная школа', 'Линейка', 'Курсы «Современный урок»'])('leaves other words: %s', (text) =>
    expect(without(text)).toBe(text),
  );

  test('leaves all where nobody is known', () => expect(nameless(['', '   '])('Тернова Р. Г.')).toBe('Тернова Р. Г.'));
});

test.each([
  ['2021-04-01', '2021-05-31', 'с 1 апреля по 31 мая 2021 года'],
  ['2021-07-01', '2021-07-31', 'с 1 по 31 июля 2021 года'],
  ['2020-12-25', '2021-01-10', 'с 25 декабря 2020 года по 10 января 2021 года'],
])('a period from %s to %s', (from, to, expected) => expect(period(from, to).replaceAll('\u00a0', ' ')).toBe(expected));

test('the genitive follows the number', () => {
  expect([1, 2, 5, 21, 11].map((count) => countedGenitive(count, ['педагога', 'педагогов']).replaceAll('\u00a0', ' '))).toEqual([
    '1 педагога',
    '2 педагогов',
    '5 педагогов',
    '21 педагога',
    '11 педагогов',
  ]);
});
