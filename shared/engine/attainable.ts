import Fraction from 'fraction.js';
import { itemsById } from './answers.ts';
import { exactOf } from './formula.ts';
import type { Formula, Instrument, LeafItem, PointValue } from './instrument.ts';

/** Closed interval of totals; a single point has equal ends. */
export type Interval = { readonly from: Fraction; readonly to: Fraction };

type Values = { readonly points: readonly Interval[]; readonly mayBeAbsent: boolean };

/** Told of every so many totals that are about to be made, of the longest of their texts; throws where that is too much. */
export type Spend = (count: number, length: number) => void;

/**
 * Every total that some answers give under a formula. A sample's average may be any rational between its least and its
 * greatest row, so it counts as the whole interval. A formula of a stranger may give any number of them: `spend` then sets the limit.
 */
export function attainable(instrument: Instrument, formula: Formula, spend: Spend = unlimited): readonly Interval[] {
  const further = new Map(instrument.furtherTotals?.map(({ id, total }) => [id, total]));
  return valuesOf(formula, { items: itemsById(instrument), further, spend }).points;
}

const unlimited: Spend = () => undefined;

/** The least and the greatest value of a scored item; throws on one that yields no points. */
export function spanOf(item: LeafItem): Interval {
  const { points } = itemValues(item);
  return points.reduce((span, { from, to }) => ({ from: least(span.from, from), to: greatest(span.to, to) }));
}

type Known = { readonly items: ReadonlyMap<string, LeafItem>; readonly further: ReadonlyMap<string, Formula>; readonly spend: Spend };

function valuesOf(formula: Formula, known: Known): Values {
  const { spend } = known;
  spend(1, 0);
  if (typeof formula === 'string') {
    const further = known.further.get(formula);
    return further === undefined ? itemValues(known.items.get(formula)!) : valuesOf(further, known);
  }
  if ('cap' in formula) {
    const top = new Fraction(formula.at);
    return changed(valuesOf(formula.cap, known), ({ from, to }) => ({ from: least(from, top), to: least(to, top) }));
  }
  if ('times' in formula) {
    const factor = exactOf(formula.times);
    return changed(valuesOf(formula.of, known), (points) => scaled(points, factor));
  }
  if ('reversed' in formula) {
    const item = known.items.get(formula.reversed)!;
    const { from: bottom, to: top } = spanOf(item);
    const span = bottom.add(top);
    return changed(itemValues(item), ({ from, to }) => ({ from: span.sub(to), to: span.sub(from) }));
  }
  if ('best' in formula)
    return bestOf(
      formula.best.map((term) => valuesOf(term, known)),
      spend,
    );
  if ('either' in formula) {
    const terms = formula.either.map((term) => valuesOf(term, known));
    return { points: distinct(terms.flatMap(({ points }) => points)), mayBeAbsent: terms.every(({ mayBeAbsent }) => mayBeAbsent) };
  }
  if ('sum' in formula)
    return sums(
      formula.sum.map((term) => valuesOf(term, known)),
      spend,
    );
  const { mean, weights } = formula;
  return means(
    mean.map((term) => valuesOf(term, known)),
    mean.map((_, index) => (weights ? exactOf(weights[index]!) : one)),
    spend,
  );
}

/** Sums by the weight of the terms present: a mean divides by it. */
function byWeight(terms: readonly Values[], weights: readonly Fraction[], spend: Spend): ReadonlyMap<string, readonly Interval[]> {
  let byWhole = new Map<string, readonly Interval[]>([['0', [{ from: zero, to: zero }]]]);
  for (const [index, term] of terms.entries()) {
    const weight = weights[index]!;
    const next = new Map<string, Interval[]>();
    for (const [whole, totals] of byWhole) {
      spend(totals.length * term.points.length, totals.at(-1)!.to.toFraction().length + whole.length);
      const more = new Fraction(whole).add(weight).toFraction();
      const added = totals.flatMap((total) => term.points.map((points) => plus(total, scaled(points, weight))));
      next.set(more, [...(next.get(more) ?? []), ...added]);
      if (term.mayBeAbsent) next.set(whole, [...(next.get(whole) ?? []), ...totals]);
    }
    byWhole = new Map([...next].map(([whole, totals]) => [whole, distinct(totals)]));
  }
  return byWhole;
}

function sums(terms: readonly Values[], spend: Spend): Values {
  const byCount = byWeight(
    terms,
    terms.map(() => one),
    spend,
  );
  const points = [...byCount].flatMap(([whole, totals]) => (whole === '0' ? [] : totals));
  return { points: distinct(points), mayBeAbsent: byCount.has('0') };
}

function means(terms: readonly Values[], weights: readonly Fraction[], spend: Spend): Values {
  const byWhole = byWeight(terms, weights, spend);
  const points = [...byWhole].flatMap(([whole, totals]) =>
    whole === '0' ? [] : totals.map((total) => scaled(total, new Fraction(1).div(new Fraction(whole)))),
  );
  return { points: distinct(points), mayBeAbsent: byWhole.has('0') };
}

function bestOf(terms: readonly Values[], spend: Spend): Values {
  const mayBeAbsent = terms.every((term) => term.mayBeAbsent);
  // A present term is never beaten by an absent one, so a term that may be absent may also leave the others as they are.
  const points = terms.reduce<readonly Interval[]>((best, term) => {
    spend(best.length * term.points.length, 0);
    const both = best.flatMap((a) => term.points.map((b) => ({ from: greatest(a.from, b.from), to: greatest(a.to, b.to) })));
    return distinct([...both, ...(best.length === 0 ? term.points : []), ...(term.mayBeAbsent ? best : [])]);
  }, []);
  const alone = terms.flatMap((term, index) => (terms.every((other, at) => at === index || other.mayBeAbsent) ? term.points : []));
  return { points: distinct([...points, ...alone]), mayBeAbsent };
}

function changed({ points, mayBeAbsent }: Values, change: (points: Interval) => Interval): Values {
  return { points: distinct(points.map(change)), mayBeAbsent };
}

function itemValues(item: LeafItem): Values {
  const values = whenAsked(item);
  return item.onlyIf ? { ...values, mayBeAbsent: true } : values;
}

function whenAsked(item: LeafItem): Values {
  if (item.kind === 'scored-yes-no') return { points: [0, 1].map(point), mayBeAbsent: false };
  if (item.kind === 'points') return { points: numbers(item.values).map(point), mayBeAbsent: item.values.includes('нет') };
  if (item.kind === 'measure' && item.points)
    return { points: distinct(item.points.map(({ points }) => point(points))), mayBeAbsent: false };
  if (item.kind !== 'sample') throw new Error(`item ${item.id} yields no points`);
  const columns = item.items.flatMap((column) =>
    column.kind === 'text' ? [] : [column.kind === 'points' ? numbers(column.values) : [0, 1]],
  );
  const total = (pick: (values: readonly number[]) => number) => columns.reduce((sum, values) => sum.add(pick(values)), zero);
  return { points: [{ from: total((v) => Math.min(...v)), to: total((v) => Math.max(...v)) }], mayBeAbsent: false };
}

const zero = new Fraction(0);
const one = new Fraction(1);
const numbers = (values: readonly PointValue[]) => values.filter((value) => value !== 'нет');
const point = (value: number): Interval => ({ from: new Fraction(value), to: new Fraction(value) });
const plus = (a: Interval, b: Interval): Interval => ({ from: a.from.add(b.from), to: a.to.add(b.to) });
const least = (a: Fraction, b: Fraction) => (a.compare(b) < 0 ? a : b);
const greatest = (a: Fraction, b: Fraction) => (a.compare(b) > 0 ? a : b);

function scaled({ from, to }: Interval, factor: Fraction): Interval {
  const [a, b] = [from.mul(factor), to.mul(factor)];
  return { from: least(a, b), to: greatest(a, b) };
}

function distinct(list: readonly Interval[]): readonly Interval[] {
  return [...new Map(list.map((interval) => [`${interval.from.toFraction()}..${interval.to.toFraction()}`, interval])).values()];
}
