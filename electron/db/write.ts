import type { Db } from './connect.ts';
import { storing } from './failure.ts';

/** Who changes something, and when (ISO). */
export type Stamp = { readonly at: string; readonly by: string };

export type Write = <T>(work: () => T) => T;

/** Runs writes that belong together in one transaction and counts it in `meta.generation`; within another one it is part of that. */
export function writer(db: Db): Write {
  const count = db.prepare('update meta set generation = generation + 1');
  const run = db.transaction((work: () => unknown) => {
    count.run();
    return work();
  });
  return <T>(work: () => T) => (db.inTransaction ? work() : storing(() => run.immediate(work) as T));
}
