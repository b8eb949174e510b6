import type { Block, Cell } from '../tree.ts';
import { figureOf } from './figure.ts';
import type { Sheet, SheetCell } from './workbook.ts';

export type Table = Extract<Block, { readonly kind: 'table' }>;

/** Characters that fit across a sheet on its side. */
const across = 150;
/** Columns of names that look like numbers. */
const isOfNames = /^(№|№\u00a0пункта|Логин|Код|Пункт)$/;

/** A table of a report as a sheet: its figures numbers, each row with all it says. */
export function tableSheet({ widths, head, body }: Table): Omit<Sheet, 'name' | 'caption' | 'notes'> {
  const titles = placed(head, widths.length);
  const lowest = widths.map((_, column) => titles.findLast((row) => row[column]?.cell)?.[column]?.cell.text ?? '');
  const areNames = lowest.map((text) => isOfNames.test(text.replaceAll('\u00ad', '')));
  const rows = placed(body, widths.length).map((row) =>
    row.map((place, column): SheetCell | null => {
      if (place === null || place.across > 0) return null;
      const { text, align, isBold, columns } = place.cell;
      const figure = areNames[column] ? null : figureOf(text);
      return {
        ...(figure ?? { value: text }),
        ...(align ? { align } : {}),
        ...(isBold ? { isBold } : {}),
        ...(columns ? { columns } : {}),
      };
    }),
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  return {
    widths: widths.map((width, column) => Math.max((width / sum) * across, longestWord(lowest[column]!), 9)),
    head: titles.map((row) =>
      row.map((place) => {
        if (place === null || place.across > 0 || place.down > 0) return null;
        const { text, columns, rows: down } = place.cell;
        return { value: text, ...(columns ? { columns } : {}), ...(down ? { rows: down } : {}) };
      }),
    ),
    body: rows,
  };
}

/** Room for a word that can not be broken, within reason. */
function longestWord(text: string): number {
  return Math.min(18, Math.max(...text.split(/[\s\u00ad]+/).map((word) => word.length)) + 3);
}

type Place = { readonly cell: Cell; readonly down: number; readonly across: number };

/** Each place of the grid with the cell that covers it and how far into the cell it lies. */
function placed(rows: readonly (readonly Cell[])[], width: number): readonly (readonly (Place | null)[])[] {
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
