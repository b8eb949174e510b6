import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import type { AnswerValue } from '../forms/answerValue.ts';
import { closedWords } from './closedWords.ts';
import type { Place } from './place.ts';
import type { QuickItem } from './quickItems.ts';
import { readCell } from './readCell.ts';

export type PlannedWrite = { readonly place: Place; readonly value: AnswerValue | null };
export type PlannedError = { readonly place: Place; readonly text: string; readonly message: string };

/** What a paste would do. */
export type PastePlan = {
  readonly writes: readonly PlannedWrite[];
  readonly errors: readonly PlannedError[];
  /** Filled cells that the paste would clear. */
  readonly cleared: number;
  /** Cells that hold the pasted value already. */
  readonly same: number;
  /** Pasted cells that lie outside the table. */
  readonly outside: number;
};

type Sheet = { readonly rows: readonly BulkRow[]; readonly items: readonly QuickItem[] };

/** Cells of the clipboard laid over the table from a place on; nothing is written yet. */
export function pastePlan({ rows, items }: Sheet, at: Place, cells: readonly (readonly string[])[]): PastePlan {
  const writes: PlannedWrite[] = [];
  const errors: PlannedError[] = [];
  let [cleared, same, outside] = [0, 0, 0];
  for (const [down, line] of cells.entries())
    for (const [across, text] of line.entries()) {
      const place = { row: at.row + down, column: at.column + across };
      const [row, item] = [rows[place.row], items[place.column]];
      if (!row || !item) {
        outside += 1;
        continue;
      }
      const read = readCell(item, text);
      const closed = closedWords(row, item);
      if ('error' in read) errors.push({ place, text, message: read.error });
      else if (JSON.stringify(read.value) === JSON.stringify(row.effective[item.id] ?? null)) same += 1;
      else if (closed !== null) errors.push({ place, text, message: closed });
      else {
        if (read.value === null) cleared += 1;
        writes.push({ place, value: read.value });
      }
    }
  return { writes, errors, cleared, same, outside };
}
