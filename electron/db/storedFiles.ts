import { createHash } from 'node:crypto';
import { Failure } from '../../shared/model/failure.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** Files kept in the base as they were given, each once, known by the SHA-256 of its content. */
export function storedFiles(db: Db) {
  const write = writer(db);
  const insert = db.prepare('insert into storedFile(hash, bytes, addedAt) values (?, ?, ?) on conflict(hash) do nothing');
  const bytesOf = db.prepare<[string], { bytes: Uint8Array }>('select bytes from storedFile where hash = ?');
  const sizeOf = db.prepare<[string], number>('select length(bytes) from storedFile where hash = ?').pluck();
  return {
    /** In bytes. */
    size: (hash: string): number => sizeOf.get(hash) ?? 0,
    /** Gives its hash, in hex. */
    add(bytes: Uint8Array, { at }: Stamp): string {
      const hash = createHash('sha256').update(bytes).digest('hex');
      write(() => insert.run(hash, bytes, at));
      return hash;
    },
    /** @throws `not-found`; `bad-file` where the content is no longer that of the hash */
    get(hash: string): Uint8Array {
      const row = bytesOf.get(hash);
      if (!row) throw new Failure('not-found', 'Такого файла в базе нет.');
      if (createHash('sha256').update(row.bytes).digest('hex') !== hash) throw new Failure('bad-file', damaged);
      return row.bytes;
    },
  };
}

const damaged =
  'Файл в базе повреждён: его содержимое изменилось после сохранения. Добавьте его заново или возьмите из резервной копии базы.';
