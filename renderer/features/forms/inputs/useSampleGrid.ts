import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { SampleItem } from '../../../../shared/engine/sampleResult.ts';
import { showToast } from '../../../toasts.ts';
import { cellChoices } from '../../bulk/cellKeys.ts';
import { placeAfter, type Place } from '../../bulk/place.ts';
import { readCell } from '../../bulk/readCell.ts';
import { readTsv } from '../../bulk/tsv.ts';
import type { AnswerValue, SampleRow } from '../answerValue.ts';

const mostRows = 500;

type Sheet = { readonly item: SampleItem; readonly rows: readonly SampleRow[]; readonly save: (rows: readonly SampleRow[]) => void };

/** Keys of a sample's table: arrows walk the cells, the keys of a column pick its values, a block is pasted whole. */
export function useSampleGrid({ item, rows, save }: Sheet) {
  const columns = item.items;
  const [here, setHere] = useState<Place>({ row: 0, column: 0 });
  const [steps, setSteps] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const last: Place = { row: rows.length - 1, column: columns.length - 1 };
  const active: Place = { row: Math.max(0, Math.min(here.row, last.row)), column: here.column };
  const id = `${active.row}:${active.column}`;
  useLayoutEffect(() => {
    if (steps === 0) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${id}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [steps, id]);

  // Enter finishes a name and adds a row before the next drawing: the reference holds the rows that were saved last.
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const put = (next: readonly SampleRow[]): void => {
    latest.current = next;
    save(next);
  };

  const go = (place: Place): void => {
    setHere(place);
    setSteps((count) => count + 1);
  };
  const setCell = ({ row, column }: Place, value: AnswerValue | null): void => {
    const { id: cell } = columns[column]!;
    // The same value again is nothing to save, nor to take back.
    if ((latest.current[row]?.[cell] ?? null) === value) return;
    put(latest.current.map((old, at) => (at === row ? withCell(old, cell, value) : old)));
  };
  const addRow = (names: readonly string[] = ['']): void => {
    const name = columns.find(({ kind }) => kind === 'text')?.id;
    put([...latest.current, ...names.map((text): SampleRow => (name === undefined || text === '' ? {} : { [name]: text }))]);
    go({ row: rows.length, column: 0 });
  };
  const cycle = (place: Place): void => {
    const choices = cellChoices(columns[place.column]!) ?? [];
    const at = choices.findIndex(({ value }) => value === latest.current[place.row]?.[columns[place.column]!.id]);
    setCell(place, choices[at + 1]?.value ?? null);
  };

  /** Whether the key has done something here; else the form has it. */
  function handle(event: KeyboardEvent, box: HTMLInputElement | null): boolean {
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = placeAfter(key, active, { last, isFar: isCommand });
    if (to && (!isCommand || key === 'Home' || key === 'End')) {
      if (box && !isAtEdge(box, key)) return false;
      if (to.row === active.row && to.column === active.column) return key === 'ArrowLeft' || key === 'ArrowRight';
      go(to);
      return true;
    }
    if (isCommand) return false;
    if (key === 'Enter') {
      if (active.row < last.row) go({ ...active, row: active.row + 1 });
      else if (box) addRow();
      else return false;
      return true;
    }
    if (box) return false;
    if (key === 'Backspace' || key === 'Delete') setCell(active, null);
    else if (key === ' ') cycle(active);
    else {
      const chosen = cellChoices(columns[active.column]!)?.find(({ keys }) => keys.includes(key.toLowerCase()));
      if (!chosen) return false;
      setCell(active, chosen.value);
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.altKey || event.shiftKey || event.defaultPrevented || !target.hasAttribute('data-place')) return;
    if (handle(event, target instanceof HTMLInputElement ? target : null)) event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    const block = readTsv(event.clipboardData.getData('text/plain'));
    const isOne = block.length === 1 && block[0]!.length === 1;
    if (isOne && event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const next = latest.current.map((row) => ({ ...row }));
    let refused = 0;
    for (const [down, cells] of block.slice(0, mostRows - active.row).entries()) {
      const row = (next[active.row + down] ??= {});
      for (const [across, text] of cells.entries()) {
        const column = columns[active.column + across];
        const read = column && readCell(column, text);
        if (!read || 'error' in read) refused++;
        else row[column.id] = read.value;
      }
    }
    put(next);
    if (refused > 0) showToast(`Не вставлено значений: ${refused}`, { tone: 'bad' });
  }

  return { active, table: { ref: table, onKeyDown, onPaste }, focus: setHere, go, setCell, cycle, addRow };
}

function withCell(row: SampleRow, id: string, value: AnswerValue | null): SampleRow {
  const { [id]: _, ...others } = row;
  return value === null ? others : { ...others, [id]: value };
}

/** A box keeps Left, Right, Home and End while its caret has a letter to go. */
function isAtEdge(box: HTMLInputElement, key: string): boolean {
  if (key === 'ArrowUp' || key === 'ArrowDown') return true;
  const edge = key === 'ArrowLeft' || key === 'Home' ? 0 : box.value.length;
  return box.selectionStart === edge && box.selectionEnd === edge;
}
