import { expect, test } from 'vitest';
import { exactNumber } from '../../shared/engine/exactNumber.ts';

test.each([
  [12.2, '61/5'],
  [33.33, '3333/100'],
  [-4.05, '-81/20'],
  [0.0000001, '1/10000000'],
  [10.16, '254/25'],
  [7, '7'],
  [1e21, '1000000000000000000000'],
])('%d is the decimal that is written', (value, exact) => {
  expect(exactNumber(value).toFraction()).toBe(exact);
});
