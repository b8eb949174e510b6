import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replaceFile.ts';

export type HandedOver = ReturnType<typeof handedOver>;

/**
 * Letters that this computer has begun to give to a server, kept beside the bases: a base restored from a copy would otherwise send them
 * again. And a name for this computer, by which a base brought from another is known.
 */
export function handedOver(dataFolder: string) {
  const file = path.join(dataFolder, 'mail-sent.txt');
  let ids: Set<string> | null = null;
  const all = () => (ids ??= new Set(read(file)));
  return {
    /** Made when first asked for. */
    computer: once(() => computerOf(dataFolder)),
    has: (messageId: string): boolean => all().has(messageId),
    add(messageId: string): void {
      all().add(messageId);
      appendFileSync(file, `${messageId}\n`, { mode: 0o600 });
    },
    /** The server refused it, or the user wants it sent again. */
    forget(messageId: string): void {
      if (!all().delete(messageId)) return;
      replaceFile(file, [...all()].map((id) => `${id}\n`).join(''));
    },
  };
}

function computerOf(dataFolder: string): string {
  const file = path.join(dataFolder, 'computer-id');
  const [known] = read(file);
  if (known !== undefined) return known;
  const made = randomUUID();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  replaceFile(file, `${made}\n`);
  return made;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function read(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
