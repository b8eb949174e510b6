import Fraction from 'fraction.js';
import { answerOf, applies, checkValue, type AnswerMap } from './answers.ts';
import { leaves, type Direction, type Instrument, type LeafItem } from './instrument.ts';
import { exactValue } from './pointsBand.ts';

/** Whether a change is an improvement; `no-data` where a value is missing, never 0. */
export type Verdict = 'positive' | 'negative' | 'none' | 'no-data';

export type Change = {
  /** Current less previous, exact; null where a value is missing. */
  readonly difference: Fraction | null;
  readonly verdict: Verdict;
};

/** Change of one indicator between two periods; the unit is that of the values. No direction: a change is no verdict. */
export function changeOf(previous: number | Fraction | null, current: number | Fraction | null, direction: Direction): Change {
  if (previous === null || current === null) return { difference: null, verdict: 'no-data' };
  const difference = new Fraction(current).sub(new Fraction(previous));
  const sign = difference.compare(0) * (direction === 'lower' ? -1 : 1);
  if (sign === 0 || direction === null) return { difference, verdict: 'none' };
  return { difference, verdict: sign > 0 ? 'positive' : 'negative' };
}

/**
 * What a two-period indicator shows: a verdict, or why there is none. `not-judged`: it changed and has no direction; `not-arrived`: the
 * user expects the data; `not-filled`: a period is empty or holds what the item does not allow.
 */
export type Outcome = Verdict | 'not-judged' | 'not-arrived' | 'not-filled';

export type IndicatorChange = {
  readonly item: string;
  readonly title: string;
  /** Exact values of the two periods, percent of «n из N» computed; null where there is none. */
  readonly previous: Fraction | null;
  readonly current: Fraction | null;
  readonly difference: Fraction | null;
  readonly outcome: Outcome;
  /** Takes part in the form's conclusion. */
  readonly isCounted: boolean;
};

export type Concluded = {
  /** `no-data`: no counted indicator can be compared. */
  readonly status: 'improved' | 'not-improved' | 'no-data';
  /** In the order's words; null without data. */
  readonly title: string | null;
  /** Counted indicators by what they show. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Ids of counted indicators whose data are still to come or to be filled in. */
  readonly awaited: readonly string[];
  /** Stays the same whatever the awaited data turn out to be. */
  readonly isFinal: boolean;
};

/** `conclusion` is null where the instrument draws none. */
export type Summary = { readonly changes: readonly IndicatorChange[]; readonly conclusion: Concluded | null };

type TwoPeriodItem = Extract<LeafItem, { readonly kind: 'two-period' }>;

/**
 * What the two-period indicators of a form show, and the conclusion by the instrument's rule: improved where positive changes
 * outnumber negative ones among the indicators that it counts. Null for a form without such indicators.
 */
export function summarise(instrument: Instrument, answers: AnswerMap): Summary | null {
  const items = leaves(instrument.items).filter((item) => item.kind === 'two-period' && applies(item, answers)) as readonly TwoPeriodItem[];
  if (items.length === 0) return null;
  const { conclusion } = instrument;
  const isCounted = (item: TwoPeriodItem) =>
    conclusion !== undefined && (conclusion.of ? conclusion.of.includes(item.id) : item.direction !== null);
  const changes = items.map((item) => ({ ...changeIn(item, answerOf(answers, item.id)), isCounted: isCounted(item) }));
  return { changes, conclusion: conclusion ? conclude(conclusion, changes) : null };
}

/** How many of the changes show what. */
export function tally(changes: readonly IndicatorChange[]): Readonly<Record<Outcome, number>> {
  const counts = { positive: 0, negative: 0, none: 0, 'not-judged': 0, 'no-data': 0, 'not-arrived': 0, 'not-filled': 0 };
  for (const { outcome } of changes) counts[outcome] += 1;
  return counts;
}

/** Change of one two-period indicator by its answer. */
export function changeIn(item: TwoPeriodItem, answer: unknown): Omit<IndicatorChange, 'isCounted'> {
  const { id, title, direction } = item;
  const cells = (checkValue(item, answer ?? null) === null ? (answer ?? {}) : {}) as {
    readonly previous?: unknown;
    readonly current?: unknown;
  };
  const [previous, current] = [cells.previous, cells.current].map(exactValue) as [Fraction | null, Fraction | null];
  const { difference, verdict } = changeOf(previous, current, direction);
  const isUnjudged = direction === null && difference !== null && !difference.equals(0);
  const outcome = difference === null ? gapOf([cells.previous, cells.current]) : isUnjudged ? 'not-judged' : verdict;
  return { item: id, title, previous, current, difference, outcome };
}

/** Why there is nothing to compare: what never comes goes before what is awaited, and that before what is not filled. */
function gapOf(cells: readonly unknown[]): Outcome {
  if (cells.includes('no-data')) return 'no-data';
  return cells.some((cell) => cell !== 'not-arrived' && exactValue(cell) === null) ? 'not-filled' : 'not-arrived';
}

function conclude({ improved, notImproved }: NonNullable<Instrument['conclusion']>, changes: readonly IndicatorChange[]): Concluded {
  const counted = changes.filter((change) => change.isCounted);
  const counts = tally(counted);
  const { positive, negative } = counts;
  const awaited = counted.filter(({ outcome }) => outcome === 'not-arrived' || outcome === 'not-filled').map(({ item }) => item);
  if (positive + negative + counts.none === 0) return { status: 'no-data', title: null, counts, awaited, isFinal: awaited.length === 0 };
  return positive > negative
    ? { status: 'improved', title: improved, counts, awaited, isFinal: positive > negative + awaited.length }
    : { status: 'not-improved', title: notImproved, counts, awaited, isFinal: positive + awaited.length <= negative };
}
