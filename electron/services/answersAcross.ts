import { itemsById } from '../../shared/engine/answers.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import type { InstrumentLibrary } from '../../shared/instruments/library.ts';
import type { Answers } from '../../shared/model/records.ts';
import type { EffectiveForm } from './effectiveForm.ts';

/** Answers of an earlier form by the ids of a later one's items: along the crosswalks of the versions between them, what does not compare left out. */
export function answersAcross(library: InstrumentLibrary, { instrument }: EffectiveForm, earlier: EffectiveForm): Answers {
  if (instrument.version === earlier.instrument.version) return earlier.effective;
  const answers: Answers = {};
  for (const id of itemsById(instrument).keys()) {
    const from = traced(library, { instrument, id, to: earlier.instrument.version });
    if (from !== null && Object.hasOwn(earlier.effective, from)) answers[id] = earlier.effective[from]!;
  }
  return answers;
}

type Trace = { readonly instrument: Instrument; readonly id: string; readonly to: number };

/** The item of the earlier version; null: nothing there compares. Without a crosswalk an item keeps its id. */
function traced(library: InstrumentLibrary, { instrument, id, to }: Trace): string | null {
  const older = library.versions(instrument.id).filter(({ version }) => version > to && version <= instrument.version);
  return older
    .toSorted((a, b) => b.version - a.version)
    .reduce<string | null>((item, { crosswalk }) => {
      if (item === null || !crosswalk || !Object.hasOwn(crosswalk.items, item)) return item;
      return crosswalk.items[item]!;
    }, id);
}
