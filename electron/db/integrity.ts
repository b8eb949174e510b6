import type { Db } from './connect.ts';
import { storageFailure } from './failure.ts';
import { pragmaProblems } from './pragmas.ts';

/** What is wrong with the file itself, in Russian; nothing: it is whole and every connection setting holds. */
export function integrityProblems(db: Db): readonly string[] {
  try {
    const structure = (db.pragma('integrity_check(20)') as readonly { integrity_check: string }[]).map((row) => row.integrity_check);
    const references = db.pragma('foreign_key_check') as readonly { table: string; rowid: number | null; parent: string }[];
    return [
      ...structure.filter((line) => line !== 'ok').map((line) => `Файл повреждён: ${line}`),
      // SQLite goes through the tables in no order of its own.
      ...references
        .slice(0, 20)
        .map(({ table, parent }) => `Запись таблицы ${table} ссылается на отсутствующую запись таблицы ${parent}`)
        .toSorted(),
      ...pragmaProblems(db).map((line) => `Настройка соединения не действует: ${line}`),
    ];
  } catch (error) {
    const failure = storageFailure(error);
    if (failure?.code !== 'base-damaged' && failure?.code !== 'not-a-base') throw error;
    return [failure.message];
  }
}
