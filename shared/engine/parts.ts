import type { Item, Part } from './instrument.ts';

/** Items by part of the order, in printed order; `part` null: items that stand in none. */
export function partRuns(items: readonly Item[]): readonly { readonly part: Part | null; readonly items: readonly Item[] }[] {
  const runs: { readonly part: Part | null; readonly items: Item[] }[] = [];
  for (const item of items) {
    const part = (item.kind === 'section' && item.part) || null;
    const last = runs.at(-1);
    if (last && last.part?.id === part?.id) last.items.push(item);
    else runs.push({ part, items: [item] });
  }
  return runs;
}
