import { xmlSafe } from '../../electron/documents/xmlSafe.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import { dateLine, nameLine } from '../../shared/reports/layout/stampLines.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import type { DocxPart } from './readDocx.ts';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** What a reader of the Word file should find: every text, cell and number of the tree, in its order. */
export function expectedDocx(tree: ReportTree): readonly DocxPart[] {
  return sheetsOf(tree)
    .flatMap(({ blocks }) => blocks.flatMap(partsOf))
    .map((part): DocxPart => {
      if (typeof part === 'string') return xmlSafe(part);
      if ('table' in part) return { table: part.table.map((row) => row.map(xmlSafe)) };
      return 'contents' in part ? { contents: part.contents.map(xmlSafe) } : part;
    })
    .filter((part) => part !== '');
}

function partsOf(block: Block): readonly DocxPart[] {
  switch (block.kind) {
    case 'title':
    case 'appendix':
      return block.lines;
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.text.map(({ text }) => text).join('')];
    case 'list':
      return block.items;
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        { table: [...block.head, ...block.body].map((row) => row.map(({ text }) => text)) },
      ];
    case 'chart':
      return [chartOf(block), block.caption];
    case 'fields':
      return [{ table: block.rows.map(({ label, value }) => [label, value ?? '']) }];
    case 'signatures':
      return [{ table: signed(block) }];
    case 'letterhead':
      return [...block.names, ...block.details];
    case 'stamps':
      return [{ table: stamped(block) }];
    case 'corners':
      return [{ table: [[block.left.join(''), '', block.right.join('')]] }];
    case 'contents':
      return [block.title, { contents: block.entries.map(({ text }) => text) }];
  }
}

/** The chart's own numbers and those of the workbook that Word opens with it. */
function chartOf({ categories, series }: Of<'chart'>): DocxPart {
  const line = (text: string): string => xmlSafe(text).replaceAll('\n', ' ');
  const [titles, named] = [categories.map(line), series.map(({ name, values }) => ({ name: line(name), values }))];
  const head = [null, ...named.map(({ name }) => name)];
  const rows = titles.map((category, index) => [category, ...named.map(({ values }) => values[index]!)]);
  return { chart: { categories: titles, series: named, workbook: [head, ...rows] } };
}

function signed({ rows, captions }: Of<'signatures'>): readonly (readonly string[])[] {
  if (!captions) return rows.map(({ post, name }) => [post, '', '', '', name ?? '']);
  return rows.flatMap(({ post, name }) => [
    [post, ...captions.flatMap((_, index) => ['', index === 0 ? (name ?? '') : ''])],
    ['', ...captions.flatMap((caption) => ['', caption])],
  ]);
}

function stamped({ left, right }: Of<'stamps'>): readonly (readonly string[])[] {
  const lines = (stamp: typeof left): readonly string[] => (stamp === null ? [] : [stamp.word, stamp.post, nameLine(stamp), dateLine]);
  const [lefts, rights] = [lines(left), lines(right)];
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row) => [lefts[row] ?? '', '', rights[row] ?? '']);
}
