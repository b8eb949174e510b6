import Database from 'better-sqlite3';
import { pragmaProblems, setPragmas } from './pragmas.ts';

/** A connection to one base. */
export type Db = Database.Database;

/** `Opor`: marks a file as a base of this program. */
export const applicationId = 0x4f706f72;

/** The only place that opens a base: sets the pragmas every connection has, throws where one did not take or writing is refused. */
export function connect(file: string, { readonly = false, isNew = false } = {}): Db {
  const db = new Database(file, { readonly, fileMustExist: !isNew, timeout: 5000 });
  try {
    setPragmas(db);
    const problems = pragmaProblems(db);
    if (problems.length > 0) throw new Error(`pragmas did not take: ${problems.join('; ')}`);
    // A file that only its owner may write opens without a word and refuses the first write: ask now.
    if (!readonly) db.exec('begin immediate; rollback');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
