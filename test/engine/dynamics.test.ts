import { describe, expect, it } from 'vitest';
import { changeIn, changeOf, summarise } from '../../shared/engine/dynamics.ts';
import type { Instrument, LeafItem } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { text, twoPeriod } from '../../shared/instruments/items.ts';

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

const period = (id: string, direction: 'higher' | 'lower' | null, more: Partial<Extract<LeafItem, { kind: 'two-period' }>> = {}) =>
  twoPeriod(id, `Показатель ${id}`, direction === null ? { kind: 'yes-no' } : { kind: 'percent' }, { direction, ...more });

const form: Instrument = {
  ...instrumentById('k-risk-profile')!,
  items: [period('1', 'lower'), period('2', 'lower'), period('3', 'higher'), period('4', null), text('note', 'Примечание')],
  conclusion: { clause: 'п. 1', rule: 'Больше положительных, чем отрицательных', improved: 'Лучше', notImproved: 'Не лучше' },
};

const seen = (answers: Record<string, unknown>, of: Instrument = form) => {
  const { changes, conclusion } = summarise(of, answers)!;
  return { outcomes: changes.map(({ outcome }) => outcome).join(' '), ...conclusion };
};
const fell = { previous: 10, current: 9 };
const rose = { previous: 9, current: 10 };
const same = { previous: 9, current: 9 };

describe('a summary', () => {
  it('says of each indicator what it shows, or why it shows nothing', () => {
    const of = (answer: unknown, item = form.items[0]! as Extract<LeafItem, { kind: 'two-period' }>) => changeIn(item, answer).outcome;
    expect(of(fell)).toBe('positive');
    expect(of(rose)).toBe('negative');
    expect(of({ previous: 0, current: 0 })).toBe('none');
    expect(of(undefined)).toBe('not-filled');
    expect(of({ previous: 0, current: null })).toBe('not-filled');
    expect(of({ previous: 0, current: 'not-arrived' })).toBe('not-arrived');
    expect(of({ previous: 'not-arrived', current: 'not-arrived' })).toBe('not-arrived');
    expect(of({ previous: null, current: 'not-arrived' })).toBe('not-filled');
    expect(of({ previous: 'no-data', current: 0 })).toBe('no-data');
    expect(of({ previous: 'no-data', current: 'not-arrived' })).toBe('no-data');
    expect(of({ previous: 'no-data', current: null })).toBe('no-data');
    expect(of({ previous: 101, current: 1 })).toBe('not-filled');
    expect(of({ previous: { count: 0, total: 0 }, current: 1 })).toBe('not-filled');
  });

  it('knows no better and no worse where an indicator has no direction', () => {
    const yesNo = form.items[3] as Extract<LeafItem, { kind: 'two-period' }>;
    expect(changeIn(yesNo, { previous: false, current: true }).outcome).toBe('not-judged');
    expect(changeIn(yesNo, { previous: true, current: true }).outcome).toBe('none');
  });

  it('computes the percent of «n из N» exactly, so that a hair decides', () => {
    const share = (current: unknown) =>
      changeIn(form.items[0] as Extract<LeafItem, { kind: 'two-period' }>, { previous: { count: 1, total: 3 }, current });
    expect(share({ count: 2, total: 6 })).toMatchObject({ outcome: 'none' });
    expect([share(33.3), share(33.4)].map(({ difference, outcome }) => `${difference!.toFraction()} ${outcome}`)).toEqual([
      '-1/30 positive',
      '1/15 negative',
    ]);
  });

  it('concludes by the rule, from both sides of its boundary', () => {
    expect(seen({ 1: fell, 2: rose, 3: same })).toMatchObject({ status: 'not-improved', title: 'Не лучше', isFinal: true });
    expect(seen({ 1: fell, 2: same, 3: same })).toMatchObject({ status: 'improved', title: 'Лучше', isFinal: true });
    expect(seen({ 1: same, 2: same, 3: same })).toMatchObject({ status: 'not-improved', counts: { none: 3, positive: 0, negative: 0 } });
    expect(seen({ 1: rose, 2: rose, 3: rose, 4: { previous: false, current: true } })).toMatchObject({
      outcomes: 'negative negative positive not-judged',
      status: 'not-improved',
      counts: { positive: 1, negative: 2, 'not-judged': 0 },
    });
  });

  it('counts only the indicators that the conclusion names', () => {
    const narrow: Instrument = { ...form, conclusion: { ...form.conclusion!, of: ['3'] } };
    expect(seen({ 1: rose, 2: rose, 3: rose }, narrow)).toMatchObject({ status: 'improved', counts: { positive: 1, negative: 0 } });
    expect(summarise(narrow, {})!.changes.map(({ isCounted }) => isCounted)).toEqual([false, false, true, false]);
  });

  it('is settled once what is awaited can no longer turn it', () => {
    const waits = { previous: 5, current: 'not-arrived' };
    expect(seen({ 1: fell, 2: fell, 3: waits })).toMatchObject({ status: 'improved', awaited: ['3'], isFinal: true });
    expect(seen({ 1: fell, 2: same, 3: waits })).toMatchObject({ status: 'improved', awaited: ['3'], isFinal: false });
    expect(seen({ 1: same, 2: same, 3: waits })).toMatchObject({ status: 'not-improved', isFinal: false });
    expect(seen({ 1: rose, 2: same, 3: waits })).toMatchObject({ status: 'not-improved', isFinal: true });
    expect(seen({ 1: fell, 2: { previous: 'no-data', current: 3 }, 3: same })).toMatchObject({ awaited: [], isFinal: true });
  });

  it('concludes nothing from nothing', () => {
    const none = { previous: 'no-data', current: 'no-data' };
    expect(seen({})).toMatchObject({ status: 'no-data', title: null, awaited: ['1', '2', '3'], isFinal: false });
    expect(seen({ 1: none, 2: none, 3: none })).toMatchObject({ status: 'no-data', awaited: [], isFinal: true });
    expect(seen({ 4: { previous: true, current: false } })).toMatchObject({ status: 'no-data' });
  });

  it('is none of a form without two periods, and has no conclusion where the instrument draws none', () => {
    expect(summarise(instrumentById('k-risk-profile')!, {})).toBeNull();
    expect(
      summarise({ ...form, items: [period('1', 'lower')], conclusion: undefined } as unknown as Instrument, {})!.conclusion,
    ).toBeNull();
  });

  it('leaves out an indicator that does not apply', () => {
    const conditional: Instrument = { ...form, items: [...form.items, period('5', 'higher', { onlyIf: { item: '4', is: [true] } })] };
    expect(summarise(conditional, {})!.changes.map(({ item }) => item)).toEqual(['1', '2', '3', '4']);
  });
});
