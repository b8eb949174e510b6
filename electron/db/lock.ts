import Database from 'better-sqlite3';
import { Failure } from '../../shared/model/failure.ts';
import { baseInUse, baseReadOnly } from './failure.ts';

/**
 * The right to write to a base: an exclusive transaction on a file of its own beside it, so that readers are not held up.
 * The operating system gives it back when the process ends, however it ends.
 * @returns a function that gives it back
 */
export function takeWriterLock(file: string): () => void {
  let lock: Database.Database | null = null;
  try {
    lock = new Database(`${file}.lock`, { timeout: 0 });
    lock.exec('begin exclusive');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) throw new Failure('base-in-use', baseInUse);
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) throw new Failure('base-read-only', baseReadOnly);
    throw error;
  }
}
