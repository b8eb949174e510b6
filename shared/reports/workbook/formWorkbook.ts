import { paperText } from '../../paper/footer.ts';
import type { Block, ReportTree } from '../tree.ts';
import { tableSheet, type Table } from './tableSheet.ts';
import type { SheetCell, Workbook } from './workbook.ts';

type Row = readonly (SheetCell | null)[];

/** Characters of the two columns of a form without a table. */
const plainWidths = [90, 40];

/** A form of an order as one plain sheet: the rows that the printed form has, in its order; under them the code of the sheet. */
export function formWorkbook(tree: ReportTree): Workbook {
  const blocks = tree.sections.flatMap((section) => section.blocks);
  const tables = blocks.filter((block) => block.kind === 'table');
  const main = tables.reduce<Table | null>(
    (widest, table) => (widest && widest.widths.length >= table.widths.length ? widest : table),
    null,
  );
  const sheet = main && main.widths.length > 1 ? tableSheet(main) : null;
  const widths = sheet?.widths ?? plainWidths;
  const head = sheet && sheet.head.length > 0 ? sheet.head : [fitted([{ value: 'Показатель' }, { value: 'Значение' }], widths.length)];
  return {
    title: tree.title,
    fileName: tree.fileName,
    mark: tree.mark,
    sheets: [
      {
        name: 'Форма',
        caption: blocks.flatMap((block) => (block.kind === 'title' ? block.lines : [])).join(' '),
        widths,
        head,
        body: blocks.flatMap((block) => rowsOf(block, main)).map((row) => fitted(row, widths.length)),
        notes: tree.sections.flatMap(({ paper }) => (paper ? [paperText(paper.code)] : [])),
      },
    ],
  };
}

function rowsOf(block: Block, main: Table | null): readonly Row[] {
  switch (block.kind) {
    case 'heading':
      return [[{ value: block.text, isBold: true }]];
    case 'paragraph': {
      const text = block.text.map((part) => part.text).join('');
      return [[{ value: text, ...(block.text.every(({ isBold }) => isBold) ? { isBold: true as const } : {}) }]];
    }
    case 'list':
      return block.items.map((item, index) => [{ value: `${block.isOrdered ? `${index + 1}.` : '–'} ${item}` }]);
    case 'fields':
      return block.rows.map(({ label, value }) => [{ value: label }, { value: value ?? '' }]);
    case 'signatures':
      return block.rows.map(({ post, name }) => [{ value: post }, { value: name ?? '' }]);
    case 'table': {
      const { head, body } = tableSheet(block);
      const titles = block === main ? [] : head.map((row) => row.map((cell) => cell && { ...cell, isBold: true as const }));
      return [...(block.caption === null ? [] : [[{ value: block.caption }]]), ...titles, ...body];
    }
    default:
      // What stands above the text by the settings of layout, and charts: no form has them.
      return [];
  }
}

/** A row as wide as the sheet. Of two cells the first takes the room, of others the last. */
function fitted(row: Row, width: number): Row {
  if (row.length >= width) return row;
  const gap = width - row.length;
  const at = row.length === 2 ? 0 : row.findLastIndex((cell) => cell !== null);
  return row.flatMap((cell, index) => {
    if (index !== at || cell === null) return [cell];
    return [{ ...cell, columns: (cell.columns ?? 1) + gap }, ...Array.from({ length: gap }, () => null)];
  });
}
