import type { FactorRisk, RiskAssessment } from '../engine/risks.ts';

/** How a school's risks changed against the year before, by factor. A risk is one that is confirmed or found by observation. */
export type RiskChange = {
  /** A risk now, observed and none before. */
  readonly appeared: readonly string[];
  /** A risk before, observed and none now. */
  readonly gone: readonly string[];
  /** A risk in both years. */
  readonly kept: readonly string[];
  /** A risk in one year and not observed in the other: nothing can be said. */
  readonly unknown: readonly string[];
};

/** Compares a school's risks of two years. */
export function riskChangeOf(before: RiskAssessment, now: RiskAssessment): RiskChange {
  const then = new Map(before.factors.map((risk) => [risk.factor, risk]));
  const of = (kind: keyof RiskChange): readonly string[] =>
    now.factors.filter((risk) => kindOf(then.get(risk.factor), risk) === kind).map(({ factor }) => factor);
  return { appeared: of('appeared'), gone: of('gone'), kept: of('kept'), unknown: of('unknown') };
}

/** Whether some factor was observed in both years. */
export function isComparable(before: RiskAssessment | null, now: RiskAssessment): boolean {
  return now.factors.some((risk) => isObservedTwice(before, now, risk.factor));
}

/** Whether a factor was observed in both years: only then its presence can be set beside the year before. */
export function isObservedTwice(before: RiskAssessment | null, now: RiskAssessment, factor: string): boolean {
  return [before, now].every((year) => year?.factors.some((risk) => risk.factor === factor && risk.observed !== null));
}

function kindOf(before: FactorRisk | undefined, now: FactorRisk): keyof RiskChange | null {
  const was = before?.observed ?? null;
  if (was === null) return now.observed === true ? 'unknown' : null;
  if (now.observed === null) return was ? 'unknown' : null;
  if (was && now.observed) return 'kept';
  if (now.observed) return 'appeared';
  return was ? 'gone' : null;
}
