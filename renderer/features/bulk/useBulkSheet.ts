import { useRef, useState } from 'react';
import type { BulkRow, ManySaved, Sheet, SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { counted } from '../../plural.ts';
import { queryClient } from '../../queryClient.ts';
import { markSaved } from '../../saved.ts';
import { closeToast, showToast } from '../../toasts.ts';
import type { AnswerValue } from '../forms/answerValue.ts';
import type { PastePlan, PlannedWrite } from './pastePlan.ts';
import type { Place } from './place.ts';
import type { QuickItem } from './quickItems.ts';

/** What a cell shows in place of the stored value. `text`: what was typed or pasted and could not be read. */
export type CellNote =
  | { readonly status: 'saving'; readonly value: AnswerValue | null }
  | { readonly status: 'failed'; readonly value: AnswerValue | null; readonly message: string }
  | { readonly status: 'refused'; readonly text: string; readonly message: string };

export type BulkSheet = {
  readonly noteOf: (row: BulkRow, item: QuickItem) => CellNote | null;
  /** One durable write; the form is begun where there is none. */
  readonly save: (row: BulkRow, item: QuickItem, value: AnswerValue | null) => void;
  readonly refuse: (row: BulkRow, item: QuickItem, refusal: { readonly text: string; readonly message: string }) => void;
  readonly forget: (row: BulkRow, item: QuickItem) => void;
  /** Many cells as one change. */
  readonly saveMany: (writes: readonly PlannedWrite[], title: string) => void;
  readonly apply: (plan: PastePlan) => void;
  /** Takes the last change back, a whole paste at once; the cell it began in, or null where there is none. */
  readonly undo: () => Place | null;
};

type Table = { readonly asked: Input<'bulk.table'>; readonly rows: readonly BulkRow[]; readonly items: readonly QuickItem[] };
type Past = { readonly place: Place; toast: number | null; readonly take: () => void };

/** Answers of a table of forms: every write goes in order, a refused one stays in its cell with its sentence. */
export function useBulkSheet({ asked, rows, items }: Table): BulkSheet {
  const [notes, setNotes] = useState<ReadonlyMap<string, CellNote>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const past = useRef<Past[]>([]);
  const begun = useRef(new Map<string, string>());
  const serials = useRef(new Map<string, number>());

  const note = (at: string, next: CellNote | null) =>
    setNotes((all) => {
      const changed = new Map(all);
      if (next) changed.set(at, next);
      else changed.delete(at);
      return changed;
    });

  function write(row: BulkRow, item: QuickItem, value: AnswerValue | null): void {
    const at = cellId(row, item);
    const serial = (serials.current.get(at) ?? 0) + 1;
    serials.current.set(at, serial);
    note(at, { status: 'saving', value });
    queue.current = queue.current.then(async () => {
      try {
        const submission = await begin(row);
        const { savedAt, view } = await call('submission.saveAnswer', { submission, item: item.id, value });
        await queryClient.invalidateQueries({ refetchType: 'none' });
        patch(asked, row, view);
        markSaved(savedAt);
        if (serials.current.get(at) === serial) note(at, null);
      } catch (error) {
        const message = error instanceof Error ? error.message : 'Значение не сохранено';
        if (serials.current.get(at) === serial) note(at, { status: 'failed', value, message });
      }
    });
  }

  async function begin(row: BulkRow): Promise<string> {
    const known = row.submission?.id ?? begun.current.get(rowId(row));
    if (known !== undefined) return known;
    const { submission } = await call('submission.open', row.key);
    begun.current.set(rowId(row), submission.id);
    return submission.id;
  }

  /** Null: refused, and said. */
  function writeMany(sheets: readonly Sheet[]): Promise<ManySaved | null> {
    const written = queue.current.then(async () => {
      try {
        const saved = await call('submission.saveMany', { sheets: [...sheets] });
        await queryClient.invalidateQueries();
        markSaved(saved.savedAt);
        return saved;
      } catch (error) {
        showToast(error instanceof Error ? error.message : 'Значения не сохранены', { tone: 'bad' });
        return null;
      }
    });
    queue.current = written;
    return written;
  }

  async function saveMany(writes: readonly PlannedWrite[], title: string): Promise<void> {
    const [first] = writes;
    if (!first) return;
    const written = writeMany(sheetsOf({ rows, items }, writes));
    // Known before it is written, so that Ctrl+Z pressed meanwhile takes back this change and not the one before it.
    const entry: Past = { place: first.place, toast: null, take: () => void takeManyBack(written, title) };
    past.current.push(entry);
    const saved = await written;
    if (!past.current.includes(entry)) return;
    if (saved)
      entry.toast = showToast(`${title}: ${counted(saved.values, 'значение', 'значения', 'значений')}`, {
        action: { title: 'Отменить', run: () => takeBack(entry) },
      });
    else past.current = past.current.filter((one) => one !== entry);
  }

  async function takeManyBack(written: Promise<ManySaved | null>, title: string): Promise<void> {
    const saved = await written;
    if (!saved) return;
    const { undo } = saved;
    const taken = await writeMany(undo);
    if (taken) showToast(taken.kept === 0 ? `Отменено: ${title.toLowerCase()}` : `Отменено. Изменено позже и оставлено: ${taken.kept}`);
  }

  function takeBack(entry: Past | undefined): void {
    if (!entry || !past.current.includes(entry)) return;
    past.current = past.current.filter((one) => one !== entry);
    if (entry.toast !== null) closeToast(entry.toast);
    entry.take();
  }

  return {
    noteOf: (row, item) => notes.get(cellId(row, item)) ?? null,
    save: (row, item, value) => {
      const waiting = notes.get(cellId(row, item));
      const old = waiting?.status === 'saving' ? waiting.value : (row.answers[item.id] ?? null);
      const place = { row: rows.indexOf(row), column: items.indexOf(item) };
      past.current.push({ place, toast: null, take: () => write(row, item, old) });
      write(row, item, value);
    },
    refuse: (row, item, refusal) => note(cellId(row, item), { status: 'refused', ...refusal }),
    forget: (row, item) => note(cellId(row, item), null),
    saveMany: (writes, title) => void saveMany(writes, title),
    apply: ({ writes, errors }) => {
      setNotes((all) => {
        const changed = new Map(all);
        for (const { place } of writes) changed.delete(cellId(rows[place.row]!, items[place.column]!));
        for (const { place, text, message } of errors)
          changed.set(cellId(rows[place.row]!, items[place.column]!), { status: 'refused', text, message });
        return changed;
      });
      void saveMany(writes, 'Вставлено');
    },
    undo: () => {
      const last = past.current.at(-1);
      takeBack(last);
      return last?.place ?? null;
    },
  };
}

function sheetsOf({ rows, items }: Omit<Table, 'asked'>, writes: readonly PlannedWrite[]): readonly Sheet[] {
  return [...Map.groupBy(writes, ({ place }) => place.row)].map(([row, cells]) => ({
    key: rows[row]!.key,
    cells: cells.map(({ place, value }) => ({ item: items[place.column]!.id, value })),
  }));
}

/** The row as the form now is, without reading the whole table again. */
function patch(asked: Input<'bulk.table'>, { key }: BulkRow, { submission, answers, effective, derived, score }: SubmissionView): void {
  const id = JSON.stringify(key);
  queryClient.setQueryData<readonly BulkRow[]>(['bulk.table', asked], (rows) =>
    rows?.map((row) => (JSON.stringify(row.key) === id ? { ...row, submission, answers, effective, derived, score } : row)),
  );
}

export function rowId({ key }: BulkRow): string {
  return JSON.stringify([key.about.id, key.subject, key.round]);
}

function cellId(row: BulkRow, item: QuickItem): string {
  return `${rowId(row)} ${item.id}`;
}
