import { useState, type KeyboardEvent, type RefObject } from 'react';

type Place = { readonly row: number; readonly column: number };

/** Arrows, Home and End over a grid with one place in the order of Tab; rows may have gaps and differ in length. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, start: Place = { row: 0, column: 0 }) {
  const [here, setHere] = useState<Place>(start);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey || event.metaKey || !isCell(event.target)) return;
    const next = nextPlace(event, here, start, placesOf(grid.current));
    if (!next) return;
    event.preventDefault();
    const target = grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`);
    if (!target) return;
    setHere(next);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  return {
    table: { onKeyDown },
    cell: (row: number, column: number) => ({
      'data-place': `${row}:${column}`,
      tabIndex: row === here.row && column === here.column ? 0 : -1,
      onFocus: () => setHere({ row, column }),
    }),
  };
}

function isCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['place'] !== undefined;
}

/** Row → its places, in order. */
function placesOf(grid: HTMLElement | null): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const cell of grid?.querySelectorAll<HTMLElement>('[data-place]') ?? []) {
    const [row = 0, column = 0] = cell.dataset['place']?.split(':').map(Number) ?? [];
    const own = rows.get(row) ?? [];
    own.push(column);
    rows.set(row, own);
  }
  for (const own of rows.values()) own.sort((a, b) => a - b);
  return rows;
}

function nextPlace(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  start: Place,
  rows: ReadonlyMap<number, readonly number[]>,
): Place | null {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const own = rows.get(row) ?? [];
  const inRow = (next: number | undefined, wanted: number): Place | null =>
    next === undefined ? null : { row: next, column: rows.get(next)!.findLast((one) => one <= wanted) ?? rows.get(next)![0]! };
  if (ctrlKey && key === 'Home') return inRow(numbers.find((one) => one >= start.row) ?? numbers[0], 0);
  if (ctrlKey && key === 'End') return inRow(numbers.at(-1), Infinity);
  if (ctrlKey) return null;
  switch (key) {
    case 'ArrowUp':
      return inRow(numbers.findLast((one) => one < row) ?? numbers[0], column);
    case 'ArrowDown':
      return inRow(numbers.find((one) => one > row) ?? numbers.at(-1), column);
    case 'ArrowLeft':
      return { row, column: own.findLast((one) => one < column) ?? own[0] ?? column };
    case 'ArrowRight':
      return { row, column: own.find((one) => one > column) ?? own.at(-1) ?? column };
    case 'Home':
      return { row, column: own[0] ?? column };
    case 'End':
      return { row, column: own.at(-1) ?? column };
    default:
      return null;
  }
}
