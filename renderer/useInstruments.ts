import { builtInLibrary, instrumentLibrary, type InstrumentLibrary } from '../shared/instruments/library.ts';
import type { Output } from '../shared/ipc/contract.ts';
import { useCall } from './useCall.ts';

/** Every instrument of the open base; the built-in ones until those added to it are read. */
export function useInstruments(): InstrumentLibrary {
  return useLibrary().library;
}

/** The same, and whether it is whole: what is not in it may only be not read yet. */
export function useLibrary(): { readonly library: InstrumentLibrary; readonly isWhole: boolean } {
  const { data, isPending } = useCall('instrument.list', {});
  return { library: libraryOf(data ?? []), isWhole: !isPending };
}

const made = new WeakMap<Output<'instrument.list'>, InstrumentLibrary>();

function libraryOf(added: Output<'instrument.list'>): InstrumentLibrary {
  if (added.length === 0) return builtInLibrary;
  const known = made.get(added) ?? instrumentLibrary(added.map(({ instrument }) => instrument));
  made.set(added, known);
  return known;
}
