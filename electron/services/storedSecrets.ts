import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/model/failure.ts';
import { replaceFile } from './replaceFile.ts';
import { secretsInMemory, type Secrets } from './secrets.ts';

/** What the system offers to keep a secret; `backend`: its name on Linux, else the same always. */
export type SystemStore = {
  isAvailable(): Promise<boolean>;
  backend(): string;
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(bytes: Uint8Array): Promise<string>;
};

const Stored = z.record(z.string(), z.object({ backend: z.string(), secret: z.string() }));
/** Stores of Linux that only look like one: the key is the same on every computer. */
const openToAll = ['basic_text', 'unknown'];

/**
 * Secrets encrypted by the system's store, in a file of the data folder; held in memory only where the system has none.
 * What was encrypted by another store than today's, or can't be decrypted, counts as not known; nothing is deleted for it.
 */
export function storedSecrets(dataFolder: string, store: SystemStore): Secrets {
  const file = path.join(dataFolder, 'secrets.json');
  const memory = secretsInMemory();
  const isKept = async () => (await store.isAvailable()) && !openToAll.includes(store.backend());

  async function fromFile(name: string): Promise<string | null> {
    const stored = read(file)[name];
    if (!stored || stored.backend !== store.backend()) return null;
    return store.decrypt(Buffer.from(stored.secret, 'base64')).catch(() => null);
  }

  async function toFile(name: string, value: string | null): Promise<void> {
    const { [name]: _, ...others } = read(file);
    const secret = value === null ? null : Buffer.from(await store.encrypt(value)).toString('base64');
    const own = secret === null ? {} : { [name]: { backend: store.backend(), secret } };
    replaceFile(file, JSON.stringify({ ...others, ...own }, null, 2));
  }

  return {
    keeps: async () => ((await isKept()) ? 'system' : 'memory'),
    async find(name) {
      const held = await memory.find(name);
      if (held !== null || !(await isKept())) return held;
      const stored = await fromFile(name);
      await memory.save(name, stored);
      return stored;
    },
    /** @throws `no-permission` where the store refuses; the secret then holds until the program ends */
    async save(name, value) {
      await memory.save(name, value);
      if (!(await isKept())) return;
      await toFile(name, value).catch(() => {
        throw new Failure('no-permission', 'Хранилище паролей этого компьютера не приняло пароль: он действует до закрытия программы.');
      });
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
