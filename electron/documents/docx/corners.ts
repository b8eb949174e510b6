import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block } from '../../../shared/reports/tree.ts';
import { textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { mm, points } from './units.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const frameless = { top: none, bottom: none, left: none, right: none };
/** Part of the text's width that each column takes. */
const side = 0.48;

/** Date and number left, the addressee right: two columns without a frame, each its own lines. */
export function corners({ left, right }: Extract<Block, { readonly kind: 'corners' }>, { width }: Setting): readonly (Paragraph | Table)[] {
  const cell = (lines: readonly string[], size: number): TableCell =>
    new TableCell({
      width: { size: mm(size), type: WidthType.DXA },
      borders: frameless,
      children: (lines.length === 0 ? [''] : lines).map(
        (text) => new Paragraph({ style: 'CellText', keepNext: true, children: textRuns(text) }),
      ),
    });
  const widths = [width * side, width * (1 - 2 * side), width * side];
  return [
    new Table({
      width: { size: mm(width), type: WidthType.DXA },
      columnWidths: widths.map(mm),
      layout: TableLayoutType.FIXED,
      borders: { ...frameless, insideHorizontal: none, insideVertical: none },
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]!), cell([], widths[1]!), cell(right, widths[2]!)] })],
    }),
    new Paragraph({ style: 'AfterTable', keepNext: true, spacing: { after: points(10) }, children: [] }),
  ];
}
