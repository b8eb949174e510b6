import type { Block, Source } from '../tree.ts';
import type { Statement } from './blocks.ts';

/**
 * Blocks of a single report as a section of a larger one: their own section headings drop out, ids get the section's name, and what the
 * figures were counted from is said under every heading.
 */
export function partOf(id: string, blocks: readonly Block[], sources: readonly Source[] = []): readonly Block[] {
  const own = blocks.filter(({ kind, ...rest }) => !(kind === 'heading' && 'level' in rest && rest.level === 1));
  return own.map((block, index) => {
    const isFirst = block.kind !== 'heading' && (index === 0 || own[index - 1]!.kind === 'heading');
    return { ...block, id: `${id}.${block.id}`, ...(isFirst && sources.length > 0 && !block.sources ? { sources } : {}) };
  });
}

/** Items of the lists among the blocks: conclusions without their heading. */
export function itemsOf(blocks: readonly Block[]): readonly Statement[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((text, index) => ({ text, sources: block.itemSources?.[index] ?? block.sources ?? [] })) : [],
  );
}
