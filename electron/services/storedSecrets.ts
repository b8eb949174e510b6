import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replaceFile.ts';
import { secretsInMemory, type Secrets } from './secrets.ts';

/** What the system offers to keep a secret; `backend`: its name on Linux, else the same always. */
export type SystemStore = {
  isAvailable(): boolean;
  backend(): string;
  encrypt(text: string): Uint8Array;
  decrypt(bytes: Uint8Array): string;
};

const Stored = z.record(z.string(), z.object({ backend: z.string(), secret: z.string() }));
/** Stores of Linux that only look like one: the key is the same on every computer. */
const openToAll = ['basic_text', 'unknown'];

/**
 * Secrets encrypted by the system's store, in a file of the data folder; held in memory only where the system has none.
 * What was encrypted by another store than today's, or can't be decrypted, counts as not known; nothing is deleted for it.
 */
export function storedSecrets(dataFolder: string, store: SystemStore): Secrets {
  if (!store.isAvailable() || openToAll.includes(store.backend())) return secretsInMemory();
  const file = path.join(dataFolder, 'secrets.json');
  return {
    keeps: 'system',
    find(name) {
      const stored = read(file)[name];
      if (!stored || stored.backend !== store.backend()) return null;
      try {
        return store.decrypt(Buffer.from(stored.secret, 'base64'));
      } catch {
        return null;
      }
    },
    save(name, value) {
      const { [name]: _, ...others } = read(file);
      const own =
        value === null ? {} : { [name]: { backend: store.backend(), secret: Buffer.from(store.encrypt(value)).toString('base64') } };
      replaceFile(file, JSON.stringify({ ...others, ...own }, null, 2));
    },
  };
}

function read(file: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
