import { expect, test } from 'vitest';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { rules } from '../../shared/instruments/rules.ts';
import { orderText } from './orderText.ts';

/** The quoted paragraphs, copied from the orders, under a line `=== К` each. */
const quoted = Object.fromEntries(
  orderText('register-quotations.txt')
    .split('=== ')
    .slice(1)
    .map((part) => [part[0]!, part.slice(1)]),
);

test('the register holds its eighteen entries by number', () => {
  expect(discrepancies.map(({ number, order }) => `${number} ${order}`)).toEqual([
    '1 К',
    '2 К',
    '3 К',
    '4 К',
    '5 К',
    '6 К',
    '7 К',
    '8 К',
    '9 С',
    '10 Ю',
    '11 К',
    '12 К',
    '13 К',
    '14 К',
    '15 К',
    '16 М',
    '17 К',
    '18 М',
  ]);
});

test.each(discrepancies.map((entry) => [entry.number, entry] as const))('entry %i quotes its order letter for letter', (_, entry) => {
  expect(entry.quotations.length).toBeGreaterThan(0);
  expect(entry.quotations.map(({ text }) => text).filter((text) => !quoted[entry.order]!.includes(text))).toEqual([]);
  expect(entry.quotations.filter(({ clause }) => clause.trim() === '')).toEqual([]);
});

test('every entry says what follows, what is applied and what it touches', () => {
  for (const { number, title, consequence, applied, alternatives, instruments } of discrepancies) {
    for (const text of [title, consequence, applied, ...alternatives]) expect([number, text.trim().length > 0]).toEqual([number, true]);
    expect([number, instruments.length > 0]).toEqual([number, true]);
  }
});

test('rules and entries point at each other', () => {
  const ruled = discrepancies.flatMap(({ number, rule }) => (rule ? [{ id: rule, register: number }] : []));
  expect(ruled.toSorted((a, b) => a.register - b.register)).toEqual(rules.map(({ id, register }) => ({ id, register })));
});

test('words that a text of ours quotes without dots are words of the order', () => {
  const cells = ['-', '0', '1/2'];
  const foreign = discrepancies.flatMap(({ number, order, consequence }) =>
    [...consequence.matchAll(/«([^»…]*)»/g)]
      .map(([, words]) => words!)
      .filter((words) => !cells.includes(words) && !quoted[order]!.includes(words))
      .map((words) => ({ number, words })),
  );
  expect(foreign).toEqual([]);
});
