import type { Block, ReportTree } from '../tree.ts';

/** `sections`: headings of level 1 under which two versions of a document say something else; what stands before the first one by its title. */
export type Differences = { readonly sections: readonly string[]; readonly isReordered: boolean };

/** Numbers of sections, tables and figures are no difference: they follow the order. */
export function differences(was: ReportTree, now: ReportTree): Differences {
  const [before, after] = [partsOf(was), partsOf(now)];
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const shared = (parts: ReadonlyMap<string, string>) => [...parts.keys()].filter((name) => before.has(name) && after.has(name));
  return {
    sections: names.filter((name) => before.get(name) !== after.get(name)),
    isReordered: shared(before).join('\n') !== shared(after).join('\n'),
  };
}

function partsOf({ sections, title }: ReportTree): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let name = title;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'signatures') name = title;
    if (block.kind === 'heading' && block.level === 1) name = block.text.replace(/^\d+\.\s/, '');
    parts.set(name, (parts.get(name) ?? '') + said(block));
  }
  return parts;
}

/** All that a block prints. */
function said(block: Block): string {
  if (block.kind === 'heading') return block.text.replace(/^\d[\d.]*\s/, '');
  return JSON.stringify(block, (key, value: unknown) => {
    if (key === 'source' || key === 'sources' || key === 'itemSources' || key === 'id') return undefined;
    return key === 'caption' && typeof value === 'string' ? value.replace(/^(Таблица|Рисунок)\s\d+/, '$1') : value;
  });
}
