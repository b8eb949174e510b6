import { cellAt, type FigurePlace } from './figures.ts';

/** Arrows go from cell to cell, Enter and Space ask about one, Escape goes back to the block. Tells whether the key was one of these. */
export function walkCells(
  td: HTMLTableCellElement,
  key: string,
  block: HTMLElement | null,
  ask: (cell: FigurePlace['cell']) => void,
): boolean {
  const row = td.parentElement as HTMLTableRowElement;
  const rows = [...(td.closest('tbody')?.rows ?? [])];
  switch (key) {
    case 'Enter':
    case ' ':
      ask(cellAt(td));
      return true;
    case 'Escape':
      block?.focus({ preventScroll: true });
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      focus(row.cells[td.cellIndex + (key === 'ArrowRight' ? 1 : -1)]);
      return true;
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)];
      focus(next?.cells[Math.min(td.cellIndex, next.cells.length - 1)]);
      return true;
    }
    default:
      return false;
  }
}

/** Puts the focus into the first cell of the block's table; false: it has no table. */
export function focusCell(block: HTMLElement | null, row = 0, column = 0): boolean {
  const td = block?.querySelector('tbody')?.rows[row]?.cells[column];
  focus(td);
  return td !== undefined;
}

function focus(td: HTMLTableCellElement | undefined): void {
  if (!td) return;
  td.tabIndex = -1;
  td.focus({ preventScroll: true });
  td.scrollIntoView({ block: 'nearest' });
}
