/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotes round a cell with a tab, a line break or a quote. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; ;) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)!.push(cell);
    const between = /\t|\r\n?|\n/y;
    between.lastIndex = end;
    const [found = ''] = between.exec(text) ?? [];
    at = end + found.length;
    // A line break at the very end closes the last row and begins none.
    if (found === '' || (found !== '\t' && at === text.length)) return rows;
    if (found !== '\t') rows.push([]);
  }
}

export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}

function cellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = at;
  const found = quoted.exec(text);
  if (found) return { cell: found[1]!.replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  return { cell: plain.exec(text)![0], end: plain.lastIndex };
}
