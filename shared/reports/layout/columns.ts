import { placed } from '../placed.ts';
import type { Block, Cell } from '../tree.ts';
import { widestOf, wordWidth } from './wordWidth.ts';

export type Table = Extract<Block, { readonly kind: 'table' }>;

/** Left and right of a cell's text, mm. */
const padding = 3.4;
/** A longer word is broken, wherever it stands. */
const longest = 22;
/** Height of a line, in mm by the type's points. */
const lineHeight = 0.41;

/** Where a line may end: at a space that is not fixed, a soft hyphen, after a hyphen or a dash. */
const breaks = /[ \t\n\u00ad]+|(?<=[-–—])/;

/** The width each column needs so that no word of up to 22 letters is broken, mm; cells over several columns ask for nothing. */
export function leastWidths({ head, body, widths }: Table, size: number): readonly number[] {
  const least = widths.map(() => 0);
  for (const [rows, isHead] of [
    [head, true],
    [body, false],
  ] as const)
    for (const row of placed(rows, widths.length))
      row.forEach((place, column) => {
        if (!place || place.down > 0 || place.across > 0 || (place.cell.columns ?? 1) > 1) return;
        const isBold = isHead || place.cell.isBold === true;
        for (const word of place.cell.text.replace('№ п/п', '№\u00a0п/п').split(breaks))
          if (widestOf(word.length, size) + padding > least[column]!)
            least[column] = Math.max(least[column]!, wordWidth(word.slice(0, longest), size, isBold) + padding);
      });
  return least;
}

export type Fitted = {
  readonly widths: readonly number[];
  /** Whether every column is as wide as its longest word. */ readonly fits: boolean;
};

/** The table's columns in mm: as wide as the builder wants them, those too narrow for their words widened at the cost of the others. */
export function fittedColumns(table: Table, width: number, size: number): Fitted {
  const whole = table.widths.reduce((sum, one) => sum + one, 0);
  const wanted = table.widths.map((one) => (one / whole) * width);
  const least = leastWidths(table, size);
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed > width) return { widths: least.map((one) => (one / needed) * width), fits: false };
  const lack = wanted.reduce((sum, one, column) => sum + Math.max(0, least[column]! - one), 0);
  const slack = wanted.reduce((sum, one, column) => sum + Math.max(0, one - least[column]!), 0);
  if (lack === 0) return { widths: wanted, fits: true };
  return {
    widths: wanted.map((one, column) => (one < least[column]! ? least[column]! : one - ((one - least[column]!) / slack) * lack)),
    fits: true,
  };
}

/** How high a row stands, mm, in columns of these widths. */
export function rowHeight(row: readonly Cell[], widths: readonly number[], size: number): number {
  const mean = widths.reduce((sum, one) => sum + one, 0) / widths.length;
  const isWhole = row.reduce((sum, { columns = 1 }) => sum + columns, 0) === widths.length;
  let column = 0;
  const lines = row.map(({ text, columns = 1, isBold }) => {
    const own = isWhole ? widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0) : mean * columns;
    column += columns;
    return linesOf(text, Math.max(own - padding, 4), size, isBold);
  });
  return Math.max(1, ...lines) * size * lineHeight + 1.2;
}

/** Lines that a text takes in a width, mm. */
export function linesOf(text: string, width: number, size: number, isBold?: boolean): number {
  if (!text.includes('\n')) return linesOfLine(text, width, size, isBold);
  return text.split('\n').reduce((sum, line) => sum + linesOfLine(line, width, size, isBold), 0);
}

function linesOfLine(line: string, width: number, size: number, isBold?: boolean): number {
  if (widestOf(line.length, size) * uneven <= width) return 1;
  return Math.max(1, Math.ceil((wordWidth(line, size, isBold) * uneven) / width));
}

/** Lines do not end where the room does. */
const uneven = 1.04;
