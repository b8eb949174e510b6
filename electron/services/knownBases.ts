import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replaceFile.ts';

const Entry = z.object({ file: z.string(), name: z.string(), openedAt: z.string() });
type Entry = z.infer<typeof Entry>;

export type KnownBase = { readonly id: string; readonly file: string; readonly name: string; readonly openedAt: string | null };

/** The bases of the data folder and when each was opened; the window knows them by id only. */
export function knownBases(dataFolder: string) {
  const folder = path.join(dataFolder, 'bases');
  const record = path.join(dataFolder, 'bases.json');
  return {
    folder,
    /** Last opened first, then the never opened by name. */
    list(): readonly KnownBase[] {
      const entries = new Map(read(record).map((entry) => [entry.file, entry]));
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.opora')) : [];
      const known = files.map((file) => ({
        id: createHash('sha256').update(file).digest('hex').slice(0, 16),
        file: path.join(folder, file),
        name: entries.get(file)?.name ?? path.parse(file).name,
        openedAt: entries.get(file)?.openedAt ?? null,
      }));
      return known.toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || a.name.localeCompare(b.name, 'ru'));
    },
    opened(file: string, name: string, openedAt: string): void {
      const entry: Entry = { file: path.basename(file), name, openedAt };
      const others = read(record).filter((other) => other.file !== entry.file);
      replaceFile(record, JSON.stringify([entry, ...others], null, 2));
    },
    makeFolder(): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    },
  };
}

/** A record that can't be read is only a convenience lost: the bases themselves are found in the folder. */
function read(record: string): readonly Entry[] {
  try {
    return z.array(Entry).parse(JSON.parse(readFileSync(record, 'utf8')));
  } catch {
    return [];
  }
}
