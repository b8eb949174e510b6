import Fraction from 'fraction.js';
import type { Distribution } from '../../../../shared/analysis/competence.ts';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { decimal } from '../../../../shared/reports/phrasing/numbers.ts';

/** Total of a form, an exact fraction; null where there is none. */
export function totalOf({ score }: CompetenceForm): string | null {
  return score?.status === 'scored' ? score.total : null;
}

/** An exact fraction as a number to sort by. */
export function numberOf(fraction: string | null): number {
  return fraction === null ? -1 : new Fraction(fraction).valueOf();
}

export type SignedChange = { readonly text: string; readonly sign: number };

/** «+0,33»: a difference of totals to two decimals. */
export function signedChange(difference: string | Fraction): SignedChange {
  const exact = new Fraction(difference);
  const sign = exact.n === 0n ? 0 : exact.s < 0n ? -1 : 1;
  return { text: sign > 0 ? `+${decimal(exact, 2)}` : decimal(exact, 2), sign };
}

/** How the mean of a group changed; null where one of the two has no level. */
export function meanChange(before: Distribution | undefined, now: Distribution): SignedChange | null {
  return before?.mean != null && now.mean !== null ? signedChange(new Fraction(now.mean).sub(before.mean)) : null;
}

/** Share of a level among the determined, in percent; null where none is determined. */
export function shareOf({ byLevel, determined }: Distribution, level: string): number | null {
  return determined === 0 ? null : ((byLevel[level] ?? 0) * 100) / determined;
}
