import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Block } from '../../../shared/reports/tree.ts';
import { kept, textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { mm } from './units.ts';

type Fields = Extract<Block, { readonly kind: 'fields' }>;
type Signatures = Extract<Block, { readonly kind: 'signatures' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const ruled = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Labels with ruled lines for their values. */
export function fields({ rows }: Fields, setting: Setting): Table {
  const { layout, width } = setting;
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const label = Math.min(Math.max(longest * layout.size.text * 0.19 + 6, 30), width * 0.6);
  return plainTable(
    setting,
    [label, width - label],
    rows.map((row) => [
      { text: row.label, isRuled: false, isTop: true },
      { text: row.value ?? '', isRuled: true, isTop: true },
    ]),
  );
}

/** Signature lines: of a report (post, line, name) or of a form with captions under its blanks (post, name, signature). */
export function signatures({ rows, captions }: Signatures, setting: Setting): Table {
  const { width } = setting;
  if (captions === undefined)
    return plainTable(
      setting,
      [width * 0.46, 4, width * 0.22, 4, width * 0.32 - 8],
      rows.map(({ post, name }) => [
        { text: post, isRuled: post === '' },
        { text: '', isRuled: false },
        { text: '', isRuled: true },
        { text: '', isRuled: false },
        { text: name ?? '', isRuled: name === null },
      ]),
    );
  const gap = 4;
  const post = width * 0.42;
  const blank = (width - post - captions.length * gap) / captions.length;
  const widths = [post, ...captions.flatMap(() => [gap, blank])];
  return plainTable(
    setting,
    widths,
    rows.flatMap((row) => [
      [
        { text: row.post, isRuled: false },
        ...captions.flatMap((_, index) => [
          { text: '', isRuled: false },
          { text: index === 0 ? (row.name ?? '') : '', isRuled: true, align: AlignmentType.CENTER },
        ]),
      ],
      [
        { text: '', isRuled: false, isNote: true },
        ...captions.flatMap((caption) => [
          { text: '', isRuled: false, isNote: true },
          { text: caption, isRuled: false, isNote: true, align: AlignmentType.CENTER },
        ]),
      ],
    ]),
  );
}

export type PlainCell = {
  readonly text: string;
  readonly isRuled: boolean;
  readonly isNote?: boolean;
  readonly isTop?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

/** A table without a frame; only blanks are ruled. */
export function plainTable({ keepNext }: Setting, widths: readonly number[], rows: readonly (readonly PlainCell[])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: mm(0.5), right: mm(0.5), top: mm(0.2), bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            ({ text, isRuled, isNote, isTop, align }, column) =>
              new TableCell({
                width: { size: mm(widths[column]!), type: WidthType.DXA },
                borders: { ...noBorders, bottom: isRuled ? ruled : none },
                verticalAlign: isNote || isTop ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
                children: [
                  new Paragraph({
                    style: isNote ? 'CellNote' : 'CellText',
                    ...(align ? { alignment: align } : {}),
                    ...kept(keepNext || index < rows.length - 1),
                    children: textRuns(text),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
