import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../intake/limits.ts';
import { openForReading, openForWriting } from '../services/base.ts';
import { importResults, type ForeignFile } from '../services/intake/importResults.ts';
import type { ImportWork } from './import.ts';
import { unreadable } from './unreadable.ts';

/** Takes in files of results, each of any known layout; a dry run opens the base for reading and says what would be done. */
export const importResultFiles: ImportWork = async (db, files, { isDry, mayCreateSchools, io }) => {
  const read = await Promise.all(files.map((file) => fileOf(file, path.resolve(io.folder, file))));
  const base = isDry ? openForReading(db, io) : openForWriting(db, io);
  try {
    return await importResults(base, read, { isDryRun: isDry, mayCreateSchools });
  } finally {
    base.connection.close();
  }
};

/** The content of a file; of one far too large, enough to be told so. */
async function fileOf(name: string, file: string): Promise<ForeignFile> {
  try {
    const { size } = await stat(file);
    return { name, bytes: size > limits.file ? Buffer.alloc(limits.file + 1) : await readFile(file) };
  } catch (error) {
    throw unreadable(error, name);
  }
}
