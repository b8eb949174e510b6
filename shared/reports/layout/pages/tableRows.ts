import { placed } from '../../placed.ts';
import { isKeptWhole, isRowWhole } from '../../together.ts';
import type { Table } from '../columns.ts';
import type { Row } from './flow.ts';
import { textLines } from './textLines.ts';
import { points, type Setting } from './setting.ts';

/** Left and right of a cell's text, mm; a line of the frame, points. */
const side = 1.6;
const frame = 0.5;

/** Rows of a table with their heights, those of cells over several rows in the last of these. */
export function tableRows(block: Table, keepNext: boolean, { layout, width, measure }: Setting): readonly Row[] {
  const size = block.isTight ? layout.size.tight : block.isDense ? layout.size.dense : layout.size.table;
  const sum = block.widths.reduce((total, one) => total + one, 0);
  const columns = block.widths.map((one) => Math.floor((one / sum) * width * 20) / 20);
  const inMm = { widths: columns.map((one) => (one * 25.4) / 72), size };
  const rows = [...block.head, ...block.body];
  const line = size * measure.lineHeight;
  const margins = 2 * points(layout.cell) + frame;
  const heights = rows.map((_, row) =>
    block.minRowHeight !== undefined && row >= block.head.length ? points(block.minRowHeight) : line + margins,
  );
  const grid = placed(rows, columns.length);
  grid.forEach((places, row) =>
    places.forEach((place, column) => {
      if (!place || place.across > 0 || place.down < Math.min(place.cell.rows ?? 1, rows.length - row + place.down) - 1) return;
      const { text, columns: over = 1, isBold = false } = place.cell;
      const room = columns.slice(column, column + over).reduce((total, one) => total + one, 0) - 2 * points(side);
      const { count, foreign } = textLines([{ text, isBold }], { width: Math.max(room, size), size }, measure);
      const height = count * line + foreign * (measure.foreignLine - measure.lineHeight) * size + margins;
      const above = heights.slice(row - place.down, row).reduce((total, one) => total + one, 0);
      heights[row] = Math.max(heights[row]!, height - above);
    }),
  );
  const headHeight = heights.slice(0, block.head.length).reduce((total, one) => total + one, 0);
  const isWhole = isKeptWhole(block, inMm);
  const last = rows.length - 1;
  return rows.map((cells, row) => ({
    kind: 'row',
    height: heights[row]! + (row === last ? frame : 0),
    breaksBy: isRowWhole(cells, inMm) ? null : line,
    isKeptWithNext:
      row === last ? keepNext : isWhole || row <= block.head.length || row === last - 1 || cells.some(({ columns: span = 1 }) => span > 1),
    head: row < block.head.length ? 0 : headHeight,
  }));
}

/** Side and top of a cell's text in a table without a frame, mm. */
const plainPadding = { side: 0.5, top: 0.4 };

/** Rows of a table without a frame, each of texts in columns of these parts of the width. */
export function plainRows(
  rows: readonly (readonly string[])[],
  parts: readonly number[],
  keepNext: boolean,
  setting: Setting,
): readonly Row[] {
  const { layout, width, measure } = setting;
  const size = layout.size.text;
  return rows.map((texts, row) => {
    const lines = texts.map((text, column) => {
      const room = parts[column]! * width - 2 * points(plainPadding.side);
      return textLines([{ text }], { width: room, size }, measure).count;
    });
    const height = Math.max(...lines) * size * measure.lineHeight + points(plainPadding.top) + frame;
    return { kind: 'row', height, breaksBy: null, isKeptWithNext: keepNext || row < rows.length - 1, head: 0 };
  });
}
