import { describe, expect, test } from 'vitest';
import type { Chart } from '../../shared/reports/chartDescription.ts';
import { axisTop, labelSides } from '../../shared/reports/chartScale.ts';

function aChart(values: readonly (readonly (number | null)[])[], over: Partial<Chart> = {}): Chart {
  const series = values.map((own, index) => ({ name: `Ряд ${index + 1}`, values: own }));
  return { kind: 'chart', id: 'chart', caption: '', form: 'lines', unit: '%', categories: ['2021', '2022'], series, max: null, ...over };
}

describe('the axis of a figure', () => {
  test.each([
    ['ends at 100 where a share comes near it', aChart([[64.3, 100]]), 100],
    ['is left to the office program where shares are low', aChart([[12, 43]]), null],
    ['is left to it where a value is no share', aChart([[3, 95]], { unit: 'чел.' }), null],
    ['ends where the report says', aChart([[90, 95]], { max: 60 }), 60],
  ])('%s', (_, chart, top) => expect(axisTop(chart)).toBe(top));
});

describe('values at the points of two lines do not cover each other', () => {
  test.each([
    [
      'those of the lower line stand below',
      [
        [43, 36, 29],
        [42.9, 42.9, 42.9],
      ],
      ['below', 'above'],
    ],
    [
      'the same, whichever comes first',
      [
        [42.9, 42.9],
        [36, null],
      ],
      ['above', 'below'],
    ],
    ['a line of its own has them above', [[43, 36]], ['above']],
  ])('%s', (_, values, sides) => expect(labelSides(aChart(values))).toEqual(sides));
});
