import Fraction from 'fraction.js';
import { answerOf, checkAnswers, itemsById, type AnswerMap } from './answers.ts';
import { evaluate, termsOf, type TermValue } from './formula.ts';
import { leaves, type Formula, type Instrument, type LeafItem } from './instrument.ts';
import { bandOf, parseScale, type ParsedBand } from './scale.ts';

export type Mark = 'boundary' | 'out-of-scale';

export type AnswerError = { readonly item: string | null; readonly code: string; readonly message: string };

export type TraceStep =
  /** A rule that decided something. */
  | { readonly step: 'rule'; readonly rule: string; readonly value: string }
  /** A value that entered the formula. */
  | { readonly step: 'taken'; readonly item: string; readonly title: string; readonly value: string }
  /** A value that did not, and why. */
  | { readonly step: 'left-out'; readonly item: string; readonly title: string; readonly value: string; readonly reason: string }
  /** The formula with the numbers put in. */
  | { readonly step: 'formula'; readonly text: string; readonly clause: string }
  /** The band the total falls into, in the order's brackets. */
  | { readonly step: 'band'; readonly range: string; readonly level: string; readonly title: string; readonly need: string };

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
      /** null: the scale has no band for the total. */
      readonly level: string | null;
      readonly marks: readonly Mark[];
      readonly trace: readonly TraceStep[];
    }
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  | { readonly status: 'invalid'; readonly errors: readonly AnswerError[] };

/** What the rules in force make of an instrument: its formula, its scale, where undecided points go. */
export type Plan = {
  readonly total: Formula;
  readonly terms: readonly string[];
  readonly scale: readonly ParsedBand[];
  readonly boundary: 'lower' | 'upper';
  readonly ruleSteps: readonly TraceStep[];
  /** Scored items outside the formula. */
  readonly aside: readonly LeafItem[];
};

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
  const values = new Map<string, TermValue>();
  for (const id of plan.terms) {
    const value = termValue(items.get(id)!, answerOf(answers, id), missing);
    if (value !== null) values.set(id, value);
  }
  if (missing.length > 0) return { status: 'incomplete', missing };

  const { value: total, n, text } = evaluate(plan.total, (id) => values.get(id)!);
  if (total === null) return { status: 'incomplete', missing: plan.terms };
  const { band, mark } = bandOf(plan.scale, total, plan.boundary);
  return {
    status: 'scored',
    total: total.toFraction(),
    value: total.valueOf(),
    ...(n === undefined ? {} : { n }),
    level: band?.level ?? null,
    marks: mark ? [mark] : [],
    trace: traceOf({ instrument, plan, values, answers, text, band }),
  };
}

const defaults: Readonly<Record<string, string>> = {};
const plans = new WeakMap<Instrument, Map<string, Plan>>();

/** The instrument under the rules; null where it has no formula. */
export function planOf(instrument: Instrument, rules: Readonly<Record<string, string>>): Plan | null {
  if (!instrument.total || !instrument.scale) return null;
  const made = plans.get(instrument) ?? new Map<string, Plan>();
  plans.set(instrument, made);
  const chosen = Object.entries(instrument.rules ?? {}).map(([rule, values]) => [rule, rules[rule] ?? Object.keys(values)[0]!] as const);
  const key = chosen.map(([, value]) => value).join(' ');
  const found = made.get(key);
  if (found) return found;

  const patches = chosen.map(([rule, value]) => instrument.rules?.[rule]?.[value] ?? {});
  const patch = Object.assign({}, ...patches) as (typeof patches)[number];
  const total = patch.total ?? instrument.total;
  const terms = [...new Set(termsOf(total))];
  const plan: Plan = {
    total,
    terms,
    scale: parseScale(patch.scale ?? instrument.scale),
    boundary: patch.boundary ?? 'lower',
    ruleSteps: chosen.map(([rule, value]) => ({ step: 'rule', rule, value })),
    aside: leaves(instrument.items).filter((item) => isScored(item) && !terms.includes(item.id)),
  };
  made.set(key, plan);
  return plan;
}

/** Whether the item yields points. */
export function isScored(item: LeafItem): boolean {
  return item.kind === 'points' || item.kind === 'scored-yes-no' || item.kind === 'sample';
}

/** The item's points; null where something is not filled, with what is in `missing`. */
function termValue(item: LeafItem, answer: unknown, missing: string[]): TermValue | null {
  if (answer === undefined || (item.kind === 'sample' && (answer as readonly unknown[]).length === 0)) {
    missing.push(item.id);
    return null;
  }
  if (item.kind !== 'sample') return answer === 'нет' ? 'нет' : termOf(answer as number);
  const rows = answer as readonly AnswerMap[];
  let sum = new Fraction(0);
  const before = missing.length;
  for (const [index, row] of rows.entries())
    for (const column of item.items) {
      const cell = answerOf(row, column.id);
      if (cell === undefined) missing.push(`${item.id}[${index}].${column.id}`);
      else if (cell !== 'нет') sum = sum.add(cell as number);
    }
  if (missing.length > before) return null;
  const mean = sum.div(rows.length);
  return { exact: mean, text: mean.toFraction() };
}

const terms = new Map<number, TermValue>();

/** Points as a term; the few values that forms allow are made once. */
function termOf(points: number): TermValue {
  const known = terms.get(points);
  if (known) return known;
  const exact = new Fraction(points);
  const made = { exact, text: exact.toFraction() };
  terms.set(points, made);
  return made;
}

type Traced = {
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly values: ReadonlyMap<string, TermValue>;
  readonly answers: AnswerMap;
  readonly text: string;
  readonly band: ParsedBand | null;
};

function traceOf({ instrument, plan, values, answers, text, band }: Traced): readonly TraceStep[] {
  const items = itemsById(instrument);
  const steps: TraceStep[] = [...plan.ruleSteps];
  for (const [item, value] of values) {
    const { title } = items.get(item)!;
    if (value === 'нет')
      steps.push({ step: 'left-out', item, title, value, reason: 'значение «нет»: показатель не принимается в расчёт и не входит в N' });
    else steps.push({ step: 'taken', item, title, value: value.text });
  }
  for (const { id, title } of plan.aside) {
    const answer = answerOf(answers, id);
    const value =
      answer === undefined ? 'не заполнено' : typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : 'таблица';
    steps.push({ step: 'left-out', item: id, title, value, reason: 'показатель не входит в формулу приказа, учитывается справочно' });
  }
  steps.push({ step: 'formula', text, clause: instrument.source.clause });
  if (band) steps.push({ step: 'band', range: band.range, level: band.level, title: band.title, need: band.need });
  return steps;
}
