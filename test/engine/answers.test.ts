import { expect, it } from 'vitest';
import { checkValue, isFilled } from '../../shared/engine/answers.ts';
import type { LeafItem } from '../../shared/engine/instrument.ts';

const base = { id: 'x', title: 'Пункт' };
const cases: readonly { readonly item: LeafItem; readonly right: readonly unknown[]; readonly wrong: readonly unknown[] }[] = [
  { item: { ...base, kind: 'points', values: [0, 1, 2, 'нет'] }, right: [0, 2, 'нет'], wrong: [3, '1', true, 1.5, -1, {}, []] },
  { item: { ...base, kind: 'scored-yes-no' }, right: [0, 1], wrong: [true, '1', 2] },
  { item: { ...base, kind: 'choice', options: [{ code: 'high', title: 'высокая' }] }, right: ['high'], wrong: ['High', 1, 'constructor'] },
  { item: { ...base, kind: 'text' }, right: ['', 'текст'], wrong: [1, [], {}] },
  { item: { ...base, kind: 'open-list' }, right: [[], ['Дроби']], wrong: ['Дроби', [1]] },
  { item: { ...base, kind: 'observation', factor: null }, right: [true, false], wrong: [1, 'да'] },
  {
    item: { ...base, kind: 'open-observations' },
    right: [[], [{ text: 'Шум', isConfirmed: true }], [{ text: 'Шум', isConfirmed: null }]],
    wrong: [[{ text: 1, isConfirmed: true }], [{ text: 'Шум', isConfirmed: 'да' }], {}],
  },
  {
    item: { ...base, kind: 'verdict', factor: 'equip' },
    right: [{ isConfirmed: false, reason: '' }],
    wrong: [{ isConfirmed: 1, reason: '' }, true],
  },
  {
    item: { ...base, kind: 'measures', factor: 'equip' },
    right: [{ measures: 'Курсы', period: 'год' }],
    wrong: ['Курсы', { measures: 'Курсы' }],
  },
  {
    item: { ...base, kind: 'measure', measure: { kind: 'percent' }, direction: 'lower' },
    right: [0, 100, 12.5, { count: 3, total: 7 }],
    wrong: [-1, 100.5, '12', NaN, Infinity, { count: 8, total: 7 }, { count: 0, total: 0 }],
  },
  {
    item: { ...base, kind: 'measure', measure: { kind: 'count', unit: 'чел.' }, direction: 'higher' },
    right: [0, 7],
    wrong: [-1, 1.5, '7'],
  },
  {
    item: { ...base, kind: 'measure', measure: { kind: 'number', unit: 'балл', min: 2, max: 5 }, direction: 'higher' },
    right: [2, 3.7, 5],
    wrong: [1.9, 5.1, '4'],
  },
  {
    item: { ...base, kind: 'measure', measure: { kind: 'count-share' }, direction: null },
    right: [{ count: 1, share: 2, given: '1/2' }, { count: null, share: 0.5 }, {}],
    wrong: [{ count: 1.5 }, { share: 101 }, 7],
  },
  { item: { ...base, kind: 'measure', measure: { kind: 'yes-no' }, direction: null }, right: [true, false], wrong: ['да', 1, 0] },
  {
    item: { ...base, kind: 'two-period', measure: { kind: 'percent' }, direction: 'lower' },
    right: [{ previous: 3, current: 'not-arrived' }, { previous: 'no-data', current: 0 }, { current: 0 }, { previous: null }],
    wrong: [{ previous: 101 }, { previous: 'none' }, { past: 1 }, 5],
  },
  { item: { ...base, kind: 'evidence' }, right: [[], [{ requisites: 'Приказ № 1', link: '' }]], wrong: [[{ link: '' }], 'Приказ'] },
  {
    item: { ...base, kind: 'criterion' },
    right: [{ isPresent: true, document: '', link: '' }],
    wrong: [{ isPresent: 1, document: '', link: '' }, true],
  },
  {
    item: { ...base, kind: 'sample', of: 'mentor', items: [{ kind: 'scored-yes-no', id: '1', title: 'Стаж' }] },
    right: [[], [{ 1: 1 }], [{}]],
    wrong: [[{ 1: 2 }], [{ 2: 1 }], {}, [7]],
  },
];

for (const { item, right, wrong } of cases)
  it(`${item.kind} ${'measure' in item ? item.measure.kind : ''} takes its own values and no others`, () => {
    expect(right.map((value) => [value, checkValue(item, value)])).toEqual(right.map((value) => [value, null]));
    expect(wrong.filter((value) => checkValue(item, value) === null)).toEqual([]);
    expect(checkValue(item, null)).toBeNull();
  });

it('a two-period item is filled once both periods say something, be it that there are no data', () => {
  const item: LeafItem = { ...base, kind: 'two-period', measure: { kind: 'percent' }, direction: 'lower' };
  const filled = (value: unknown) => isFilled(item, value);
  expect(
    [
      { previous: 0, current: 0 },
      { previous: 'no-data', current: 'not-arrived' },
    ].map(filled),
  ).toEqual([true, true]);
  expect([{ previous: 0, current: null }, { current: 1 }, {}, null].map(filled)).toEqual([false, false, false, false]);
});
