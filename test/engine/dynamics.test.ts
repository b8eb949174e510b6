import { expect, it } from 'vitest';
import { changeOf } from '../../shared/engine/dynamics.ts';

it('is exact and knows its direction', () => {
  const seen = ([previous, current, direction]: readonly [number | null, number | null, 'higher' | 'lower' | null]) => {
    const { difference, verdict } = changeOf(previous, current, direction);
    return `${difference?.toFraction() ?? '–'} ${verdict}`;
  };
  expect(seen([12.3, 12.1, 'lower'])).toBe('-1/5 positive');
  expect(seen([12.1, 12.3, 'lower'])).toBe('1/5 negative');
  expect(seen([0.1, 0.3, 'higher'])).toBe('1/5 positive');
  expect(seen([5, 5, 'higher'])).toBe('0 none');
  expect(seen([1, 2, null])).toBe('1 none');
});

it('never takes a missing value for zero', () => {
  expect(changeOf(null, 5, 'higher')).toEqual({ difference: null, verdict: 'no-data' });
  expect(changeOf(0, null, 'lower')).toEqual({ difference: null, verdict: 'no-data' });
});
