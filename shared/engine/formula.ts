import Fraction from 'fraction.js';
import type { Formula } from './instrument.ts';

/** A term's value with its text; «нет» leaves the formula. */
export type TermValue = { readonly exact: Fraction; readonly text: string } | 'нет';

export type Evaluated = {
  /** null: every term is «нет». */
  readonly value: Fraction | null;
  /** Number of terms of a mean; undefined where the formula is no mean. */
  readonly n: number | undefined;
  /** The formula with the numbers put in: `(1 + 0 + нет) : 2`. */
  readonly text: string;
};

const zero = new Fraction(0);
const absent: Evaluated = { value: null, n: undefined, text: 'нет' };

/** Ids that a formula takes, in its order. */
export function termsOf(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if ('sum' in formula) return formula.sum.flatMap(termsOf);
  if ('mean' in formula) return formula.mean.flatMap(termsOf);
  if ('cap' in formula) return termsOf(formula.cap);
  if ('times' in formula) return termsOf(formula.of);
  if ('best' in formula) return formula.best.flatMap(termsOf);
  return 'either' in formula ? formula.either.flatMap(termsOf) : [formula.reversed];
}

/** What a formula asks of the form: the value of an id, and the least and greatest value of a reversed item together. */
export type Values = { readonly valueOf: (id: string) => TermValue; readonly spanOf: (id: string) => Fraction };

/** Puts the values in; they must know every id of the formula. */
export function evaluate(formula: Formula, values: Values): Evaluated {
  if (typeof formula === 'string') {
    const value = values.valueOf(formula);
    return value === 'нет' ? absent : { value: value.exact, n: undefined, text: value.text };
  }
  if ('sum' in formula) {
    const { total, n, text } = addUp(formula.sum, values);
    return { value: n === 0 ? null : total, n: undefined, text };
  }
  if ('mean' in formula) return meanOf(formula, values);
  if ('cap' in formula) {
    const inner = evaluate(formula.cap, values);
    if (inner.value === null) return inner;
    const top = new Fraction(formula.at);
    return { value: inner.value.compare(top) > 0 ? top : inner.value, n: undefined, text: `не более ${formula.at} от (${inner.text})` };
  }
  if ('times' in formula) {
    const inner = evaluate(formula.of, values);
    const text = `${formula.times} × ${typeof formula.of === 'string' || 'reversed' in formula.of ? inner.text : `(${inner.text})`}`;
    return inner.value === null ? absent : { value: inner.value.mul(exactOf(formula.times)), n: undefined, text };
  }
  if ('best' in formula) {
    const parts = formula.best.map((term) => evaluate(term, values));
    const present = parts.flatMap(({ value }) => (value === null ? [] : [value]));
    if (present.length === 0) return absent;
    const value = present.reduce((best, other) => (other.compare(best) > 0 ? other : best));
    return { value, n: undefined, text: `наибольшее из (${parts.map(({ text }) => text).join('; ')})` };
  }
  if ('either' in formula) return formula.either.map((term) => evaluate(term, values)).find(({ value }) => value !== null) ?? absent;
  const value = values.valueOf(formula.reversed);
  if (value === 'нет') return absent;
  const span = values.spanOf(formula.reversed);
  return { value: span.sub(value.exact), n: undefined, text: `(${span.toFraction()} − ${value.text})` };
}

/** A number of an instrument file: `0,4`, `0.4`, `2/3`. */
export function exactOf(text: string): Fraction {
  return new Fraction(text.replace(',', '.'));
}

function meanOf({ mean, weights }: Extract<Formula, { readonly mean: unknown }>, values: Values): Evaluated {
  if (!weights) {
    const { total, n, text } = addUp(mean, values);
    return n === 0 ? { value: null, n: 0, text } : { value: total.div(n), n, text: `(${text}) : ${n}` };
  }
  let [total, whole, n] = [zero, zero, 0];
  const texts: string[] = [];
  for (const [index, term] of mean.entries()) {
    const part = evaluate(term, values);
    const weight = exactOf(weights[index]!);
    texts.push(`${weights[index]!} × ${part.text}`);
    if (part.value === null) continue;
    total = total.add(part.value.mul(weight));
    whole = whole.add(weight);
    n++;
  }
  const text = texts.join(' + ');
  if (n === 0) return { value: null, n: 0, text };
  return { value: total.div(whole), n, text: `(${text}) : ${whole.toFraction()}` };
}

function addUp(terms: readonly Formula[], values: Values): { readonly total: Fraction; readonly n: number; readonly text: string } {
  let total = zero;
  let n = 0;
  let text = '';
  for (const term of terms) {
    const part = evaluate(term, values);
    text += text === '' ? part.text : ` + ${part.text}`;
    if (part.value === null) continue;
    total = n === 0 ? part.value : total.add(part.value);
    n++;
  }
  return { total, n, text };
}
