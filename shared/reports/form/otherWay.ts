import { applies, itemsById } from '../../engine/answers.ts';
import type { LeafItem } from '../../engine/instrument.ts';
import type { FormData } from './context.ts';

/** Whether the item belongs to another way of entry than the one chosen; one that nobody chose is the first. */
export function isOtherWay({ instrument, answers }: Pick<FormData, 'instrument' | 'answers'>, item: LeafItem): boolean {
  const isChosen = item.onlyIf !== undefined && itemsById(instrument).get(item.onlyIf.item)?.optional === true;
  return isChosen && !applies(item, answers ?? {});
}
