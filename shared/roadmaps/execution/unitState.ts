import type { ExecutionMark, MarkState } from '../../model/executionMark.ts';
import type { Occurrence } from './occurrencesOf.ts';
import { daysBetween } from './schoolYearDays.ts';

/**
 * `not-done` is what the user said of a term that has not passed or that there is none; a passed term is `overdue`, whatever was said,
 * unless done. `ahead` and `no-term`: nothing is said yet.
 */
export type ExecutionState = 'done' | 'underway' | 'ahead' | 'no-term' | 'not-done' | 'overdue';

/** From the best to the worst. */
export const executionStates: readonly ExecutionState[] = ['done', 'underway', 'ahead', 'no-term', 'not-done', 'overdue'];

export type StateOnDay = {
  readonly state: ExecutionState;
  /** What the user said; null: nothing. */
  readonly said: MarkState | null;
  /** Days past the term: of what is overdue up to the day, of what was done late up to when it was done; null: neither. */
  readonly late: number | null;
  /** Days to the last day of the term, 0 on it; null: no term, or over. */
  readonly left: number | null;
};

/**
 * State of one term on a day. The last day of the term still is in time.
 *
 * @param day ISO day; what was done after it is not done on it
 */
export function stateOn(day: string, { to }: Pick<Occurrence, 'to'>, mark: Pick<ExecutionMark, 'state' | 'doneOn'> | null): StateOnDay {
  const isLater = mark?.state === 'done' && mark.doneOn !== null && mark.doneOn > day;
  const said = isLater ? null : (mark?.state ?? null);
  const isOver = to !== null && day > to;
  if (said === 'done') {
    const doneOn = mark?.doneOn ?? null;
    return { state: 'done', said, late: to !== null && doneOn !== null && doneOn > to ? daysBetween(to, doneOn) : null, left: null };
  }
  if (isOver) return { state: 'overdue', said, late: daysBetween(to, day), left: null };
  const left = to === null ? null : daysBetween(day, to);
  return { state: said ?? (to === null ? 'no-term' : 'ahead'), said, late: null, left };
}
