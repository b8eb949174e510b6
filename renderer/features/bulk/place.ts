/** A cell of the table, counted from its first row and its first item. */
export type Place = { readonly row: number; readonly column: number };

export type Block = { readonly from: Place; readonly to: Place };

/** The rectangle between two cells, whichever of them comes first. */
export function blockOf(a: Place, b: Place): Block {
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

export function isWithin({ from, to }: Block, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** Where an arrow, Home or End leads; null: another key. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  { last, isFar }: { readonly last: Place; readonly isFar: boolean },
): Place | null {
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
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? last.row : row, column: last.column };
    default:
      return null;
  }
}

/** The next cell in the order of reading, over the ends of rows; null: there is none. */
export function nextInOrder({ row, column }: Place, by: 1 | -1, last: Place): Place | null {
  const width = last.column + 1;
  const at = row * width + column + by;
  return at < 0 || at >= (last.row + 1) * width ? null : { row: Math.floor(at / width), column: at % width };
}
