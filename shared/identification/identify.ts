import Fraction from 'fraction.js';
import { differenceOf } from '../analysis/exactShare.ts';
import type { EnteredResult } from '../model/records.ts';
import type { IdentificationRule } from './rule.ts';

/** A result that was counted: how far its share of «2» lies above the threshold, in percentage points, exact; below it is negative. */
export type Counted = {
  readonly result: EnteredResult;
  readonly threshold: number;
  readonly weight: number;
  readonly above: string;
  readonly isLow: boolean;
};

/** A result of the years of the rule that was not, and why. */
export type LeftOut = {
  readonly result: EnteredResult;
  readonly reason: 'not-held' | 'no-share' | 'few-participants' | 'procedure-off';
};

/** What a rule says of one school. */
export type Identification =
  | {
      readonly status: 'identified';
      readonly isLow: boolean;
      /** Weight of the low results together. */
      readonly weight: string;
      /**
       * By how many points all thresholds may rise with the school still low, exact; negative: by how many they would have to fall. Null:
       * even all results together do not weigh enough.
       */
      readonly margin: string | null;
      /** Furthest above its threshold first. */
      readonly counted: readonly Counted[];
      readonly leftOut: readonly LeftOut[];
    }
  /** No result of the years of the rule can be counted: nothing is said of the school. */
  | { readonly status: 'no-data'; readonly leftOut: readonly LeftOut[] };

/** Applies a rule to the results of one school; `year`: the last calendar year counted. Exact arithmetic. */
export function identify(rule: IdentificationRule, results: readonly EnteredResult[], year: number): Identification {
  const counted: (Counted & { readonly exact: Fraction })[] = [];
  const leftOut: LeftOut[] = [];
  for (const result of results) {
    if (result.year > year || result.year <= year - rule.years) continue;
    const threshold = rule.thresholds[result.procedure];
    const reason = reasonToLeaveOut(result, rule);
    if (reason !== null) leftOut.push({ result, reason });
    else {
      const above = differenceOf(result.low!, threshold!);
      const exact = new Fraction(above);
      counted.push({
        result,
        threshold: threshold!,
        weight: rule.weights[result.procedure],
        above,
        isLow: exact.compare(0) >= 0,
        exact,
      });
    }
  }
  if (counted.length === 0) return { status: 'no-data', leftOut };
  const sorted = counted.toSorted((a, b) => b.exact.compare(a.exact));
  const margin = marginOf(sorted, new Fraction(rule.leastLow));
  const weight = sorted.filter(({ isLow }) => isLow).reduce((sum, one) => sum.add(new Fraction(one.weight)), new Fraction(0));
  return {
    status: 'identified',
    isLow: margin !== null && margin.compare(0) >= 0,
    weight: weight.toFraction(),
    margin: margin?.toFraction() ?? null,
    counted: sorted.map(({ exact: _, ...one }) => one),
    leftOut,
  };
}

/** Whether the school would be low with all thresholds moved by `points` (upwards if positive). */
export function isLowAt(identification: Identification, points: number): boolean {
  return (
    identification.status === 'identified' && identification.margin !== null && new Fraction(identification.margin).compare(points) >= 0
  );
}

function reasonToLeaveOut({ procedure, isHeld, low, participants }: EnteredResult, rule: IdentificationRule): LeftOut['reason'] | null {
  if (rule.thresholds[procedure] === null) return 'procedure-off';
  if (!isHeld) return 'not-held';
  if (low === null) return 'no-share';
  return participants !== null && participants < rule.leastParticipants ? 'few-participants' : null;
}

/** Where the results, furthest above first, come to weigh enough: that one decides. */
function marginOf(sorted: readonly { readonly weight: number; readonly exact: Fraction }[], leastLow: Fraction): Fraction | null {
  let weight = new Fraction(0);
  for (const { weight: own, exact } of sorted) {
    weight = weight.add(new Fraction(own));
    if (weight.compare(leastLow) >= 0) return exact;
  }
  return null;
}
