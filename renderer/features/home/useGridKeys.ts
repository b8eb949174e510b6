import { useState, type KeyboardEvent, type RefObject } from 'react';

type Place = { readonly row: number; readonly column: number };

/** Arrows, Home and End over a grid with one place in the order of Tab. */
export function useGridKeys(grid: RefObject<HTMLElement | null>) {
  const [here, setHere] = useState<Place>({ row: 0, column: 0 });

  function go(place: Place): void {
    const target = grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`);
    if (!target) return;
    setHere(place);
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey || event.metaKey) return;
    const next = nextPlace(event, here, extent(grid.current));
    if (!next) return;
    event.preventDefault();
    go(next);
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

function extent(grid: HTMLElement | null): Place {
  const places = [...(grid?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].map((cell) =>
    cell.dataset['place']?.split(':').map(Number),
  );
  return { row: Math.max(0, ...places.map((place) => place?.[0] ?? 0)), column: Math.max(0, ...places.map((place) => place?.[1] ?? 0)) };
}

function nextPlace({ key, ctrlKey }: KeyboardEvent, { row, column }: Place, last: Place): Place | null {
  if (ctrlKey && key === 'Home') return { row: 0, column: 0 };
  if (ctrlKey && key === 'End') return last;
  if (ctrlKey) return null;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.column };
    default:
      return null;
  }
}
