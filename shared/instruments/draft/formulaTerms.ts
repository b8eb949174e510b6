import type { Formula } from '../../engine/instrument.ts';

/** A formula with its ids changed; null for an id takes the term out, with its weight, and null comes back where nothing is left. */
export function mapTerms(formula: Formula, change: (id: string) => string | null): Formula | null {
  if (typeof formula === 'string') return change(formula);
  const all = (terms: readonly Formula[]) => terms.map((term) => mapTerms(term, change));
  if ('mean' in formula) {
    const terms = all(formula.mean);
    const mean = present(terms);
    if (mean.length === 0) return null;
    return formula.weights ? { mean, weights: formula.weights.filter((_, index) => terms[index] !== null) } : { mean };
  }
  if ('sum' in formula) return some(all(formula.sum), (sum) => ({ sum }));
  if ('best' in formula) return some(all(formula.best), (best) => ({ best }));
  if ('either' in formula) return some(all(formula.either), (either) => ({ either }));
  if ('cap' in formula) return some([mapTerms(formula.cap, change)], ([cap]) => ({ ...formula, cap: cap! }));
  if ('times' in formula) return some([mapTerms(formula.of, change)], ([of]) => ({ ...formula, of: of! }));
  return some([change(formula.reversed)], ([reversed]) => ({ reversed: reversed as string }));
}

function some(terms: readonly (Formula | null)[], make: (terms: readonly Formula[]) => Formula): Formula | null {
  const left = present(terms);
  return left.length === 0 ? null : make(left);
}

function present(terms: readonly (Formula | null)[]): readonly Formula[] {
  return terms.filter((term) => term !== null);
}

/** A formula that fields can show: a sum or a mean of items and further totals. */
export type PlainFormula = {
  readonly kind: 'sum' | 'mean' | 'weighted';
  readonly terms: readonly string[];
  /** One a term where it is weighted, else none. */
  readonly weights: readonly string[];
};

/** null: the formula is made of more than that. */
export function plainFormula(formula: Formula): PlainFormula | null {
  if (typeof formula === 'string') return { kind: 'sum', terms: [formula], weights: [] };
  const terms = 'sum' in formula ? formula.sum : 'mean' in formula ? formula.mean : [];
  const ids = terms.filter((term) => typeof term === 'string');
  if (ids.length === 0 || ids.length < terms.length) return null;
  if ('sum' in formula) return { kind: 'sum', terms: ids, weights: [] };
  const weights = 'mean' in formula ? (formula.weights ?? []) : [];
  return { kind: weights.length > 0 ? 'weighted' : 'mean', terms: ids, weights };
}

/** The same as the instrument's file writes it. */
export function formulaOf({ kind, terms, weights }: PlainFormula): Formula {
  if (kind === 'sum') return { sum: terms };
  return kind === 'mean' ? { mean: terms } : { mean: terms, weights: terms.map((_, index) => weights[index] ?? '1') };
}
