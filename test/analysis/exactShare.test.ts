import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { differenceOf, differenceOfFractions, meanMark } from '../../shared/analysis/exactShare.ts';

test.each([
  [30, 29.9, '1/10'],
  [22.7, 22.5, '1/5'],
  [5, 5, '0'],
  [0, 12.25, '-49/4'],
])('%d less %d is %s', (a, b, expected) => {
  expect(differenceOf(a, b)).toBe(expected);
});

test('a share without end is as near as its decimals', () => {
  const third = new Fraction('0.33333333333333570180911920033395290374755859375');
  expect(new Fraction(differenceOf(100 / 3, 33)).sub(third).abs().compare('1/1000000000000')).toBeLessThan(0);
});

test('whole numbers give what fractions give', () => {
  for (let n = 0; n < 500; n++) {
    const [a, b] = [((n * 37) % 1000) / 10, ((n * 91) % 10_000) / 100];
    expect(differenceOf(a, b)).toBe(new Fraction(String(a)).sub(new Fraction(String(b))).toFraction());
  }
});

test.each([
  ['13/4', '1623/500', '1/250'],
  ['3', '7/2', '-1/2'],
  ['9007199254740993/2', '1/3', '27021597764222977/6'],
])('%s less %s is %s', (a, b, expected) => {
  expect(differenceOfFractions(a, b)).toBe(expected);
});

test.each([
  [{ 2: 22.5, 3: 40, 4: 27.5, 5: 10 }, '13/4'],
  [{ 2: 22.7, 3: 40, 4: 27.3, 5: 10 }, '1623/500'],
  // Rounded shares need not add up to a hundred.
  [{ 2: 33.3, 3: 33.3, 4: 33.3, 5: 0 }, '3'],
  [{ 2: 0.000_001, 3: 0, 4: 0, 5: 0.000_001 }, '7/2'],
])('the mean mark of %j is %s', (marks, expected) => {
  expect(meanMark(marks)).toBe(expected);
});
