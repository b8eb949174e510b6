import type { Instrument, Window } from '../../../shared/engine/instrument.ts';
import type { Term, Terms } from '../../../shared/reports/monitoring/ground.ts';
import { datesIn } from '../schoolYear.ts';

/** When the order wants an instrument filled in a school year, by each of its clauses. */
export function termsOf({ window, otherWindows }: Instrument, year: string): Terms {
  const term = (one: Window): Term => ({ ...datesIn(year, one), clause: one.clause });
  return { ...term(window!), others: (otherWindows ?? []).map(term) };
}
