import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';

/** Whom a row is about, in a line. */
export function nameOf({ person, school, key }: BulkRow): string {
  return [person ?? school, key.subject].filter(Boolean).join(', ');
}
