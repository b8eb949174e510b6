import { describe, expect, test } from 'vitest';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { identify, isLowAt } from '../../shared/identification/identify.ts';
import { IdentificationRule, usualRule } from '../../shared/identification/rule.ts';
import { warningsOf } from '../../shared/identification/warnings.ts';
import type { EnteredResult } from '../../shared/model/records.ts';

const aResult = (over: Partial<EnteredResult>): EnteredResult => ({
  id: JSON.stringify(over),
  school: 's',
  procedure: 'ВПР',
  subject: 'МА',
  grade: 5,
  year: 2019,
  low: 30,
  high: null,
  isHeld: true,
  participants: null,
  ...over,
});

describe('the usual rule', () => {
  test('finds both schools of order Ю low in 2019', () => {
    const of = (school: string) =>
      identify(
        usualRule,
        yurga.results.filter((result) => result.school === school),
        2019,
      );
    const [one, fourteen] = yurga.schools.map(({ id }) => of(id));
    // № 1: 51, 37, 33 and more; № 14: 46, 45, 36, 34. Two are enough: the second furthest decides.
    expect(one).toMatchObject({ status: 'identified', isLow: true, margin: '7' });
    expect(fourteen).toMatchObject({ status: 'identified', isLow: true, margin: '15' });
    expect(
      one!.status === 'identified' &&
        one!.counted.filter(({ isLow }) => isLow).map(({ result, above }) => [result.subject, result.grade, result.year, above]),
    ).toEqual([
      ['РУ', 5, 2018, '21'],
      ['МА', 6, 2019, '7'],
      ['МА', 5, 2018, '3'],
    ]);
    expect(one!.leftOut.filter(({ reason }) => reason === 'not-held')).toHaveLength(2);
    expect(one!.leftOut.filter(({ reason }) => reason === 'procedure-off')).toHaveLength(8);
  });

  test('says what moved thresholds would change', () => {
    const one = identify(
      usualRule,
      yurga.results.filter(({ school }) => school === yurga.schools[0]!.id),
      2019,
    );
    expect([-5, 0, 7, 7.1, 20].map((points) => isLowAt(one, points))).toEqual([true, true, true, false, false]);
  });

  test('is itself a valid rule', () => {
    expect(IdentificationRule.parse(usualRule)).toEqual(usualRule);
  });
});

describe('a rule', () => {
  test.each([
    [30, true, '0'],
    [29.9, false, '-1/10'],
    [30.1, true, '1/10'],
  ])('counts a share from its threshold: %d', (low, isLow, margin) => {
    const results = [aResult({ low, subject: 'МА' }), aResult({ low: 60, subject: 'РУ' })];
    expect(identify(usualRule, results, 2019)).toMatchObject({ isLow, margin });
  });

  test('counts the years it is asked for', () => {
    const results = [2017, 2018, 2019, 2020].map((year) => aResult({ year, low: 50 }));
    const years = (identification: ReturnType<typeof identify>) =>
      identification.status === 'identified' && identification.counted.map(({ result }) => result.year);
    expect(years(identify(usualRule, results, 2019))).toEqual([2018, 2019]);
    expect(years(identify({ ...usualRule, years: 1 }, results, 2020))).toEqual([2020]);
  });

  test('leaves out what can not be counted and says why', () => {
    const results = [
      aResult({ subject: '1', isHeld: false, low: null }),
      aResult({ subject: '2', low: null, high: 40 }),
      aResult({ subject: '3', participants: 9 }),
      aResult({ subject: '4', participants: 10 }),
      aResult({ subject: '5', procedure: 'ЕГЭ' }),
      aResult({ subject: '6', participants: null }),
    ];
    const found = identify({ ...usualRule, leastParticipants: 10 }, results, 2019);
    expect(found.leftOut.map(({ result, reason }) => [result.subject, reason])).toEqual([
      ['1', 'not-held'],
      ['2', 'no-share'],
      ['3', 'few-participants'],
      ['5', 'procedure-off'],
    ]);
    expect(found).toMatchObject({ isLow: true, weight: '2' });
  });

  test('says nothing of a school without data, and never that it is not low', () => {
    expect(identify(usualRule, [], 2019)).toEqual({ status: 'no-data', leftOut: [] });
    expect(identify(usualRule, [aResult({ isHeld: false, low: null })], 2019)).toMatchObject({ status: 'no-data' });
  });

  test('weighs procedures', () => {
    const rule = { ...usualRule, thresholds: { ВПР: 30, ОГЭ: 10, ЕГЭ: null }, weights: { ВПР: 0.5, ОГЭ: 1.5, ЕГЭ: 1 } };
    const vpr = [aResult({ low: 80, subject: 'МА' }), aResult({ low: 70, subject: 'РУ' }), aResult({ low: 60, subject: 'физика' })];
    expect(identify(rule, vpr, 2019)).toMatchObject({ isLow: false, weight: '3/2', margin: null });
    const oge = aResult({ procedure: 'ОГЭ', grade: null, low: 12 });
    expect(identify(rule, [vpr[0]!, oge], 2019)).toMatchObject({ isLow: true, weight: '2', margin: '2' });
  });
});

describe('attention', () => {
  const of = (results: readonly EnteredResult[], near = 5) => warningsOf(identify(usualRule, results, 2019), results, { year: 2019, near });

  test('is drawn to a school near the thresholds', () => {
    const results = [aResult({ low: 25, subject: 'РУ' }), aResult({ low: 40 })];
    expect(of(results)).toEqual([{ kind: 'near', lacks: '5' }]);
    expect(of([aResult({ low: 24.9, subject: 'РУ' }), aResult({ low: 40 })])).toEqual([]);
    expect(of([aResult({ low: 30, subject: 'РУ' }), aResult({ low: 40 })])).toEqual([]);
    expect(of([aResult({ low: 40 })])).toEqual([]);
  });

  test('is drawn to a share that rose two years running', () => {
    const rising = (shares: readonly number[]) => shares.map((low, index) => aResult({ low, year: 2017 + index }));
    expect(of(rising([5, 6, 7]), 0)).toEqual([
      {
        kind: 'worsening',
        procedure: 'ВПР',
        subject: 'МА',
        grade: 5,
        shares: [
          { year: 2017, low: 5 },
          { year: 2018, low: 6 },
          { year: 2019, low: 7 },
        ],
      },
    ]);
    expect(of(rising([5, 6, 6]), 0)).toEqual([]);
    expect(of(rising([5, 6]), 0)).toEqual([]);
    expect(of([...rising([5, 6]), aResult({ low: 9, grade: 6 })], 0)).toEqual([]);
  });
});
