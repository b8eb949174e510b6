import { existsSync, rmSync } from 'node:fs';
import { applicationId, connect, type Db } from './connect.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings a base to the newest layout, each step in one transaction with its version. Before the first step on a base
 * that already holds data a verified copy is made beside it; an interrupted step leaves the version before it and the copy.
 */
export function migrate(db: Db, steps: readonly Migration[]): void {
  const version = versionOf(db);
  if (version >= steps.length) return;
  if (version > 0) copyBefore(db, version);
  db.pragma('foreign_keys = OFF');
  try {
    for (const [index, step] of steps.entries())
      if (index >= version)
        db.transaction(() => {
          db.exec(step.sql);
          const broken = db.pragma('foreign_key_check');
          if (Array.isArray(broken) && broken.length > 0) throw new Error(`${step.name} breaks ${broken.length} references`);
          db.pragma(`application_id = ${applicationId}`);
          db.pragma(`user_version = ${index + 1}`);
        }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

export function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** `База.opora.v1.copy`: the file as it was in the older layout; one that already lies there is kept. */
function copyBefore(db: Db, version: number): void {
  let copy = `${db.name}.v${version}.copy`;
  for (let n = 2; existsSync(copy); n++) copy = `${db.name}.v${version}.copy-${n}`;
  try {
    db.prepare('vacuum into ?').run(copy);
    verify(db, copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

function verify(db: Db, file: string): void {
  // VACUUM INTO writes a file in the rollback mode; a connection of ours turns it to WAL and leaves it so.
  const copy = connect(file);
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the copy is damaged');
    if (JSON.stringify(rowCounts(copy)) !== JSON.stringify(rowCounts(db))) throw new Error('the copy is not complete');
  } finally {
    copy.close();
  }
}

function rowCounts(db: Db): readonly unknown[] {
  const tables = db.prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name").all();
  return [versionOf(db), ...tables.map(({ name }) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get()])];
}
