import { cellAt, type FigurePlace } from './figures.ts';

/** Arrows go from cell to cell of a table or from item to item of a list, Enter and Space ask about one, Escape goes back to the block. Tells whether the key was one of these. */
export function walkCells(part: HTMLElement, key: string, block: HTMLElement | null, ask: (cell: FigurePlace['cell']) => void): boolean {
  switch (key) {
    case 'Enter':
    case ' ':
      ask(cellAt(part));
      return true;
    case 'Escape':
      block?.focus({ preventScroll: true });
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      focus(neighbour(part, key));
      return true;
    default:
      return false;
  }
}

/** Whether an element is a part of a block that can be asked about by itself. */
export function isPart(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLTableCellElement || target instanceof HTMLLIElement;
}

/** Puts the focus into a cell of the block's table, or an item of its list; false: it has neither. */
export function focusCell(block: HTMLElement | null, row = 0, column = 0): boolean {
  const part = block?.querySelector('tbody')?.rows[row]?.cells[column] ?? block?.querySelectorAll('li')[row];
  focus(part);
  return part !== undefined;
}

function neighbour(part: HTMLElement, key: string): HTMLElement | undefined {
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if (!(part instanceof HTMLTableCellElement)) {
    const items = [...(part.parentElement?.children ?? [])] as HTMLElement[];
    return items[items.indexOf(part) + by];
  }
  const row = part.parentElement as HTMLTableRowElement;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return row.cells[part.cellIndex + by];
  const rows = [...(part.closest('tbody')?.rows ?? [])];
  const next = rows[rows.indexOf(row) + by];
  return next?.cells[Math.min(part.cellIndex, next.cells.length - 1)];
}

function focus(part: HTMLElement | undefined): void {
  if (!part) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
}
