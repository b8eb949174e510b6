import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { applicationId, connect, type Db } from './connect.ts';
import { baseDamaged, baseReadOnly, notABase, storageFailure } from './failure.ts';
import { takeWriterLock } from './lock.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export type OpenBase = { readonly db: Db; readonly file: string; close(): void };

/** Opens a base for writing, alone; brings an older one to the newest layout. What can't be opened is left as it is. */
export function openBase(file: string, steps: readonly Migration[] = migrations): OpenBase {
  readable(file, steps).close();
  const unlock = takeWriterLock(file);
  try {
    const db = guarded(file, () => connect(file));
    const close = () => {
      db.close();
      unlock();
    };
    try {
      guarded(file, () => migrate(db, steps));
      return { db, file, close };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a base for reading, beside a writer if there is one. */
export function openReadOnly(file: string): OpenBase {
  const db = readable(file, migrations);
  if (versionOf(db) < migrations.length) {
    db.close();
    throw new Failure(
      'base-read-only',
      'База записана более ранней версией программы. Откройте её один раз в окне программы: она будет обновлена.',
    );
  }
  return { db, file, close: () => db.close() };
}

/** A read-only connection to what is surely a base of ours, whole and not newer than the program. */
function readable(file: string, steps: readonly Migration[]): Db {
  if (!existsSync(file)) throw new Failure('no-file', `Файл «${file}» не найден. Проверьте имя и папку.`);
  const db = guarded(file, () => connect(file, { readonly: true }));
  try {
    return guarded(file, () => {
      if (db.pragma('application_id', { simple: true }) !== applicationId) throw new Failure('not-a-base', notABase);
      if (versionOf(db) > steps.length)
        throw new Failure('base-newer', 'База записана более новой версией программы. Обновите программу; файл оставлен без изменений.');
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Failure('base-damaged', baseDamaged);
      return db;
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const failure = storageFailure(error);
    if (failure?.code === 'no-permission' && existsSync(file) && !mayWrite(path.dirname(file)))
      throw new Failure('base-read-only', baseReadOnly);
    throw failure ?? error;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
