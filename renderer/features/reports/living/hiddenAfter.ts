import type { LivingItem, LivingReport } from '../../../../shared/reports/living/livingReport.ts';

/** What does not print, by the printed block it stands after; '' before the first one. Of a hidden section its heading alone. */
export function hiddenAfter({ sections }: LivingReport): ReadonlyMap<string, readonly LivingItem[]> {
  const strips = new Map<string, LivingItem[]>();
  const told = new Set<string>();
  const items = sections.flatMap((section) => section.items);
  const byId = new Map(items.map((item) => [item.id, item]));
  let last = '';
  for (const item of items) {
    if (item.hiddenBy === null && item.blocks.length > 0) {
      last = item.id;
      continue;
    }
    const one = (item.hiddenBy !== null && byId.get(item.hiddenBy)) || item;
    if (told.has(one.id)) continue;
    told.add(one.id);
    strips.set(last, [...(strips.get(last) ?? []), one]);
  }
  return strips;
}
