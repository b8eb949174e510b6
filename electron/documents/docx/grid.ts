type Spanning = { readonly columns?: number; readonly rows?: number };

export type Placed<C> = { readonly cell: C; readonly column: number };

/** The column in which each cell starts, with those that cells of the rows above reach into left free. */
export function placeCells<C extends Spanning>(rows: readonly (readonly C[])[]): readonly (readonly Placed<C>[])[] {
  const busyRows: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((busyRows[column] ?? 0) > 0) column++;
      const start = column;
      for (let one = start; one < start + (cell.columns ?? 1); one++) busyRows[one] = cell.rows ?? 1;
      column = start + (cell.columns ?? 1);
      return { cell, column: start };
    });
    for (let one = 0; one < busyRows.length; one++) busyRows[one] = Math.max((busyRows[one] ?? 0) - 1, 0);
    return placed;
  });
}
