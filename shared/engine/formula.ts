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
  return termsOf(formula.cap);
}

/** Puts the values in; `valueOf` must know every id of the formula. */
export function evaluate(formula: Formula, valueOf: (id: string) => TermValue): Evaluated {
  if (typeof formula === 'string') {
    const value = valueOf(formula);
    return value === 'нет' ? absent : { value: value.exact, n: undefined, text: value.text };
  }
  if ('cap' in formula) {
    const inner = evaluate(formula.cap, valueOf);
    if (inner.value === null) return inner;
    const top = new Fraction(formula.at);
    return { value: inner.value.compare(top) > 0 ? top : inner.value, n: undefined, text: `не более ${formula.at} от (${inner.text})` };
  }
  const terms = 'sum' in formula ? formula.sum : formula.mean;
  let total = zero;
  let n = 0;
  let text = '';
  for (const term of terms) {
    const part = evaluate(term, valueOf);
    text += text === '' ? part.text : ` + ${part.text}`;
    if (part.value === null) continue;
    total = n === 0 ? part.value : total.add(part.value);
    n++;
  }
  if (n === 0) return { value: null, n: 'mean' in formula ? 0 : undefined, text };
  if ('sum' in formula) return { value: total, n: undefined, text };
  return { value: total.div(n), n, text: `(${text}) : ${n}` };
}
