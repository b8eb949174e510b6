import { describe, expect, test } from 'vitest';
import { period } from '../../shared/reports/phrasing/dates.ts';
import { findNames, nameless } from '../../shared/reports/phrasing/names.ts';
import { countedGenitive } from '../../shared/reports/phrasing/plural.ts';

describe('a publication copy', () => {
  const without = nameless(['Тернова Раиса Григорьевна', 'О. И. Вымышленная', 'Красовский Пётр Ильич', 'Ли Чен']);

  test.each([
    ['Наставник – Тернова Р. Г., раз в месяц', 'Наставник – [имя скрыто], раз в месяц'],
    ['Закрепить Р.Г. Тернову', 'Закрепить [имя скрыто]'],
    ['Консультации у Терновой Раисы Григорьевны по средам', 'Консультации у [имя скрыто] по средам'],
    ['по предложению О.\u00a0И.\u00a0Вымышленной и Красовского', 'по предложению [имя скрыто] и [имя скрыто]'],
    ['с Ли', 'с [имя скрыто]'],
    ['ТЕРНОВОЙ Р.Г. объявлена благодарность', '[имя скрыто] объявлена благодарность'],
    ['Раисе Григорьевне – совещание', '[имя скрыто] – совещание'],
    ['беседа с Петром Ильичом', 'беседа с [имя скрыто]'],
  ])('hides known people: %s', (text, expected) => expect(without(text)).toBe(expected));

  test.each(['Терновник у входа, лист 2', 'вымышленная школа', 'Линейка', 'Курсы «Современный урок»'])('leaves other words: %s', (text) =>
    expect(without(text)).toBe(text),
  );

  test.each([
    ['Заяц Пётр Ильич', 'уроки Зайца П. И.'],
    ['Песец Анна Ильинична', 'уроки А. И. Песец'],
    ['Орёл Павел Львович', 'у Орла П. Л. и у Павла Львовича'],
    ['Петрова-Водкина Анна Ильинична', 'уроки Петровой-Водкиной'],
    ['Королёв Лев Фёдорович', 'Королеву Льву Федоровичу'],
    ['Иванова (Сидорова) Анна Петровна', 'прежде Сидоровой А. П.'],
    ['Коваленко Анна Петровна', 'с Коваленко А. П.'],
    ['Сом Анна Ивановна', 'поручить Сома А. И.'],
  ])('knows %s in «%s»', (name, text) => {
    const said = nameless([name])(text);
    for (const word of name.split(/[\s()]+/).filter((part) => part !== '')) expect(said).not.toContain(word.slice(0, 3));
    expect(said).toContain('[имя скрыто]');
  });

  test('does not take an abbreviation for a short surname', () =>
    expect(nameless(['Сом Анна Ивановна'])('См. приложение')).toBe('См. приложение'));

  test('puts a code where it is known whose name it is: by the initials where several have it', () => {
    const coded = nameless([
      { name: 'Иванова Анна Петровна', code: 'Педагог 1' },
      { name: 'Иванов Олег Ильич', code: 'Педагог 2' },
    ]);
    expect(coded('Ивановой А. П., О. И. Иванову, Ивановых')).toBe('[Педагог 1], [Педагог 2], [имя скрыто]');
    expect(coded('Анне Петровне и Олегу Ильичу')).toBe('[Педагог 1] и [Педагог 2]');
  });

  test('tells where each name stands', () => {
    const text = 'План для Ивановой А. П. согласован.';
    const [found, ...more] = findNames([{ name: 'Иванова Анна Петровна', code: 'Педагог 1' }])(text);
    expect(text.slice(found!.start, found!.end)).toBe('Ивановой А. П.');
    expect(more).toEqual([]);
  });

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
