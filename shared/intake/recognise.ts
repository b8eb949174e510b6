import type { Found } from './found.ts';
import { journalLayout } from './layouts/journal.ts';
import { marksLayout } from './layouts/marks.ts';
import { participantsLayout } from './layouts/participants.ts';
import { wideLayout } from './layouts/wide.ts';
import type { Table } from './table.ts';

/** What a sheet of results holds, by its content and not by the name of the file; null: a layout that is not known. */
export function recognise(table: Table): Found | null {
  return participantsLayout(table) ?? journalLayout(table) ?? marksLayout(table) ?? wideLayout(table);
}
