import Fraction from 'fraction.js';
import type { Direction } from './instrument.ts';

/** Whether a change is an improvement; `no-data` where a value is missing, never 0. */
export type Verdict = 'positive' | 'negative' | 'none' | 'no-data';

export type Change = {
  /** Current less previous, exact; null where a value is missing. */
  readonly difference: Fraction | null;
  readonly verdict: Verdict;
};

/** Change of one indicator between two periods; the unit is that of the values. No direction: a change is no verdict. */
export function changeOf(previous: number | null, current: number | null, direction: Direction): Change {
  if (previous === null || current === null) return { difference: null, verdict: 'no-data' };
  const difference = new Fraction(current).sub(new Fraction(previous));
  const sign = difference.compare(0) * (direction === 'lower' ? -1 : 1);
  if (sign === 0 || direction === null) return { difference, verdict: 'none' };
  return { difference, verdict: sign > 0 ? 'positive' : 'negative' };
}
