import { sweep } from '../db/sweep.ts';
import type { Base } from './base.ts';

/** Nothing can be undone in a base that is being opened or closed: what was removed from it is wiped out. What goes wrong puts that off. */
export function tidy({ connection }: Base, log: (what: string, error: unknown) => void): void {
  try {
    sweep(connection.db);
  } catch (error) {
    log('sweep', error);
  }
}
