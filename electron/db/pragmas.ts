import type { Db } from './connect.ts';

/** What every connection must read back. The driver's own default in WAL is synchronous=NORMAL, which loses acknowledged writes. */
const required: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  temp_store: 2,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  mmap_size: 0,
  busy_timeout: 5000,
};

export function setPragmas(db: Db): void {
  // The first statement after journal_mode=WAL resets synchronous to the build's default: read something, then set it.
  if (!db.readonly) db.pragma('journal_mode = WAL');
  touch(db);
  db.pragma('synchronous = FULL');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('mmap_size = 0');
  db.pragma('busy_timeout = 5000');
  touch(db);
}

/** Settings that do not read back as they should, for the log and for `check`. */
export function pragmaProblems(db: Db): readonly string[] {
  return Object.entries(required).flatMap(([name, value]) => {
    if (name === 'journal_mode' && db.readonly) return [];
    const actual: unknown = db.pragma(name, { simple: true });
    return actual === value ? [] : [`${name} = ${String(actual)}, нужно ${value}`];
  });
}

function touch(db: Db): void {
  db.prepare('select count(*) from sqlite_schema').get();
}
