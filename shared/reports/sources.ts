import type { Block, Cell, ReportTree, Source } from './tree.ts';

/**
 * What the figures of each block were counted from, by the id of the block: its own sources, those of its cells, those of the nearest block
 * before it under the same heading, those of the heading over it, those of the first block or the title, which are the whole document's.
 */
export function blockSources({ sections }: Pick<ReportTree, 'sections'>): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, readonly Source[]>();
  let [whole, over, near]: (readonly Source[])[] = [[], [], []];
  for (const [index, block] of sections.flatMap(({ blocks }) => blocks).entries()) {
    const own = ownSources(block);
    if (index === 0 || (block.kind === 'title' && own.length > 0)) [whole, over, near] = [own, own, own];
    else if (block.kind === 'heading') {
      if (block.level === 1) over = own.length > 0 ? own : whole!;
      near = own.length > 0 ? own : over!;
    } else if (own.length > 0) near = own;
    found.set(block.id, near!);
  }
  return found;
}

/** What a block itself says its figures were counted from: its own sources, else those of its cells or items. */
export function ownSources(block: Block): readonly Source[] {
  if (block.sources && block.sources.length > 0) return block.sources;
  if (block.kind === 'list') return distinct((block.itemSources ?? []).flat());
  return block.kind === 'table' ? distinct(block.body.flatMap((row) => row.flatMap(cellSources))) : [];
}

/** What the figure of a cell was counted from, said in the cell. */
export function cellSources({ source, sources = [] }: Cell): readonly Source[] {
  return source ? [source, ...sources] : sources;
}

/** The same, or what the row says of all its cells, or what its other cells were counted from. */
export function cellSourcesInRow(row: readonly Cell[], column: number): readonly Source[] {
  const own = row[column] ? cellSources(row[column]) : [];
  if (own.length > 0) return own;
  const whole = row[0]?.sources ?? [];
  return whole.length > 0 ? whole : distinct(row.flatMap(cellSources));
}

export function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}

/** The blocks with where their figures come from; what has sources of its own keeps them. */
export function sourcedFrom(blocks: readonly Block[], ...sources: readonly Source[]): readonly Block[] {
  const own = distinct(sources);
  return own.length === 0 ? blocks : blocks.map((block) => (block.sources ? block : { ...block, sources: own }));
}

/** A heading over a section that was counted from these. */
export function over(heading: Block, ...sources: readonly Source[]): Block {
  return { ...heading, sources: distinct(sources) };
}

/** The document without its ways into the program: a publication copy names nobody, not even in an address. */
export function withoutSources(tree: ReportTree): ReportTree {
  return { ...tree, sections: tree.sections.map((section) => ({ ...section, blocks: section.blocks.map(bare) })) };
}

function bare({ sources: _, ...block }: Block): Block {
  if (block.kind === 'list') return bareList(block);
  if (block.kind !== 'table') return block;
  return { ...block, head: block.head.map(bareRow), body: block.body.map(bareRow) };
}

function bareList({ itemSources: _, ...list }: Extract<Block, { readonly kind: 'list' }>): Block {
  return list;
}

function bareRow(row: readonly Cell[]): readonly Cell[] {
  return row.map(({ source: _, sources: __, ...cell }) => cell);
}
