import { textHeight, textWidth, type Layout } from '../layout.ts';
import type { Block, ContentsEntry, Section } from '../tree.ts';
import { linesOf, rowHeight } from './columns.ts';

/** From so many pages and headings on a report has contents. */
const fromPages = 8;
const fromHeadings = 5;
/** Contents that with the title take more than this of the first page get a page of their own: Word's field ends in an empty line. */
const mostOfPage = 0.85;
/** Height of a line in mm by the type's points, single spacing. */
const line = 0.41;

/** The sheets with contents after the title, the rest on a new page; as they are where the document is short. */
export function contentsOf(sheets: readonly Section[], layout: Layout): readonly Section[] {
  const [first, ...rest] = sheets;
  const entries = sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly ContentsEntry[] =>
      block.kind === 'heading' && block.level === 1 ? [{ id: block.id, text: block.text }] : [],
    ),
  );
  const title = first ? first.blocks.findIndex(({ kind }) => kind === 'title') : -1;
  if (!first || title < 0 || entries.length < fromHeadings || !isLong(sheets, layout)) return sheets;
  const contents: Block = { kind: 'contents', id: 'layout.contents', title: 'Содержание', entries };
  const front = first.blocks.slice(0, title + 1);
  const isTogether = heightsOf([...front, contents], first, layout) < textHeight(layout, first.orientation) * mostOfPage;
  return [
    ...(isTogether ? [[...front, contents]] : [front, [contents]]).map((blocks) => ({ ...first, blocks })),
    { ...first, blocks: first.blocks.slice(title + 1) },
    ...rest,
  ].filter(({ blocks }) => blocks.length > 0);
}

/** About how many pages the sheets take. */
export function pagesOf(sheets: readonly Section[], layout: Layout): number {
  return sheets.reduce((sum, sheet) => sum + pagesOfSheet(sheet, layout), 0);
}

/** Whether the sheets take as many pages as contents are made from; counts no further. */
function isLong(sheets: readonly Section[], layout: Layout): boolean {
  let pages = 0;
  return sheets.some((sheet) => (pages += pagesOfSheet(sheet, layout)) >= fromPages);
}

function pagesOfSheet(sheet: Section, layout: Layout): number {
  return Math.ceil(heightsOf(sheet.blocks, sheet, layout) / textHeight(layout, sheet.orientation));
}

function heightsOf(blocks: readonly Block[], { orientation }: Pick<Section, 'orientation'>, layout: Layout): number {
  const width = textWidth(layout, orientation);
  return blocks.reduce((total, block) => total + heightOf(block, width, layout), 0);
}

function heightOf(block: Block, width: number, { size, lineHeight, figure }: Layout): number {
  const text = (words: string, type: number, spacing = lineHeight) => linesOf(words, width, type) * type * line * spacing;
  switch (block.kind) {
    case 'title':
      return block.lines.reduce((sum, words) => sum + text(words, size.text, 1), 4);
    case 'heading':
      return text(block.text, size.text) + 6;
    case 'paragraph':
      return text(block.text.map((part) => part.text).join(''), block.isNote ? size.note : size.text);
    case 'list':
      return block.items.reduce((sum, words) => sum + text(words, size.text), 0);
    case 'table': {
      const type = block.isTight ? size.tight : block.isDense ? size.dense : size.table;
      return [...block.head, ...block.body].reduce((sum, row) => sum + rowHeight(row, block.widths, type), 12);
    }
    case 'chart':
      return figure + 14;
    case 'fields':
    case 'signatures':
      return block.rows.length * size.text * line * 1.4 + 6;
    case 'letterhead':
      return (block.names.length + block.details.length) * size.text * line + 8;
    case 'stamps':
      return size.text * line * 8;
    case 'corners':
      return Math.max(block.left.length, block.right.length) * size.text * line + 4;
    case 'appendix':
      return block.lines.length * size.text * line;
    case 'contents':
      return block.entries.reduce((sum, entry) => sum + text(entry.text, size.text, 1) + 1.1, 16);
  }
}
