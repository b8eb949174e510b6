import Fraction from 'fraction.js';
import type { AssessmentResult, GroupResult, Procedure } from '../model/records.ts';
import { differenceOf, differenceOfFractions, meanMark } from './exactShare.ts';

/** Below this many participants a share says little: shown and marked. RESEARCH: groups need N ≥ 10. */
export const smallGroup = 10;

/** One procedure in one subject and grade. */
export type ResultLine = { readonly procedure: Procedure; readonly subject: string; readonly grade: number | null };

/** A result as a point of a series; shares in percent, null: not known. */
export type ResultPoint = {
  readonly year: number;
  readonly isHeld: boolean;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean mark from the shares of marks, exact fraction. */
  readonly mean: string | null;
  readonly participants: number | null;
  readonly isSmall: boolean;
};

/** A change between two held points, exact fractions in percentage points (of the mean mark in marks); null: one is not known. */
export type PointChange = {
  readonly from: number;
  readonly to: number;
  readonly low: string | null;
  readonly high: string | null;
  readonly mean: string | null;
};

export type ResultSeries = ResultLine & {
  /** Oldest first. */
  readonly points: readonly ResultPoint[];
  /** Between each held point and the held one before it. */
  readonly changes: readonly PointChange[];
};

type Measured = Pick<AssessmentResult, 'procedure' | 'subject' | 'grade' | 'year' | 'low' | 'high' | 'participants' | 'marks'> & {
  readonly isHeld?: boolean;
};

/** Series of one school or group, by procedure, subject and grade. */
export function seriesOf(results: readonly Measured[]): readonly ResultSeries[] {
  const lines = Map.groupBy(results, ({ procedure, subject, grade }) => `${procedure}\n${subject}\n${grade ?? ''}`);
  return [...lines.values()].map((list): ResultSeries => {
    const { procedure, subject, grade } = list[0]!;
    const points = list.toSorted((a, b) => a.year - b.year).map(pointOf);
    return { procedure, subject, grade, points, changes: changesOf(points) };
  });
}

/** One class followed through the years: grade 5 in 2019 is grade 6 in 2020. Two points at least; the longest chains only. */
export type Cohort = {
  readonly procedure: Procedure;
  readonly subject: string;
  readonly points: readonly (ResultPoint & { readonly grade: number })[];
  readonly changes: readonly PointChange[];
};

export function cohortsOf(results: readonly Measured[]): readonly Cohort[] {
  const graded = results.filter((result): result is Measured & { readonly grade: number } => result.grade !== null);
  const groups = Map.groupBy(graded, ({ procedure, subject, grade, year }) => `${procedure}\n${subject}\n${year - grade}`);
  return [...groups.values()].flatMap((list): readonly Cohort[] => {
    const points = list.toSorted((a, b) => a.year - b.year).map((result) => ({ ...pointOf(result), grade: result.grade }));
    if (points.length < 2) return [];
    return [{ procedure: list[0]!.procedure, subject: list[0]!.subject, points, changes: changesOf(points) }];
  });
}

/** A school's result beside those of the groups of the same year, in percentage points of the share of «2»: positive is worse. */
export type Comparison = { readonly level: GroupResult['level']; readonly name: string; readonly low: number; readonly difference: string };

export function comparedWith(result: AssessmentResult, groups: readonly GroupResult[]): readonly Comparison[] {
  const { low } = result;
  if (!result.isHeld || low === null) return [];
  return groups
    .filter(
      (group) =>
        group.procedure === result.procedure &&
        group.subject === result.subject &&
        group.grade === result.grade &&
        group.year === result.year,
    )
    .flatMap(({ level, name, low: other }) => (other === null ? [] : [{ level, name, low: other, difference: differenceOf(low, other) }]));
}

/** Marks of a procedure against the register: apart by so much that each school is looked at by itself. */
export const registerApart = 30;

/** Whether the agreement with the register calls for further analysis: more than `registerApart` percent got another mark. Never a verdict. */
export function needsAnalysis({ journal, participants }: Pick<AssessmentResult, 'journal' | 'participants'>): boolean {
  if (journal === null || (participants !== null && participants < smallGroup)) return false;
  return new Fraction(differenceOf(journal.lowered, -journal.raised)).compare(registerApart) > 0;
}

function pointOf({ year, low, high, marks, participants, isHeld = true }: Measured): ResultPoint {
  return {
    year,
    isHeld,
    low,
    high,
    mean: marks && meanMark(marks),
    participants,
    isSmall: participants !== null && participants < smallGroup,
  };
}

function changesOf(points: readonly ResultPoint[]): readonly PointChange[] {
  const held = points.filter(({ isHeld }) => isHeld);
  return held.slice(1).map((point, index) => {
    const before = held[index]!;
    return {
      from: before.year,
      to: point.year,
      low: difference(before.low, point.low),
      high: difference(before.high, point.high),
      mean: fractionDifference(before.mean, point.mean),
    };
  });
}

function difference(before: number | null, now: number | null): string | null {
  return before === null || now === null ? null : differenceOf(now, before);
}

function fractionDifference(before: string | null, now: string | null): string | null {
  return before === null || now === null ? null : differenceOfFractions(now, before);
}
