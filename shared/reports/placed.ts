import type { Cell } from './tree.ts';

type Place = { readonly cell: Cell; readonly down: number; readonly across: number };

/** Each place of the grid with the cell that covers it and how far into the cell it lies. */
export function placed(rows: readonly (readonly Cell[])[], width: number): readonly (readonly (Place | null)[])[] {
  const grid: (Place | null)[][] = rows.map(() => Array.from({ length: width }, () => null));
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (left < width && grid[top]![left]) left++;
      for (let down = 0; down < (cell.rows ?? 1) && top + down < rows.length; down++)
        for (let over = 0; over < (cell.columns ?? 1) && left + over < width; over++)
          grid[top + down]![left + over] = { cell, down, across: over };
    }
  });
  return grid;
}
