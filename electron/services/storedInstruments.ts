import type { Instrument } from '../../shared/engine/instrument.ts';
import type { Stores } from '../db/stores.ts';

/** The instruments added to a base, as their files stated them. */
export function storedInstruments({ addedInstruments }: Pick<Stores, 'addedInstruments'>): readonly Instrument[] {
  return addedInstruments.list().map(({ source }) => JSON.parse(source) as Instrument);
}
