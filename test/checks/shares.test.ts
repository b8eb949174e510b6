import { expect, test } from 'vitest';
import { doubtsOf } from '../../shared/checks/checks.ts';
import { fingerprint } from '../../shared/checks/doubt.ts';
import { measure } from '../../shared/instruments/items.ts';
import { aForm, anInstrument } from './aForm.ts';

const pupils = { kind: 'count-share', base: 'общая численность учащихся' } as const;
const instrument = anInstrument([
  measure('1', 'Успевающие', pupils, { direction: 'higher' }),
  measure('2', 'Участники', pupils, { direction: 'higher' }),
  measure('3', 'Победители', pupils, { direction: 'higher' }),
]);
const given = (count: number, share: number) => ({ count, share, given: `${count}/${share}` });

test('shares of one whole that imply different ones are a doubt under the item that differs', () => {
  const form = aForm({ instrument, stored: { '1': given(246, 36.7), '2': given(441, 68.5), '3': given(669, 100) } });
  expect(doubtsOf(form)).toEqual([
    {
      id: 'shares 2',
      check: 'shares',
      item: '2',
      sentence:
        'Общая численность учащихся: показатель 2 («441/68.5») предполагает около 644 (643–644), а показатели 1 («246/36.7») и 3 («669/100») – 669.',
      figures: [JSON.stringify(given(441, 68.5)), JSON.stringify(given(246, 36.7)), JSON.stringify(given(669, 100))],
    },
  ]);
});

test('the doubt is another one when a figure changes, and gone when they agree', () => {
  const doubt = (share: number) =>
    doubtsOf(aForm({ instrument, stored: { '1': given(246, 36.7), '2': given(441, share), '3': given(669, 100) } }));
  expect(fingerprint(doubt(68.5)[0]!)).not.toBe(fingerprint(doubt(68.6)[0]!));
  expect(doubt(65.9)).toEqual([]);
});

test('a form without counts and shares is never doubted', () => {
  expect(
    doubtsOf(aForm({ instrument: anInstrument([measure('1', 'Площадь', { kind: 'number', unit: 'кв. м' }, { direction: null })]) })),
  ).toEqual([]);
});
