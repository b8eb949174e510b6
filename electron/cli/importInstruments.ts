import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { instrumentLibrary } from '../../shared/instruments/library.ts';
import { longestFile, problemText } from '../../shared/instruments/parse.ts';
import { admitInstrument } from '../services/admitInstrument.ts';
import { openForReading, openForWriting } from '../services/base.ts';
import { addInstrument, addedInstruments } from '../services/instruments.ts';
import type { Imported } from '../services/intake/importResults.ts';
import type { ImportWork } from './import.ts';
import { unreadable } from './unreadable.ts';

/** Adds instruments from files, one a file, in one transaction; a dry run opens the base for reading and says what would be done. */
export const importInstruments: ImportWork = (db, files, { isDry, io }) => {
  const texts = files.map((file) => ({ file, text: textOf(path.resolve(io.folder, file)) }));
  const base = isDry ? openForReading(db, io) : openForWriting(db, io);
  try {
    const bringIn = () => {
      const known = addedInstruments(base).map(({ instrument }) => instrument);
      const counts = { added: 0, updated: 0, skipped: 0 };
      const rejected: Imported['rejected'][number][] = [];
      for (const { file, text } of texts) {
        const { instrument, problems, status } = admitInstrument(isDry ? instrumentLibrary(known) : base.instruments, text);
        for (const problem of problems) rejected.push({ file, row: null, code: 'bad-input', message: problemText(problem) });
        if (!instrument || status === null) continue;
        if (!isDry) addInstrument(base, { text });
        else if (status !== 'known') known.push(instrument);
        counts[({ new: 'added', next: 'updated', known: 'skipped' } as const)[status]] += 1;
      }
      return { ...counts, rejected };
    };
    return isDry ? bringIn() : base.write(bringIn);
  } finally {
    base.connection.close();
  }
};

/** The text of a file; of one far too large, enough to be told so. */
function textOf(file: string): string {
  try {
    // A character takes four bytes at most.
    if (statSync(file).size > longestFile * 4) return ' '.repeat(longestFile + 1);
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(error, file);
  }
}
