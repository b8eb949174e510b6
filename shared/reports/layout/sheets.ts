import { layoutOf, textWidth, type Layout } from '../layout.ts';
import { isKeptWithNext } from '../together.ts';
import type { Block, ReportTree, Section } from '../tree.ts';
import { fittedColumns, type Table } from './columns.ts';
import { contentsOf } from './contents.ts';

/**
 * The document's sections as they are printed: letterhead and stamps before the title, contents after it, columns of tables wide
 * enough for their words. A table too wide for an upright sheet gets smaller type or a sheet on its side. Every printer takes them.
 */
export function sheetsOf(tree: ReportTree): readonly Section[] {
  const layout = layoutOf(tree);
  const sheets = withFront(tree).flatMap((section) => turnedSheets(section, layout));
  return layout.hasContents ? contentsOf(sheets, layout) : sheets;
}

function withFront({ sections, layout }: ReportTree): readonly Section[] {
  const [first, ...rest] = sections;
  if (!first || !layout) return sections;
  const { letterhead, approval, agreement } = layout;
  const front: readonly Block[] = [
    ...(letterhead === null ? [] : [{ kind: 'letterhead', id: 'layout.letterhead', ...letterhead } as const]),
    ...(approval === null && agreement === null
      ? []
      : [{ kind: 'stamps', id: 'layout.stamps', left: agreement, right: approval } as const]),
  ];
  return [{ ...first, blocks: [...front, ...first.blocks] }, ...rest];
}

/** The section with its tables fitted; what does not fit upright, on sheets of its own between its other parts. */
function turnedSheets(section: Section, layout: Layout): readonly Section[] {
  const sheets: { orientation: Section['orientation']; blocks: Block[] }[] = [{ orientation: section.orientation, blocks: [] }];
  let isNoteOfWide = false;
  for (const block of section.blocks) {
    const current = sheets.at(-1)!;
    const table = block.kind === 'table' ? fitted(block, section.orientation, layout) : null;
    if (table?.orientation === 'landscape' && section.orientation === 'portrait') {
      const lead = takeLead(current.blocks, block);
      if (current.blocks.length > 0) sheets.push({ orientation: 'landscape', blocks: [] });
      else if (sheets.at(-2)?.orientation === 'landscape') sheets.pop();
      sheets.at(-1)!.orientation = 'landscape';
      sheets.at(-1)!.blocks.push(...lead, table.block);
      sheets.push({ orientation: 'portrait', blocks: [] });
      isNoteOfWide = true;
      continue;
    }
    isNoteOfWide &&= block.kind === 'paragraph' && block.isNote === true;
    (isNoteOfWide ? sheets.at(-2)! : current).blocks.push(table?.block ?? block);
  }
  const last = sheets.at(-1)!;
  // A signature alone needs no sheet of its own.
  if (sheets.length > 1 && last.blocks.every(({ kind }) => kind === 'signatures')) sheets.at(-2)!.blocks.push(...sheets.pop()!.blocks);
  return sheets.map((sheet) => ({ ...section, ...sheet }));
}

const leading: readonly Block['kind'][] = ['letterhead', 'stamps', 'corners', 'title', 'appendix', 'heading'];

/** Takes what must stand over the table: headings, the title, words that are kept with it. */
function takeLead(blocks: Block[], table: Block): readonly Block[] {
  const lead = [table];
  for (let last = blocks.at(-1); last && (leading.includes(last.kind) || isKeptWithNext(last, lead[0])); last = blocks.at(-1))
    lead.unshift(blocks.pop()!);
  return lead.slice(0, -1);
}

type Turned = { readonly orientation: Section['orientation']; readonly block: Table };

/** Tries the table's own type, then the smaller one, then a sheet on its side, there also the smallest type. */
function fitted(table: Table, orientation: Section['orientation'], layout: Layout): Turned {
  const { size, letterWidth } = layout;
  const own = table.isDense ? size.dense : size.table;
  const tries: readonly (readonly [Section['orientation'], number])[] = [
    [orientation, own],
    ...(own > size.dense ? ([[orientation, size.dense]] as const) : []),
    ...(orientation === 'portrait' ? ([['landscape', own]] as const) : []),
    ...(orientation === 'portrait' && own > size.dense ? ([['landscape', size.dense]] as const) : []),
  ];
  for (const [turn, type] of tries) {
    const { widths, fits } = fittedColumns(table, textWidth(layout, turn), type * letterWidth);
    if (fits) return { orientation: turn, block: { ...table, widths, ...(type < own ? { isDense: true } : {}) } };
  }
  const { widths } = fittedColumns(table, textWidth(layout, 'landscape'), size.tight * letterWidth);
  return { orientation: 'landscape', block: { ...table, widths, isDense: true, isTight: true } };
}
