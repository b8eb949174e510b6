import type { AddedInstrument } from '../../shared/ipc/contract.ts';
import type { Base } from './base.ts';

/** Instruments added to the base, in all their versions. */
export function addedInstruments(base: Base): readonly AddedInstrument[] {
  return base.addedInstruments.list().flatMap(({ id, version, addedAt, by }) => {
    const instrument = base.instruments.version(id, version);
    return instrument ? [{ instrument, addedAt, by }] : [];
  });
}
