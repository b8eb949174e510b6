import { acrossVersions, type Compared } from '../../shared/engine/crosswalk.ts';
import type { InstrumentLibrary } from '../../shared/instruments/library.ts';
import type { Answers } from '../../shared/model/records.ts';
import type { EffectiveForm } from './effectiveForm.ts';

/** Answers of an earlier form by the ids of a later one's items: along the crosswalks of the versions between them, what does not compare left out. */
export function answersAcross(library: InstrumentLibrary, later: Pick<EffectiveForm, 'instrument'>, earlier: EffectiveForm): Answers {
  return comparedAcross(library, later, earlier).answers;
}

/** The same, with the items that nothing of the earlier form compares with. */
export function comparedAcross(
  library: InstrumentLibrary,
  { instrument }: Pick<EffectiveForm, 'instrument'>,
  earlier: EffectiveForm,
): Compared<Answers> {
  const versions = library.versions(instrument.id);
  return acrossVersions({ later: instrument, earlier: earlier.instrument, versions }, earlier.effective);
}
