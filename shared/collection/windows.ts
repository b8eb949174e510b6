import type { Instrument, Window } from '../engine/instrument.ts';
import { roundKind } from './rounds.ts';

/** When an order wants a form of a round: null where it does not say. `others`: its other dates where it contradicts itself. */
export function windowsOf(instrument: Instrument, round: string): { readonly window: Window | null; readonly others: readonly Window[] } {
  const own = instrument.roundWindows?.[roundKind(round)];
  return own ? { window: own, others: [] } : { window: instrument.window, others: instrument.otherWindows ?? [] };
}
