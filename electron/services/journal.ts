import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const maxBytes = 1_000_000;

/** The program's log: `opora.log` in the data folder, one older copy kept. Takes what happened and the error, never what the user typed. */
export function journal(folder: string, now: () => Date = () => new Date()) {
  const file = path.join(folder, 'opora.log');
  return (what: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now().toISOString()} ${what} ${text}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not turn one failure into two.
      console.error(what, text);
    }
  };
}
