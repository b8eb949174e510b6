import { describe, expect, test } from 'vitest';
import Fraction from 'fraction.js';
import { byHowMuch, changePhrase, directionOf, signed } from '../../shared/reports/phrasing/change.ts';
import { calendarYearOf, longDate, nextSchoolYear, schoolYearOf, shortDate } from '../../shared/reports/phrasing/dates.ts';
import { decimal, percent, shareOf } from '../../shared/reports/phrasing/numbers.ts';
import { counted, inHowMany, inSchools, ofCount, plural, school } from '../../shared/reports/phrasing/plural.ts';
import { partText, readableShare } from '../../shared/reports/phrasing/shareText.ts';
import { listed, listedUpTo, typeset } from '../../shared/reports/phrasing/text.ts';

/** Non-breaking spaces as they are typed here. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test('a decimal has a comma, a true minus and no noise', () => {
    expect(
      [16.1, 0.1 + 0.2, 16, -3.5, -0.04, 12.25, 12.249, 0.05, 0.049, 99.95, 1e-7, 10_000, 1234.5].map((value) => decimal(value)),
    ).toEqual(['16,1', '0,3', '16', '−3,5', '0', '12,3', '12,2', '0,1', '0', '100', '0', '10\u00a0000', '1234,5']);
  });
  test('decimals are as many as asked for', () => {
    expect([decimal(new Fraction(2, 3), 2), decimal(new Fraction(4, 3), 0), decimal(0.5, 0), decimal(-0.5, 0), decimal(1.005, 2)]).toEqual([
      '0,67',
      '1',
      '1',
      '−1',
      '1,01',
    ]);
  });
  test('a percent sign stands apart and does not break off', () => {
    expect([percent(16), percent(9.8), shareOf(41, 44), shareOf(5, 41, 1), shareOf(3, 7), shareOf(0, 3), shareOf(1, 200, 1)]).toEqual([
      '16\u00a0%',
      '9,8\u00a0%',
      '93\u00a0%',
      '12,2\u00a0%',
      '43\u00a0%',
      '0\u00a0%',
      '0,5\u00a0%',
    ]);
  });
});

test('a part of a whole has its percent, whatever it was written as', () => {
  expect([partText(1, 11), partText(0, 13), partText(12, 40, ' %'), partText(0, 0)].map(plain)).toEqual([
    '9,1 (1 из 11)',
    '0 (0 из 13)',
    '30 % (12 из 40)',
    '0 из 0',
  ]);
  const shares = [
    { count: 13, share: 48.148, given: '13 из 27' },
    { count: 18, share: 39.1, given: '18 / 39,1 %' },
    { count: 7, share: 15.5, given: null },
    { count: null, share: null, given: '-' },
  ];
  expect(shares.map((share) => plain(readableShare(share)))).toEqual(['13 из 27 (48,1 %)', '18 / 39,1 %', '7 / 15,5 %', '-']);
});

describe('plural forms', () => {
  test('follow the number', () => {
    expect([0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 1000, 1001, 1.5].map((count) => plain(counted(count, school)))).toEqual([
      '0 школ',
      '1 школа',
      '2 школы',
      '4 школы',
      '5 школ',
      '11 школ',
      '12 школ',
      '14 школ',
      '21 школа',
      '22 школы',
      '25 школ',
      '101 школа',
      '111 школ',
      '112 школ',
      '1000 школ',
      '1001 школа',
      '1,5 школы',
    ]);
    expect(plural(3, school)).toBe('школы');
  });
  test('after «из» stand in the genitive', () => {
    expect([1, 2, 5, 21, 111].map((count) => plain(ofCount(count, ['школы', 'школ'])))).toEqual([
      'из 1 школы',
      'из 2 школ',
      'из 5 школ',
      'из 21 школы',
      'из 111 школ',
    ]);
  });
  test('part of a whole is said with its share', () => {
    const said = ([part, whole]: readonly [number, number]) => plain(inHowMany(part, whole, inSchools));
    expect(
      (
        [
          [3, 7],
          [1, 1],
          [2, 2],
          [7, 7],
          [1, 2],
          [20, 21],
          [0, 7],
        ] as const
      ).map(said),
    ).toEqual([
      'в 3 из 7 школ (43 %)',
      'в школе',
      'в обеих школах',
      'во всех 7 школах',
      'в 1 из 2 школ',
      'в 20 из 21 школы (95 %)',
      'в 0 из 7 школ (0 %)',
    ]);
  });
});

describe('change', () => {
  test('is worded with both values and its size in п.п.', () => {
    expect(
      [
        changePhrase(16.1, 9.8),
        changePhrase(0, 6),
        changePhrase(2, 2, 'masculine'),
        changePhrase(0.1, 0.3, 'neuter'),
        changePhrase(5, 4, 'plural'),
      ].map(plain),
    ).toEqual([
      'снизилась на 6,3 п.п. (с 16,1 % до 9,8 %)',
      'выросла на 6 п.п. (с 0 % до 6 %)',
      'не изменился (2 %)',
      'выросло на 0,2 п.п. (с 0,1 % до 0,3 %)',
      'снизились на 1 п.п. (с 5 % до 4 %)',
    ]);
  });
  test('is the difference of the values as printed', () => {
    expect(plain(byHowMuch(16.14, 9.76))).toBe('на 6,3 п.п. (с 16,1 % до 9,8 %)');
    expect(directionOf(16.14, 16.06)).toBe('same');
    expect(directionOf(16.14, 16.04)).toBe('down');
  });
  test('is signed in a table', () => {
    expect([signed(33, 22), signed(0, 6), signed(2, 2), signed(1.1, 1), signed(0.3, 0.1 + 0.2)]).toEqual(['−11', '+6', '0', '−0,1', '0']);
  });
});

test('dates and years are written in words and digits', () => {
  expect([plain(longDate('2020-12-17')), plain(longDate('2021-05-09')), shortDate('2020-11-26')]).toEqual([
    '17 декабря 2020 г.',
    '9 мая 2021 г.',
    '26.11.2020',
  ]);
  expect([schoolYearOf(2019), calendarYearOf('2018/2019'), nextSchoolYear('2020/2021')]).toEqual(['2018/2019', 2019, '2021/2022']);
});

test('lists have «и» before the last and stay readable', () => {
  const names = ['СОШ № 1', 'СОШ № 3', 'СОШ № 14'];
  expect(
    [
      listed([]),
      listed(names.slice(0, 1)),
      listed(names.slice(0, 2)),
      listed(names),
      listedUpTo(names, 3, school),
      listedUpTo(names, 1, school),
    ].map(plain),
  ).toEqual(['', 'СОШ № 1', 'СОШ № 1 и СОШ № 3', 'СОШ № 1, СОШ № 3 и СОШ № 14', 'СОШ № 1, СОШ № 3 и СОШ № 14', 'СОШ № 1 и ещё 2 школы']);
});

test('what belongs together stays on one line', () => {
  expect(typeset('СОШ № 5, п. 3, 2019 года, 5 класс, И.О. Фамилия, 16 % – много')).toBe(
    'СОШ №\u00a05, п.\u00a03, 2019\u00a0года, 5\u00a0класс, И.\u00a0О.\u00a0Фамилия, 16\u00a0%\u00a0– много',
  );
  expect(typeset('17 декабря 2020 г. Белов И. И. и Ветрова О.О.')).toBe(
    '17\u00a0декабря 2020\u00a0г. Белов\u00a0И.\u00a0И. и Ветрова\u00a0О.\u00a0О.',
  );
});
