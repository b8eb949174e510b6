import Fraction from 'fraction.js';
import type { EnteredResult, Procedure } from '../model/records.ts';
import type { Identification } from './identify.ts';

/** Why a school deserves attention before it is low. Never a verdict. */
export type Warning =
  /** Thresholds lower by so many points, exact, would make it low. */
  | { readonly kind: 'near'; readonly lacks: string }
  /** The share of «2» in one subject of one procedure rose two years running. */
  | {
      readonly kind: 'worsening';
      readonly procedure: Procedure;
      readonly subject: string;
      readonly grade: number | null;
      /** The three years in a row, oldest first. */
      readonly shares: readonly { readonly year: number; readonly low: number }[];
    };

/** Warnings of one school: near the threshold by `near` points or less, or worsening in the three years up to `year`. */
export function warningsOf(
  identification: Identification,
  results: readonly EnteredResult[],
  { year, near }: { readonly year: number; readonly near: number },
): readonly Warning[] {
  return [...nearness(identification, near), ...worsening(results, year)];
}

function nearness(identification: Identification, near: number): readonly Warning[] {
  if (identification.status !== 'identified' || identification.isLow || identification.margin === null) return [];
  const lacks = new Fraction(identification.margin).neg();
  return lacks.compare(near) <= 0 ? [{ kind: 'near', lacks: lacks.toFraction() }] : [];
}

function worsening(results: readonly EnteredResult[], year: number): readonly Warning[] {
  const series = Map.groupBy(
    results.filter(({ isHeld, low }) => isHeld && low !== null),
    ({ procedure, subject, grade }) => `${procedure}\n${subject}\n${grade ?? ''}`,
  );
  return [...series.values()].flatMap((list): readonly Warning[] => {
    const shares = [year - 2, year - 1, year].flatMap((each) => list.find((result) => result.year === each) ?? []);
    const rises = shares.length === 3 && shares.every((result, index) => index === 0 || result.low! > shares[index - 1]!.low!);
    if (!rises) return [];
    const { procedure, subject, grade } = shares[0]!;
    return [{ kind: 'worsening', procedure, subject, grade, shares: shares.map((result) => ({ year: result.year, low: result.low! })) }];
  });
}
