import { itemsById } from '../../engine/answers.ts';
import type { Instrument } from '../../engine/instrument.ts';

/** The next version of an added instrument as its editing begins: the same, nothing moved. */
export function nextVersion(before: Instrument): Instrument {
  return { ...before, version: before.version + 1, crosswalk: { from: before.version, items: {} } };
}

/** An instrument of one's own, made from another: under an id that is free, from version 1. */
export function ownCopy(of: Instrument, isTaken: (id: string) => boolean): Instrument {
  const { crosswalk: _, ...rest } = of;
  const ids = ['own', ...Array.from({ length: 99 }, (_one, index) => `own-${index + 2}`)].map((end) => `${of.id}-${end}`);
  const shortTitle = `${of.shortTitle} (своя)`;
  return { ...rest, id: ids.find((id) => !isTaken(id))!, version: 1, shortTitle: shortTitle.length > 120 ? of.shortTitle : shortTitle };
}

/** The item of the version before that an item compares with; null: none. */
export function sourceOf(draft: Instrument, before: Instrument, item: string): string | null {
  const named = draft.crosswalk?.items ?? {};
  const source = Object.hasOwn(named, item) ? (named[item] ?? null) : item;
  return source !== null && itemsById(before).has(source) ? source : null;
}

/** Says where an item comes from, in the fewest words: what keeps its number or is new in both senses needs none. */
export function withSource(draft: Instrument, before: Instrument, { item, source }: { item: string; source: string | null }): Instrument {
  const { [item]: _, ...others } = draft.crosswalk?.items ?? {};
  const isPlain = source === item || (source === null && !itemsById(before).has(item));
  return { ...draft, crosswalk: { from: before.version, items: isPlain ? others : { ...others, [item]: source } } };
}

/** How the items of a version compare with those of the version before. */
export type Comparison = {
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** New, or said not to compare. */
  readonly incomparable: readonly string[];
  /** Of the version before, followed by none. */
  readonly gone: readonly string[];
  /** Under the numbers they had. */
  readonly same: readonly string[];
};

/** An item whose kind changed compares with nothing. */
export function comparison(later: Instrument, before: Instrument): Comparison {
  const kinds = itemsById(before);
  const pairs = [...itemsById(later).values()].map(({ id, kind }) => {
    const source = sourceOf(later, before, id);
    return { to: id, from: source !== null && kinds.get(source)?.kind === kind ? source : null };
  });
  const followed = new Set(pairs.map(({ from }) => from));
  return {
    moved: pairs.flatMap(({ from, to }) => (from !== null && from !== to ? [{ from, to }] : [])),
    incomparable: pairs.flatMap(({ from, to }) => (from === null ? [to] : [])),
    gone: [...kinds.keys()].filter((id) => !followed.has(id)),
    same: pairs.flatMap(({ from, to }) => (from === to ? [to] : [])),
  };
}
