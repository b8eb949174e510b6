import Fraction from 'fraction.js';
import { answerOf, applies, checkAnswers, itemsById, type AnswerMap } from './answers.ts';
import { spanOf } from './attainable.ts';
import { evaluate, termsOf, type Evaluated, type TermValue, type Values } from './formula.ts';
import { leaves, type Formula, type Instrument, type LeafItem } from './instrument.ts';
import { pointsAt } from './pointsBand.ts';
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

/** A total ready to be computed. */
type PlannedTotal = { readonly total: Formula; readonly scale: readonly ParsedBand[] };

/** What the rules in force make of an instrument: its formula, its scale, where undecided points go. */
export type Plan = PlannedTotal & {
  /** Items that the total or a further one takes. */
  readonly terms: readonly string[];
  readonly further: ReadonlyMap<string, PlannedTotal & { readonly title: string }>;
  readonly boundary: 'lower' | 'upper';
  readonly ruleSteps: readonly TraceStep[];
  /** Scored items outside the formulas. */
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
      ...further.flatMap(({ result, evaluated, band: of }) => traceOfTotal(evaluated.text, of, instrument, result.title)),
      ...traceOfTotal(text, band, instrument),
    ],
  };
}

const defaults: Readonly<Record<string, string>> = {};
const plans = new WeakMap<Instrument, Map<string, Plan>>();

/** The instrument under the rules; null where it has no formula. */
export function planOf(instrument: Instrument, rules: Readonly<Record<string, string>>): Plan | null {
  if (!instrument.total) return null;
  const made = plans.get(instrument) ?? new Map<string, Plan>();
  plans.set(instrument, made);
  const chosen = Object.entries(instrument.rules ?? {}).map(([rule, values]) => [rule, rules[rule] ?? Object.keys(values)[0]!] as const);
  const key = chosen.map(([, value]) => value).join(' ');
  const found = made.get(key);
  if (found) return found;

  const patches = chosen.map(([rule, value]) => instrument.rules?.[rule]?.[value] ?? {});
  const patch = Object.assign({}, ...patches) as (typeof patches)[number];
  const total = patch.total ?? instrument.total;
  const further = new Map(
    instrument.furtherTotals?.map(({ id, title, total: of, scale }) => [id, { title, total: of, scale: parseScale(scale ?? []) }]),
  );
  const named = [total, ...[...further.values()].map(({ total: of }) => of)].flatMap(termsOf);
  const items = itemsById(instrument);
  const terms = [...new Set(named)].filter((id) => items.has(id));
  const plan: Plan = {
    total,
    terms,
    scale: parseScale(patch.scale ?? instrument.scale ?? []),
    further,
    boundary: patch.boundary ?? 'lower',
    ruleSteps: chosen.map(([rule, value]) => ({ step: 'rule', rule, value })),
    aside: leaves(instrument.items).filter((item) => isScored(item) && !terms.includes(item.id)),
  };
  made.set(key, plan);
  return plan;
}

/** Whether the item yields points. */
export function isScored(item: LeafItem): boolean {
  if (item.kind === 'measure') return item.points !== undefined;
  return item.kind === 'points' || item.kind === 'scored-yes-no' || item.kind === 'sample';
}

/** A term, or why it is absent. */
type Term = Exclude<TermValue, 'нет'> | { readonly absent: 'answer' | 'condition' };

type Form = {
  readonly answers: AnswerMap;
  readonly items: ReadonlyMap<string, LeafItem>;
  /** Grows by what is not filled. */
  readonly missing: string[];
  /** Grows by values that no range of points holds. */
  readonly unscaled: AnswerError[];
};

const isNo: Term = { absent: 'answer' };
const isNotAsked: Term = { absent: 'condition' };

/** The item's points; null where something is not filled, with what is in `missing`. */
function termValue(item: LeafItem, { answers, items, missing, unscaled }: Form): Term | null {
  if (item.onlyIf && !applies(item, answers)) {
    const { item: asked } = item.onlyIf;
    if (answerOf(answers, asked) !== undefined || items.get(asked)?.optional) return isNotAsked;
    missing.push(asked);
    return null;
  }
  const answer = answerOf(answers, item.id);
  if (answer === undefined || (item.kind === 'sample' && (answer as readonly unknown[]).length === 0)) {
    missing.push(item.id);
    return null;
  }
  if (item.kind === 'sample') return sampleMean(item, answer as readonly AnswerMap[], missing);
  if (item.kind !== 'measure') return answer === 'нет' ? isNo : termOf(answer as number);
  const points = pointsAt(item, answer);
  if (points === 'not-filled') missing.push(item.id);
  else if (points === 'no-band')
    unscaled.push({ item: item.id, code: 'no-points', message: 'Значение не попадает ни в один диапазон, за который даются баллы' });
  return typeof points === 'number' ? termOf(points) : null;
}

function sampleMean(item: LeafItem & { readonly kind: 'sample' }, rows: readonly AnswerMap[], missing: string[]): Term | null {
  let sum = new Fraction(0);
  const before = missing.length;
  for (const [index, row] of rows.entries())
    for (const column of item.items) {
      if (column.kind === 'text') continue;
      const cell = answerOf(row, column.id);
      if (cell === undefined) missing.push(`${item.id}[${index}].${column.id}`);
      else if (cell !== 'нет') sum = sum.add(cell as number);
    }
  if (missing.length > before) return null;
  const mean = sum.div(rows.length);
  return { exact: mean, text: mean.toFraction() };
}

const made = new Map<number, Exclude<TermValue, 'нет'>>();

/** Points as a term; the few values that forms allow are made once. */
function termOf(points: number): Exclude<TermValue, 'нет'> {
  const known = made.get(points);
  if (known) return known;
  const exact = new Fraction(points);
  const term = { exact, text: exact.toFraction() };
  made.set(points, term);
  return term;
}

/** Values of terms and of further totals, by id. */
function valuesOf(terms: ReadonlyMap<string, Term>, plan: Plan, items: ReadonlyMap<string, LeafItem>): Values {
  const values: Values = {
    valueOf(id) {
      const term = terms.get(id);
      if (term) return 'absent' in term ? 'нет' : term;
      const further = plan.further.get(id);
      const value = further ? evaluate(further.total, values).value : null;
      return value === null ? 'нет' : { exact: value, text: value.toFraction() };
    },
    spanOf(id) {
      const { from, to } = spanOf(items.get(id)!);
      return from.add(to);
    },
  };
  return values;
}

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

type Traced = {
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly terms: ReadonlyMap<string, Term>;
  readonly answers: AnswerMap;
};

function traceOfTerms({ instrument, plan, terms, answers }: Traced): readonly TraceStep[] {
  const items = itemsById(instrument);
  const steps: TraceStep[] = [...plan.ruleSteps];
  for (const [item, term] of terms) {
    const { title } = items.get(item)!;
    if (!('absent' in term)) steps.push({ step: 'taken', item, title, value: term.text });
    else if (term.absent === 'answer') steps.push({ step: 'left-out', item, title, value: 'нет', reason: reasonOfNo });
    else steps.push({ step: 'left-out', item, title, value: 'не применяется', reason: reasonOfCondition(items.get(item)!, items) });
  }
  for (const { id, title } of plan.aside) {
    const answer = answerOf(answers, id);
    const value =
      answer === undefined ? 'не заполнено' : typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : 'таблица';
    steps.push({ step: 'left-out', item: id, title, value, reason: 'показатель не входит в формулу приказа, учитывается справочно' });
  }
  return steps;
}

const reasonOfNo = 'значение «нет»: показатель не принимается в расчёт и не входит в N';

function reasonOfCondition(item: LeafItem, items: ReadonlyMap<string, LeafItem>): string {
  return `показатель не принимается в расчёт по ответу на вопрос «${items.get(item.onlyIf!.item)!.title}»`;
}

function traceOfTotal(text: string, band: ParsedBand | null, instrument: Instrument, of?: string): readonly TraceStep[] {
  const whose = of === undefined ? {} : { of };
  const formula: TraceStep = { step: 'formula', text, clause: instrument.source.clause, ...whose };
  if (!band) return [formula];
  return [formula, { step: 'band', range: band.range, level: band.level, title: band.title, need: band.need, ...whose }];
}
