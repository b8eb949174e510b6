import { foundation } from './001-foundation.ts';
import type { Migration } from './migration.ts';

/** Append only: what has shipped is never changed. */
export const migrations: readonly Migration[] = [foundation];
