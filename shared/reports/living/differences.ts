import type { Block, ReportTree } from '../tree.ts';

/** Headings of level 1 under which two versions of a document say something else; what stands before the first one by its title. */
export function differences(was: ReportTree, now: ReportTree): readonly string[] {
  const [before, after] = [partsOf(was), partsOf(now)];
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.filter((name) => before.get(name) !== after.get(name));
}

function partsOf({ sections, title }: ReportTree): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let name = title;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.level === 1) name = block.text.replace(/^\d+\.\s/, '');
    parts.set(name, (parts.get(name) ?? '') + said(block));
  }
  return parts;
}

/** All that a block prints; numbers of sections are no difference, they change with the order. */
function said(block: Block): string {
  if (block.kind === 'heading') return block.text.replace(/^\d[\d.]*\s/, '');
  return JSON.stringify(block, (key, value: unknown) => (key === 'source' || key === 'sources' || key === 'id' ? undefined : value));
}
