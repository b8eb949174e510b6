import type { LeafItem } from '../../engine/instrument.ts';
import type { ObservationItem } from './observations.ts';
import type { RowItem } from './values.ts';

export type Options = Extract<LeafItem, { readonly kind: 'choice' }>;
export type Verdict = Extract<LeafItem, { readonly kind: 'verdict' }>;
export type Box = Extract<LeafItem, { readonly kind: 'text' | 'open-list' }>;
export type Sample = Extract<LeafItem, { readonly kind: 'sample' }>;

/** How a run of items is laid out. */
export type Run =
  | { readonly layout: 'rows'; readonly items: readonly RowItem[] }
  | { readonly layout: 'options'; readonly items: readonly Options[] }
  | { readonly layout: 'observations'; readonly items: readonly ObservationItem[] }
  | { readonly layout: 'verdicts'; readonly items: readonly Verdict[] }
  | { readonly layout: 'box'; readonly items: readonly Box[] }
  | { readonly layout: 'sample'; readonly items: readonly Sample[] };

/** Neighbours of one layout make one run. */
export function runsOf(items: readonly LeafItem[]): readonly Run[] {
  return items.reduce<readonly Run[]>((runs, item) => {
    const run = runOf(item);
    const last = runs.at(-1);
    return last?.layout === run.layout ? [...runs.slice(0, -1), { ...last, items: [...last.items, ...run.items] } as Run] : [...runs, run];
  }, []);
}

function runOf(item: LeafItem): Run {
  switch (item.kind) {
    case 'choice':
      return item.options.some(({ characteristic }) => characteristic !== undefined)
        ? { layout: 'options', items: [item] }
        : { layout: 'rows', items: [item] };
    case 'points':
    case 'scored-yes-no':
    case 'measure':
    case 'two-period':
    case 'measures':
    case 'criterion':
    case 'evidence':
      return { layout: 'rows', items: [item] };
    case 'observation':
    case 'open-observations':
      return { layout: 'observations', items: [item] };
    case 'verdict':
      return { layout: 'verdicts', items: [item] };
    case 'text':
    case 'open-list':
      return { layout: 'box', items: [item] };
    case 'sample':
      return { layout: 'sample', items: [item] };
  }
}
