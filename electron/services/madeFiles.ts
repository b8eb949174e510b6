import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { MadeDocument } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';

export type MadeFiles = ReturnType<typeof madeFiles>;

/** Files made in this run. The window knows them by token, never by path. */
export function madeFiles() {
  const files = new Map<string, string>();
  return {
    add(file: string): MadeDocument {
      const token = randomUUID();
      files.set(token, file);
      return { token, name: path.basename(file), folder: path.dirname(file) };
    },
    /** @throws `not-found` */
    fileOf(token: string): string {
      const file = files.get(token);
      if (file === undefined) throw new Failure('not-found', 'Этот документ создан в другом сеансе. Найдите его в папке документов.');
      return file;
    },
  };
}
