import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { isKeptWhole } from '../../../shared/reports/together.ts';
import type { Block, Cell } from '../../../shared/reports/tree.ts';
import { placeCells, type Placed } from './grid.ts';
import { textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { halfPoints, mm } from './units.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** A row longer than this may break over pages: it could not be shown otherwise. */
const longestWholeRow = 1200;

const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export function table(block: TableBlock, { layout, width }: Setting): Table {
  const columns = columnWidths(block.widths, mm(width));
  const size = halfPoints(block.isDense ? layout.size.dense : layout.size.table);
  const rows = placeCells([...block.head, ...block.body]);
  const last = rows.length - 1;
  const isWhole = isKeptWhole(block);
  const isKept = (row: number): boolean =>
    row < last && (isWhole || row < block.head.length || row === last - 1 || rows[row]!.some(({ cell }) => (cell.columns ?? 1) > 1));
  return new Table({
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: Object.fromEntries(['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [side, line])),
    margins: { left: mm(1.6), right: mm(1.6), top: mm(0.6), bottom: mm(0.6), marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < block.head.length,
          cantSplit: row.every(({ cell }) => cell.text.length < longestWholeRow),
          ...(block.minRowHeight !== undefined && index >= block.head.length
            ? { height: { value: mm(block.minRowHeight), rule: HeightRule.ATLEAST } }
            : {}),
          children: row.map((placed) => cellOf(placed, { columns, size, isHead: index < block.head.length, keepNext: isKept(index) })),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type CellLook = { readonly columns: readonly number[]; readonly size: number; readonly isHead: boolean; readonly keepNext: boolean };

function cellOf({ cell, column }: Placed<Cell>, { columns, size, isHead, keepNext }: CellLook): TableCell {
  const span = cell.columns ?? 1;
  return new TableCell({
    width: { size: columns.slice(column, column + span).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows ?? 1 } : {}),
    verticalAlign: isHead || (cell.align === 'center' && (cell.rows ?? 1) === 1) ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: aligned[cell.align ?? 'left'],
        keepNext,
        children: [...textRuns(cell.text, { size, bold: cell.isBold === true })],
      }),
    ],
  });
}

/** Relative widths as twips that add up to the whole. */
function columnWidths(relative: readonly number[], whole: number): readonly number[] {
  const sum = relative.reduce((total, width) => total + width, 0);
  const widths = relative.map((width) => Math.floor((width / sum) * whole));
  const rest = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
