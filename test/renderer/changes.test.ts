import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import type { LeafItem } from '../../shared/engine/instrument.ts';
import { changeText } from '../../renderer/features/forms/changeText.ts';
import { previousOf } from '../../renderer/features/forms/previousText.ts';

test('a change has its sign and unit, and never rounds to nothing', () => {
  const percent = (difference: string) => changeText({ kind: 'percent' }, new Fraction(difference));
  expect([percent('-4.2'), percent('1/3'), percent('0'), percent('1/900'), percent('-1/900')]).toEqual([
    '−4,2 п. п.',
    '+0,33 п. п.',
    '0 п. п.',
    '+1/900 п. п.',
    '−1/900 п. п.',
  ]);
  expect(changeText({ kind: 'count', unit: 'шт.' }, new Fraction(2))).toBe('+2 шт.');
  expect(changeText({ kind: 'yes-no' }, new Fraction(1))).toBe('');
});

test('a measured share is compared with the year before whichever way it was entered', () => {
  const item: LeafItem = { kind: 'measure', id: '1', title: 'Доля', measure: { kind: 'percent' }, direction: 'higher' };
  expect(previousOf(item, 25, { count: 1, total: 2 })).toEqual({ text: 'было 25 %', change: '+25', direction: 1 });
  expect(previousOf(item, { count: 1, total: 2 }, { count: 2, total: 4 })).toMatchObject({
    text: 'было 50 % (1 из 2)',
    change: '0',
    direction: 0,
  });
  expect(previousOf(item, 25, { count: 1, total: 0 })).toMatchObject({ change: null });
  expect(previousOf(item, 25, null)).toMatchObject({ change: null });
});

test('documents of the year before are told by their number', () => {
  const item: LeafItem = { kind: 'evidence', id: '1.evidence', title: 'Реквизиты' };
  const documents = [
    { requisites: 'Приказ № 5', link: '' },
    { requisites: '', link: 'https://example.org' },
  ];
  expect(previousOf(item, documents, null)).toEqual({ text: 'было документов: 2', change: null, direction: 0 });
});

test('the current period of the year before is offered until the previous period is filled in', () => {
  const item: LeafItem = { kind: 'two-period', id: '1', title: 'Доля', measure: { kind: 'percent' }, direction: 'lower' };
  const before = { previous: 30, current: 20 };
  expect(previousOf(item, before, null)).toMatchObject({ text: 'в форме прошлого года: 20 %', change: null });
  expect(previousOf(item, before, { previous: null, current: 5 })).toMatchObject({ text: 'в форме прошлого года: 20 %' });
  expect(previousOf(item, before, { previous: 20, current: null })).toBeNull();
  expect(previousOf(item, { previous: 30, current: null }, null)).toBeNull();
});
