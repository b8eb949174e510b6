import { expect, test } from 'vitest';
import { defineInstrument, leaves } from '../../shared/engine/instrument.ts';
import { line, points, section } from '../../shared/instruments/items.ts';

const frame = {
  id: 'x-form',
  version: 1,
  title: 'Форма',
  shortTitle: 'Форма',
  source: { order: 'Х', document: 'Приказ', clause: 'п. 1' },
  about: 'school',
  filledBy: 'Школа',
  rounds: ['year'],
  window: null,
  register: [],
  printed: { title: 'Форма', header: [], columns: [], signatures: [] },
} as const;

const scored = { values: [0, 1], hint: [] };

test('a formula over the items of a form compiles', () => {
  const instrument = defineInstrument({
    ...frame,
    items: [
      section('I', 'Часть I', { items: [points('1', 'Первый', scored), points('2', 'Второй', scored)] }),
      points('3', 'Третий', scored),
    ],
    total: { sum: ['1', { mean: ['2', '3'] }] },
    rules: { 'x.rule': { one: {}, two: { total: { cap: '2', at: 1 } } } },
  });
  expect(leaves(instrument.items).map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('a misspelt item id does not compile', () => {
  const inTotal = defineInstrument({
    ...frame,
    items: [section('I', 'Часть I', { items: [points('1', 'Первый', scored)] })],
    // @ts-expect-error there is no item 9
    total: { sum: ['1', '9'] },
  });
  const inRule = defineInstrument({
    ...frame,
    items: [points('1', 'Первый', scored)],
    total: '1',
    // @ts-expect-error there is no item 9
    rules: { 'x.rule': { one: {}, two: { total: { sum: ['1', '9'] } } } },
  });
  const inPlainItems = defineInstrument({
    ...frame,
    items: [{ kind: 'points', id: '1', title: 'Первый', values: [0, 1] }],
    // @ts-expect-error a section is not an item of a formula
    total: { mean: ['I'] },
  });
  expect([inTotal, inRule, inPlainItems].map((instrument) => instrument.total)).toEqual([{ sum: ['1', '9'] }, '1', { mean: ['I'] }]);
});

test('a misspelt risk factor does not compile', () => {
  // @ts-expect-error the code is `staff`
  expect(line('1', 'Дефицит педагогических сотрудников', 'stuff').factor).toBe('stuff');
});
