import { readFileSync } from 'node:fs';

/** A row of a table of the scan, its cells with nothing changed but white space and the scan's own marks. */
export type PrintedRow = readonly string[];

/** Headings (one filled cell that is no number) and rows of a fixture, as the scan has them, blank lines left out. */
export function printedRows(fixture: string): readonly PrintedRow[] {
  return readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map(plain));
}

/** Puts a row that a page break cut in two together again: what follows without a number goes on in the cells above it. */
export function joined(rows: readonly PrintedRow[], isNew: (row: PrintedRow) => boolean): readonly PrintedRow[] {
  const whole: string[][] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (last && !isNew(row)) for (const [index, cell] of row.entries()) last[index] = `${last[index] ?? ''} ${cell}`.trim();
    else whole.push([...row]);
  }
  return whole;
}

export const filled = (row: PrintedRow): readonly string[] => row.filter((cell) => cell !== '');

const plain = (cell: string): string =>
  cell
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('**', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
