import { leaves, type Instrument, type LeafItem } from '../../engine/instrument.ts';
import { capitalised } from '../phrasing/text.ts';

type Items = Pick<Instrument, 'items'>;

/** So many words in small letters say nothing without the words above them: «целеполагания», «педагоги ШНОР». */
const fewWords = 3;

/**
 * An item by words that stand alone: «Охват методической помощью …: педагоги ШНОР», «Наличие читального зала …: свыше 20 мест». What the
 * order prints as a line of a list gets the words above it.
 */
export function itemTitle(form: Items, item: LeafItem): string {
  const words = item.title.replace(/^[-–]\s*/, '').replace(/[;:]\s*$/, '');
  const above = wordsAbove(form, item);
  return above === '' ? item.title : `${capitalised(above.replace(/[,;:.]*\s*(?:в т\.\s?ч\.)?[,;:.]*\s*$/, ''))}: ${words}`;
}

function wordsAbove(form: Items, item: LeafItem): string {
  if (item.under !== undefined) return item.under;
  if (/^[-–]\s/.test(item.title)) return leaves(form.items).find(({ id }) => id === item.id.replace(/\.\d+$/, ''))?.title ?? '';
  const isShort = /^\p{Ll}/u.test(item.title) && item.title.split(/\s+/).length <= fewWords;
  return isShort && item.kind !== 'criterion' ? (sectionOf(form, item.id) ?? '') : '';
}

/** The title of the section that an item stands in. */
function sectionOf({ items }: Items, id: string): string | null {
  const own = items.find((item) => item.kind === 'section' && item.items.some((one) => one.id === id));
  return own?.kind === 'section' ? own.title : null;
}
