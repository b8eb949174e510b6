import type { AboutKind, HeaderField, Instrument, Item, LeafItem, RoundKind } from './instrument.ts';

const made = new WeakMap<Instrument, Map<string, Instrument>>();

/**
 * The instrument as it is asked of one kind in one round (`year`, `q1`… or the date of a visit; not given: in any): items asked elsewhere
 * are gone, words are those for the kind. The same object for the same question; the instrument itself where nothing differs.
 */
export function formOf(instrument: Instrument, { about, round }: { readonly about: AboutKind; readonly round?: string }): Instrument {
  const kind = round === undefined ? null : /^\d/.test(round) ? 'visit' : (round as RoundKind);
  const known = made.get(instrument) ?? new Map<string, Instrument>();
  made.set(instrument, known);
  const key = `${about} ${kind ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const items = instrument.items.flatMap((item) => asked(item, about, kind));
  const isWhole = items.length === instrument.items.length && items.every((item, index) => item === instrument.items[index]);
  const form = isWhole && !hasOwnFields(instrument) ? instrument : { ...instrument, items, printed: printedFor(instrument, about) };
  known.set(key, form);
  return form;
}

function asked(item: Item, about: AboutKind, round: RoundKind | null): readonly Item[] {
  if (item.kind !== 'section') return askedLeaf(item, about, round);
  const items = item.items.flatMap((leaf) => askedLeaf(leaf, about, round));
  if (items.length === 0) return [];
  return items.length === item.items.length && items.every((leaf, index) => leaf === item.items[index]) ? [item] : [{ ...item, items }];
}

function askedLeaf(item: LeafItem, about: AboutKind, round: RoundKind | null): readonly LeafItem[] {
  if (item.askedOf?.includes(about) === false || (round !== null && item.rounds?.includes(round) === false)) return [];
  const words = item.wording?.[about];
  if (!words) return [item];
  const { hint: _, ...rest } = item;
  return [{ ...rest, ...words }];
}

/** Kinds that the instrument asks differently, each with its form in any round; one where it asks all alike. */
export function formsByKind(instrument: Instrument): readonly { readonly about: AboutKind; readonly form: Instrument }[] {
  const kinds = [instrument.about, ...(instrument.alsoAbout ?? [])];
  const forms = kinds.map((about) => ({ about, form: formOf(instrument, { about }) }));
  return forms.filter(({ form }, index) => forms.findIndex((other) => other.form === form) === index);
}

function hasOwnFields({ printed }: Instrument): boolean {
  return [...printed.header, ...(printed.footer ?? [])].some(({ askedOf }) => askedOf !== undefined);
}

function printedFor({ printed }: Instrument, about: AboutKind): Instrument['printed'] {
  const own = (fields: readonly HeaderField[]) => fields.filter(({ askedOf }) => askedOf?.includes(about) !== false);
  return { ...printed, header: own(printed.header), ...(printed.footer ? { footer: own(printed.footer) } : {}) };
}
