import type { Db } from './connect.ts';

/** The name the base was given when it was made. */
export function baseName(db: Db): string {
  return db.prepare<[], string>('select name from meta').pluck().get() ?? '';
}
