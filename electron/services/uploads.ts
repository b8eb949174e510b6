import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/model/failure.ts';

/** A file that came in parts; in memory only. */
export type Upload = { readonly name: string; readonly bytes: Buffer };

type Limits = {
  /** Bytes of one file. */
  readonly file: number;
  /** Files at once: the first is dropped for one more. */
  readonly files: number;
  readonly tooBig: (name: string) => string;
};

/** Files on their way from the window: sent in parts, known by token, never by a path. */
export function uploads({ file, files, tooBig }: Limits) {
  const open = new Map<string, { readonly name: string; readonly parts: Buffer[]; size: number }>();
  return {
    /** Takes a part; without a token a new file begins. */
    add({ token, name, part }: { readonly token: string | null; readonly name: string; readonly part: string }): {
      readonly token: string;
    } {
      const id = token ?? randomUUID();
      if (token !== null && !open.has(token)) throw closed();
      const upload = open.get(id) ?? { name, parts: [], size: 0 };
      const bytes = Buffer.from(part, 'base64');
      upload.size += bytes.length;
      if (upload.size > file) {
        open.delete(id);
        throw new Failure('bad-file', tooBig(name));
      }
      upload.parts.push(bytes);
      if (!open.has(id) && open.size >= files) open.delete(open.keys().next().value!);
      open.set(id, upload);
      return { token: id };
    },
    /** @throws `not-found` where it was dropped */
    get(token: string): Upload {
      const upload = open.get(token);
      if (!upload) throw closed();
      return { name: upload.name, bytes: Buffer.concat(upload.parts) };
    },
    drop(token: string): void {
      open.delete(token);
    },
  };
}

function closed(): Failure {
  return new Failure('not-found', 'Файл закрыт: выберите его ещё раз.');
}
