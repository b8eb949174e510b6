import { itemsById } from '../../engine/answers.ts';
import type { HeaderField, Instrument, Item, LeafItem, Patch, Reported } from '../../engine/instrument.ts';
import { mapTerms } from './formulaTerms.ts';
import { sourceOf, withSource } from './versions.ts';

/** Gives an item another number, wherever the instrument names it; `before`: the version that this one follows. */
export function renameItem(draft: Instrument, { from, to, before }: { from: string; to: string; before: Instrument | null }): Instrument {
  const source = before && sourceOf(draft, before, from);
  const renamed = named(draft, (id) => (id === from ? to : id));
  const items = renamed.items.map((item) => changedLeaves(item, (leaf) => renamedLeaf(leaf, from, to)));
  return before ? withSource({ ...renamed, items }, before, { item: to, source }) : { ...renamed, items };
}

/** Takes items out, and out of the formulas, the printed header and the crosswalk; conditions that name them stay, to be told. */
export function removeItems(draft: Instrument, gone: ReadonlySet<string>): Instrument {
  const kept = (leaf: LeafItem) => !gone.has(leaf.id);
  const items = draft.items.flatMap((item): readonly Item[] => {
    if (item.kind !== 'section') return kept(item) ? [item] : [];
    return [{ ...item, items: item.items.filter(kept) }];
  });
  return named({ ...draft, items }, (id) => (gone.has(id) ? null : id));
}

function renamedLeaf(leaf: LeafItem, from: string, to: string): LeafItem {
  const own = leaf.id === from ? { ...leaf, id: to } : leaf;
  const asked = own.onlyIf?.item === from ? { ...own, onlyIf: { ...own.onlyIf, item: to } } : own;
  if (asked.kind !== 'measure' && asked.kind !== 'two-period') return asked;
  const { measure } = asked;
  return measure.kind === 'count-share' && measure.partOf === from ? { ...asked, measure: { ...measure, partOf: to } } : asked;
}

/** Where an instrument names its items outside of them: formulas, printed form, conclusion, what is reported, crosswalk. */
function named(draft: Instrument, change: (id: string) => string | null): Instrument {
  const { total, furtherTotals, printed, conclusion, reported, crosswalk, rules, ...rest } = draft;
  const changed = total === undefined ? null : mapTerms(total, change);
  const further = furtherTotals?.map((one) => ({ ...one, total: mapTerms(one.total, change) ?? one.total }));
  const fields = (list: readonly HeaderField[]) =>
    list.flatMap((field): readonly HeaderField[] => {
      if (!('item' in field)) return [field];
      const item = change(field.item);
      return item === null ? [] : [{ ...field, item }];
    });
  const ids = conclusion?.of?.flatMap((id) => change(id) ?? []);
  return {
    ...rest,
    ...(changed === null ? {} : { total: changed }),
    ...(further ? { furtherTotals: further } : {}),
    ...(rules ? { rules: changedRules(rules, change) } : {}),
    ...(conclusion ? { conclusion: { ...conclusion, ...(ids ? { of: ids } : {}) } } : {}),
    ...(reported ? { reported: changedReported(reported, change) } : {}),
    ...(crosswalk ? { crosswalk: { ...crosswalk, items: changedKeys(crosswalk.items, change) } } : {}),
    printed: { ...printed, header: fields(printed.header), ...(printed.footer ? { footer: fields(printed.footer) } : {}) },
  };
}

/** Parts that lose all of their items are left out. */
function changedReported({ load, each, changes, causes, ...rest }: Reported, change: (id: string) => string | null): Reported {
  const list = <P extends { readonly items: readonly string[] }>(part: P | undefined): P | null => {
    const items = part?.items.flatMap((id) => change(id) ?? []) ?? [];
    return part && items.length > 0 ? { ...part, items } : null;
  };
  const [helpers, helped] = load ? [change(load.helpers), change(load.helped)] : [null, null];
  const [kept, conditions] = [list(each), list(causes)];
  const progress = changes?.flatMap((part) => list(part) ?? []) ?? [];
  return {
    ...rest,
    ...(load && helpers !== null && helped !== null ? { load: { ...load, helpers, helped } } : {}),
    ...(kept ? { each: kept } : {}),
    ...(progress.length > 0 ? { changes: progress } : {}),
    ...(conditions ? { causes: conditions } : {}),
  };
}

function changedKeys<T>(record: Readonly<Record<string, T>>, change: (id: string) => string | null): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const id = change(key);
      return id === null ? [] : [[id, value]];
    }),
  );
}

function changedRules(rules: NonNullable<Instrument['rules']>, change: (id: string) => string | null): NonNullable<Instrument['rules']> {
  const changedPatch = ({ total, ...patch }: Patch): Patch => {
    const formula = total === undefined ? null : mapTerms(total, change);
    return formula === null ? patch : { ...patch, total: formula };
  };
  return Object.fromEntries(
    Object.entries(rules).map(([rule, values]) => [
      rule,
      Object.fromEntries(Object.entries(values).map(([value, patch]) => [value, changedPatch(patch)])),
    ]),
  );
}

/** The item, or the section with each of its items, changed. */
export function changedLeaves(item: Item, change: (leaf: LeafItem) => LeafItem): Item {
  return item.kind === 'section' ? { ...item, items: item.items.map(change) } : change(item);
}

/** A number that no item has: `5`, `5.1`, `2.4-2`. */
export function freeId(draft: Instrument, others: readonly Instrument[], prefix: string): string {
  const taken = [draft, ...others].flatMap((one) => [...itemsById(one).keys(), ...(one.furtherTotals ?? []).map(({ id }) => id)]);
  const first = [...Array(taken.length + 1).keys()].map((index) => `${prefix}${index + 1}`);
  return first.find((id) => !taken.includes(id))!;
}
