import type { Instrument } from '../../shared/engine/instrument.ts';
import { parseInstrument, problemText } from '../../shared/instruments/parse.ts';
import type { Stores } from '../db/stores.ts';

/** The instruments added to a base, read as strictly as their files were; what cannot be read is left out and told. */
export function storedInstruments({ addedInstruments }: Pick<Stores, 'addedInstruments'>): {
  readonly instruments: readonly Instrument[];
  readonly problems: readonly string[];
} {
  const read = addedInstruments.list().map(({ id, version, source }) => {
    const { instrument, problems } = parseInstrument(JSON.parse(source));
    const [first] = problems;
    if (first) return { instrument: null, problem: `Методика «${id}» версии ${version} не читается. ${problemText(first)}` };
    const isSame = instrument?.id === id && instrument.version === version;
    return isSame
      ? { instrument, problem: null }
      : { instrument: null, problem: `Под именем «${id}» версии ${version} записана другая методика` };
  });
  return { instruments: read.flatMap(({ instrument }) => instrument ?? []), problems: read.flatMap(({ problem }) => problem ?? []) };
}
