import type { BulkRow } from '../../../shared/ipc/contract.ts';

/** Whom a row is about, in a line. */
export function nameOf({ person, school, key }: BulkRow): string {
  return [person ?? school, key.subject].filter(Boolean).join(', ');
}
