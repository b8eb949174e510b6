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
import { isKeptWhole, isRowWhole } from '../../../shared/reports/together.ts';
import type { Block, Cell } from '../../../shared/reports/tree.ts';
import { bold, kept, textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { mm } from './units.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

const aligned = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export function table(block: TableBlock, { width, layout, keepNext }: Setting): Table {
  const columns = columnWidths(block.widths, mm(width));
  const [style, size] = block.isTight
    ? (['TightCell', layout.size.tight] as const)
    : block.isDense
      ? (['DenseCell', layout.size.dense] as const)
      : (['Cell', layout.size.table] as const);
  const inMm = { widths: columns.map((column) => (column * width) / mm(width)), size };
  const rows = [...block.head, ...block.body];
  const last = rows.length - 1;
  const isWhole = isKeptWhole(block, inMm);
  const isKept = (row: number): boolean =>
    row === last
      ? keepNext
      : isWhole || row <= block.head.length || row === last - 1 || rows[row]!.some(({ columns: span = 1 }) => span > 1);
  return new Table({
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: Object.fromEntries(['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [side, line])),
    margins: { left: mm(1.6), right: mm(1.6), top: mm(layout.cell), bottom: mm(layout.cell), marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          ...(index < block.head.length ? { tableHeader: true } : {}),
          cantSplit: isRowWhole(row, inMm),
          ...(block.minRowHeight !== undefined && index >= block.head.length
            ? { height: { value: mm(block.minRowHeight), rule: HeightRule.ATLEAST } }
            : {}),
          children: row.map((cell) => cellOf(cell, { style, isHead: index < block.head.length, keepNext: isKept(index) })),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

type CellLook = { readonly style: string; readonly isHead: boolean; readonly keepNext: boolean };

function cellOf(cell: Cell, { style, isHead, keepNext }: CellLook): TableCell {
  const span = cell.columns ?? 1;
  return new TableCell({
    ...(span > 1 ? { columnSpan: span } : {}),
    ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows ?? 1 } : {}),
    ...(isHead || (cell.align === 'center' && (cell.rows ?? 1) === 1) ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: [
      new Paragraph({
        style,
        ...(cell.align === undefined || cell.align === 'left' ? {} : { alignment: aligned[cell.align] }),
        ...kept(keepNext),
        children: textRuns(cell.text, cell.isBold ? bold : {}),
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
