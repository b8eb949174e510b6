import type { Instrument } from '../../shared/engine/instrument.ts';
import type { FormOfVersion } from '../../shared/instruments/library.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Base } from './base.ts';

/** The latest version of an instrument, which new forms are of. */
export function knownInstrument({ instruments }: Pick<Base, 'instruments'>, id: string): Instrument {
  const instrument = instruments.byId(id);
  if (!instrument) throw new Failure('not-found', `Форма «${id}» не известна этой версии программы.`);
  return instrument;
}

/** A stored form as its own version of the instrument asks it. */
export function knownForm({ instruments }: Pick<Base, 'instruments'>, submission: FormOfVersion): Instrument {
  const form = instruments.formOf(submission);
  if (!form)
    throw new Failure(
      'not-found',
      `Форма «${submission.instrument}» версии ${submission.version} не известна этой версии программы. Обновите программу.`,
    );
  return form;
}
