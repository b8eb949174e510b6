import { leaves, type Instrument, type LeafItem } from '../../../shared/engine/instrument.ts';

/** Items that one cell of a table can hold. */
export type QuickItem = Extract<LeafItem, { readonly kind: 'points' | 'scored-yes-no' | 'choice' | 'observation' | 'measure' | 'text' }>;

/** The columns of the table of an instrument; lists, samples and measures with a period are filled in the form itself. */
export function quickItems(instrument: Instrument): readonly QuickItem[] {
  return leaves(instrument.items).filter(isQuick);
}

/** Those that one cell cannot hold: they are filled in the form itself. */
export function itemsOfFormOnly(instrument: Instrument): readonly LeafItem[] {
  return leaves(instrument.items).filter((item) => !isQuick(item));
}

function isQuick(item: LeafItem): item is QuickItem {
  switch (item.kind) {
    case 'points':
    case 'scored-yes-no':
    case 'choice':
    case 'observation':
    case 'measure':
    case 'text':
      return true;
    case 'two-period':
    case 'open-list':
    case 'evidence':
    case 'criterion':
    case 'sample':
    case 'open-observations':
    case 'verdict':
    case 'measures':
      return false;
  }
}

/** «1. Экспертная оценка …», or the words alone where the id is no number of the order. */
export function itemTitle({ id, title }: LeafItem): string {
  return /^\d/.test(id) ? `${id}. ${title}` : title;
}
