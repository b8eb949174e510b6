import type { Handlers } from '../../shared/ipc/contract.ts';
import type { DocumentSetting } from './documents.ts';
import { fileText, versionOf } from './instruments.ts';
import { writeDocument } from './writeDocument.ts';

export type InstrumentFileCalls = Pick<Handlers, 'instrument.export'>;

/** Writes an instrument, built-in or added, as the file that can be added elsewhere. */
export function exportInstrument({
  base,
  documentsFolder,
  made,
}: Pick<DocumentSetting, 'base' | 'documentsFolder' | 'made'>): InstrumentFileCalls {
  return {
    'instrument.export': async (key) => {
      const instrument = versionOf(base(), key);
      const bytes = new TextEncoder().encode(fileText(instrument));
      const name = `${instrument.id}-v${instrument.version}`;
      return made.add(await writeDocument({ folder: documentsFolder, name, extension: 'json', bytes }));
    },
  };
}
