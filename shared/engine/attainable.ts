import Fraction from 'fraction.js';
import { itemsById } from './answers.ts';
import type { Formula, Instrument, LeafItem, PointValue } from './instrument.ts';

/** Closed interval of totals; a single point has equal ends. */
export type Interval = { readonly from: Fraction; readonly to: Fraction };

type Values = { readonly points: readonly Interval[]; readonly mayBeAbsent: boolean };

/**
 * Every total that some answers give under a formula. A sample's average may be any rational between its least and its
 * greatest row, so it counts as the whole interval.
 */
export function attainable(instrument: Instrument, formula: Formula): readonly Interval[] {
  return valuesOf(formula, itemsById(instrument)).points;
}

function valuesOf(formula: Formula, items: ReadonlyMap<string, LeafItem>): Values {
  if (typeof formula === 'string') return itemValues(items.get(formula)!);
  if ('cap' in formula) {
    const inner = valuesOf(formula.cap, items);
    const top = new Fraction(formula.at);
    return { ...inner, points: distinct(inner.points.map(({ from, to }) => ({ from: least(from, top), to: least(to, top) }))) };
  }
  const terms = ('sum' in formula ? formula.sum : formula.mean).map((term) => valuesOf(term, items));
  const zero = new Fraction(0);
  let byCount = new Map<number, readonly Interval[]>([[0, [{ from: zero, to: zero }]]]);
  for (const term of terms) {
    const next = new Map<number, Interval[]>();
    for (const [count, sums] of byCount) {
      next.set(count + 1, [...(next.get(count + 1) ?? []), ...sums.flatMap((sum) => term.points.map((p) => plus(sum, p)))]);
      if (term.mayBeAbsent) next.set(count, [...(next.get(count) ?? []), ...sums]);
    }
    byCount = new Map([...next].map(([count, sums]) => [count, distinct(sums)]));
  }
  const mayBeAbsent = byCount.has(0);
  byCount.delete(0);
  const points = [...byCount].flatMap(([count, sums]) =>
    'sum' in formula ? sums : sums.map(({ from, to }) => ({ from: from.div(count), to: to.div(count) })),
  );
  return { points: distinct(points), mayBeAbsent };
}

function itemValues(item: LeafItem): Values {
  if (item.kind === 'scored-yes-no') return { points: [0, 1].map(point), mayBeAbsent: false };
  if (item.kind === 'points') return { points: numbers(item.values).map(point), mayBeAbsent: item.values.includes('нет') };
  if (item.kind !== 'sample') throw new Error(`item ${item.id} yields no points`);
  const columns = item.items.map((column) => (column.kind === 'points' ? numbers(column.values) : [0, 1]));
  const total = (pick: (values: readonly number[]) => number) => columns.reduce((sum, values) => sum.add(pick(values)), new Fraction(0));
  return { points: [{ from: total((v) => Math.min(...v)), to: total((v) => Math.max(...v)) }], mayBeAbsent: false };
}

const numbers = (values: readonly PointValue[]) => values.filter((value) => value !== 'нет');
const point = (value: number): Interval => ({ from: new Fraction(value), to: new Fraction(value) });
const plus = (a: Interval, b: Interval): Interval => ({ from: a.from.add(b.from), to: a.to.add(b.to) });
const least = (a: Fraction, b: Fraction) => (a.compare(b) < 0 ? a : b);

function distinct(list: readonly Interval[]): readonly Interval[] {
  return [...new Map(list.map((interval) => [`${interval.from.toFraction()}..${interval.to.toFraction()}`, interval])).values()];
}
