import { checkAnswers, itemsById, type AnswerMap } from './answers.ts';
import { evaluate, type Evaluated, type Values } from './formula.ts';
import type { Instrument } from './instrument.ts';
import { planOf, type PlannedTotal } from './plan.ts';
import { bandOf, type ParsedBand } from './scale.ts';
import { termValue, valuesOf, type Term } from './terms.ts';
import { traceOfTerms, traceOfTotal } from './trace.ts';

export type Mark = 'boundary' | 'out-of-scale';

export type AnswerError = { readonly item: string | null; readonly code: string; readonly message: string };

export type TraceStep =
  /** A rule that decided something. */
  | { readonly step: 'rule'; readonly rule: string; readonly value: string }
  /** A value that entered the formula. */
  | { readonly step: 'taken'; readonly item: string; readonly title: string; readonly value: string }
  /** A value that did not, and why. */
  | { readonly step: 'left-out'; readonly item: string; readonly title: string; readonly value: string; readonly reason: string }
  /** The formula with the numbers put in; `of`: the further total it is of, absent for the main one. */
  | { readonly step: 'formula'; readonly text: string; readonly clause: string; readonly of?: string }
  /** The band the total falls into, in the order's brackets. */
  | {
      readonly step: 'band';
      readonly range: string;
      readonly level: string;
      readonly title: string;
      readonly need: string;
      readonly of?: string;
    };

/** A further total of a form; without a value where every term of it is «нет» or does not apply. */
export type FurtherResult = {
  readonly id: string;
  readonly title: string;
  /** Exact fraction in lowest terms. */
  readonly total: string | null;
  readonly value: number | null;
  readonly n?: number;
  /** null: no scale, or no band for the total. */
  readonly level: string | null;
  readonly marks: readonly Mark[];
};

/** Result of scoring one form. */
export type Score =
  | {
      readonly status: 'scored';
      /** Exact fraction in lowest terms. */
      readonly total: string;
      /** The total as a decimal. */
      readonly value: number;
      /** Number of terms of a mean; absent for a sum. */
      readonly n?: number;
      /** null: no scale, or no band for the total. */
      readonly level: string | null;
      readonly marks: readonly Mark[];
      /** Of an instrument that has them. */
      readonly further?: readonly FurtherResult[];
      readonly trace: readonly TraceStep[];
    }
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  | { readonly status: 'invalid'; readonly errors: readonly AnswerError[] };

/**
 * Scores a form by its instrument's formula and scale under the given rules (a rule not given takes its default).
 * Exact arithmetic throughout. Invalid goes before incomplete; an incomplete form has no total and no level.
 */
export function scoreForm(instrument: Instrument, answers: AnswerMap, rules: Readonly<Record<string, string>> = defaults): Score {
  const plan = planOf(instrument, rules);
  if (!plan)
    return {
      status: 'invalid',
      errors: [{ item: null, code: 'not-scored', message: `Форма «${instrument.title}» не оценивается в баллах` }],
    };
  const errors = checkAnswers(instrument, answers);
  if (errors.length > 0) return { status: 'invalid', errors };

  const items = itemsById(instrument);
  const missing: string[] = [];
  const unscaled: AnswerError[] = [];
  const terms = new Map<string, Term>();
  for (const id of plan.terms) {
    const value = termValue(items.get(id)!, { answers, items, missing, unscaled });
    if (value !== null) terms.set(id, value);
  }
  if (unscaled.length > 0) return { status: 'invalid', errors: unscaled };
  if (missing.length > 0) return { status: 'incomplete', missing: [...new Set(missing)] };

  const values = valuesOf(terms, plan, items);
  const { value: total, n, text } = evaluate(plan.total, values);
  if (total === null) return { status: 'incomplete', missing: plan.terms };
  const { band, mark } = bandOf(plan.scale, total, plan.boundary);
  const further = [...plan.further].map(([id, planned]) => furtherResult({ id, ...planned }, values, plan.boundary));
  return {
    status: 'scored',
    total: total.toFraction(),
    value: total.valueOf(),
    ...(n === undefined ? {} : { n }),
    level: band?.level ?? null,
    marks: mark ? [mark] : [],
    ...(further.length === 0 ? {} : { further: further.map(({ result }) => result) }),
    trace: [
      ...traceOfTerms({ instrument, plan, terms, answers }),
      ...traceOfTotal(text, band, instrument),
      ...further.flatMap(({ result, evaluated, band: of }) => traceOfTotal(evaluated.text, of, instrument, result.title)),
    ],
  };
}

const defaults: Readonly<Record<string, string>> = {};

type FurtherPlan = PlannedTotal & { readonly id: string; readonly title: string };

function furtherResult(
  { id, title, total, scale }: FurtherPlan,
  values: Values,
  boundary: 'lower' | 'upper',
): { readonly result: FurtherResult; readonly evaluated: Evaluated; readonly band: ParsedBand | null } {
  const evaluated = evaluate(total, values);
  const { value, n } = evaluated;
  if (value === null) return { result: { id, title, total: null, value: null, level: null, marks: [] }, evaluated, band: null };
  const { band, mark } = bandOf(scale, value, boundary);
  const result = {
    id,
    title,
    total: value.toFraction(),
    value: value.valueOf(),
    ...(n === undefined ? {} : { n }),
    level: band?.level ?? null,
    marks: mark ? [mark] : [],
  };
  return { result, evaluated, band };
}
