import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { connect, type Db } from './connect.ts';
import { storing } from './failure.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export type NewBase = { readonly base: string; readonly name: string; readonly createdAt: string };

/** Makes a new base file, whole or not at all; never writes over an existing file. */
export function createBase(file: string, meta: NewBase, fill: (db: Db) => void): void {
  if (existsSync(file)) throw fileExists(file);
  if (!existsSync(path.dirname(file)))
    throw new Failure('no-file', `Папка «${path.dirname(file)}» не найдена. Создайте её или выберите другую.`);
  const draft = `${file}.new-${process.pid}`;
  try {
    storing(() => {
      const db = connect(draft, { isNew: true });
      try {
        migrate(db, migrations);
        db.transaction(() => {
          db.prepare('insert into meta(id, base, name, createdAt, generation) values (1, ?, ?, ?, 0)').run(
            meta.base,
            meta.name,
            meta.createdAt,
          );
          fill(db);
        })();
      } finally {
        db.close();
      }
      publish(draft, file);
      settle(path.dirname(file));
    });
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  }
}

/** A link never replaces what has appeared meanwhile; a file system without links gets a rename. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (existsSync(file)) throw fileExists(file);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS' && code !== 'EISDIR') throw error;
    renameSync(draft, file);
  }
}

/** The new name itself is on the disk too; Windows has no such call for a folder. */
function settle(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function fileExists(file: string): Failure {
  return new Failure('file-exists', `Файл «${file}» уже есть. Укажите другое имя: существующий файл не изменён.`);
}
