import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import { showToast } from '../../toasts.ts';
import { cellChoices } from './cellKeys.ts';
import { cellText } from './cellText.ts';
import { closedWords } from './closedWords.ts';
import { pastePlan, type PastePlan } from './pastePlan.ts';
import { blockOf, isWithin, nextInOrder, placeAfter, type Place } from './place.ts';
import type { QuickItem } from './quickItems.ts';
import { readCell } from './readCell.ts';
import { readTsv, writeTsv } from './tsv.ts';
import type { BulkSheet } from './useBulkSheet.ts';

/** More is not pasted at once: the door takes a change of this size whole. */
const mostCells = 5000;

type Table = { readonly rows: readonly BulkRow[]; readonly items: readonly QuickItem[]; readonly sheet: BulkSheet };
type Move = 'next' | 'previous' | 'down' | 'up' | null;

/** Keys of the table: where one stands, what is selected, typing, copying and pasting. */
export function useBulkKeys({ rows, items, sheet }: Table) {
  const [here, setHere] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [steps, setSteps] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const id = `${here.row}:${here.column}`;
  // A step moves the focus once the editor has gone from the cell and before the next key.
  useLayoutEffect(() => {
    if (steps === 0) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${id}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [steps, id]);
  const last: Place = { row: rows.length - 1, column: items.length - 1 };
  const selection = blockOf(anchor ?? here, here);

  function go(place: Place): void {
    setHere(place);
    setDraft(null);
    setSteps((count) => count + 1);
  }

  function leadOn(move: Move): void {
    const target =
      move === 'down' || move === 'up'
        ? placeAfter(move === 'down' ? 'ArrowDown' : 'ArrowUp', here, { last, isFar: false })
        : move && nextInOrder(here, move === 'next' ? 1 : -1, last);
    setAnchor(null);
    if (target || move) go(target ?? here);
    else setDraft(null);
  }

  /** The cell that keys work on, if values go into it. */
  function openCell(): { readonly row: BulkRow; readonly item: QuickItem } | null {
    const [row, item] = [rows[here.row], items[here.column]];
    if (!row || !item) return null;
    const closed = closedWords(row, item);
    if (closed === null) return { row, item };
    showToast(closed);
    return null;
  }

  function edit(text?: string): void {
    const cell = openCell();
    if (!cell) return;
    const note = sheet.noteOf(cell.row, cell.item);
    const stored = note?.status === 'refused' ? note.text : cellText(cell.item, note ? note.value : cell.row.answers[cell.item.id]);
    setAnchor(null);
    setDraft(text ?? stored);
  }

  function enter(text: string): void {
    const [row, item] = [rows[here.row], items[here.column]];
    if (!row || !item) return;
    const read = readCell(item, text);
    if ('error' in read) sheet.refuse(row, item, { text, message: read.error });
    else if (JSON.stringify(read.value) !== JSON.stringify(row.answers[item.id] ?? null)) sheet.save(row, item, read.value);
    else sheet.forget(row, item);
  }

  function pick(key: string): boolean {
    const choices = cellChoices(items[here.column]!);
    const chosen = choices?.find(({ keys }) => keys.includes(key.toLowerCase()));
    const cell = chosen && openCell();
    if (cell) sheet.save(cell.row, cell.item, chosen.value);
    return chosen !== undefined;
  }

  function clear(): void {
    const block = pastePlan(
      { rows, items },
      selection.from,
      blank(selection.to.row - selection.from.row, selection.to.column - selection.from.column),
    );
    const [only, ...others] = block.writes;
    const refused = rows.flatMap((row, r) =>
      items.flatMap((item, c) => (isWithin(selection, { row: r, column: c }) ? [{ row, item }] : [])),
    );
    for (const { row, item } of refused) if (sheet.noteOf(row, item)?.status === 'refused') sheet.forget(row, item);
    if (only && others.length === 0) sheet.save(rows[only.place.row]!, items[only.place.column]!, null);
    else if (only) sheet.saveMany(block.writes, 'Очищено');
    else openCell();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-place') || event.altKey) return;
    if (handle(event)) event.preventDefault();
  }

  function handle({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const isCommand = ctrlKey || metaKey;
    const target = placeAfter(key, here, { last, isFar: isCommand });
    if (target && (!isCommand || key === 'Home' || key === 'End')) {
      setAnchor(shiftKey ? (anchor ?? here) : null);
      go(target);
      return true;
    }
    if (isCommand) return false;
    switch (key) {
      case 'Tab': {
        const next = nextInOrder(here, shiftKey ? -1 : 1, last);
        setAnchor(null);
        if (next) go(next);
        return next !== null;
      }
      case 'Enter':
        leadOn(shiftKey ? 'up' : 'down');
        return true;
      case 'F2':
        edit();
        return true;
      case 'Escape':
        setAnchor(null);
        return anchor !== null;
      case 'Backspace':
      case 'Delete':
        clear();
        return true;
      default:
        if (key.length !== 1) return false;
        if (pick(key)) return true;
        if (key === ' ') edit();
        else if (cellChoices(items[here.column]!) === null) edit(key);
        return true;
    }
  }

  function onCopy(event: ClipboardEvent): void {
    if (draft !== null) return;
    const lines = rows
      .slice(selection.from.row, selection.to.row + 1)
      .map((row) => items.slice(selection.from.column, selection.to.column + 1).map((item) => cellText(item, row.effective[item.id])));
    event.clipboardData.setData('text/plain', writeTsv(lines));
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    if (draft !== null) return;
    event.preventDefault();
    const cells = readTsv(event.clipboardData.getData('text/plain'));
    const count = cells.reduce((sum, line) => sum + line.length, 0);
    if (count > mostCells) showToast(`За один раз вставляется не больше ${mostCells} ячеек, в буфере ${count}`, { tone: 'bad' });
    else if (count > 1) setPlan(pastePlan({ rows, items }, selection.from, cells));
    else if (openCell()) enter(cells[0]![0]!);
  }

  return {
    here,
    selection,
    draft,
    plan,
    table: { ref: table, onKeyDown, onCopy, onPaste },
    focus: (place: Place) => {
      if (place.row !== here.row || place.column !== here.column) setAnchor(null);
      setHere(place);
    },
    extendTo: (place: Place) => {
      setAnchor(anchor ?? here);
      go(place);
    },
    edit,
    finish: (text: string, move: Move) => {
      enter(text);
      leadOn(move);
    },
    cancel: () => go(here),
    /** Closes the preview of a paste; with `true` the plan is carried out. */
    answer: (isYes: boolean) => {
      if (plan && isYes) sheet.apply(plan);
      setPlan(null);
      go(selection.from);
    },
    go,
  };
}

function blank(down: number, across: number): readonly (readonly string[])[] {
  return Array.from({ length: down + 1 }, () => Array.from({ length: across + 1 }, () => ''));
}
