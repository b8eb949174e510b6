import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { answerText } from './answerText.ts';
import { signedText } from './numbers.ts';

export type Previous = {
  /** «было 0» */
  readonly text: string;
  /** «+1»; null where the values are no numbers or one is missing. */
  readonly change: string | null;
  /** Up, down or level, for the picture beside it. */
  readonly direction: -1 | 0 | 1;
};

/** The value of the year before, and the change to the present one. */
export function previousOf(item: LeafItem, previous: unknown, current: unknown): Previous | null {
  if (previous === undefined || previous === null) return null;
  const text = answerText(item, previous);
  if (text === '') return null;
  const isNumeric = typeof previous === 'number' && typeof current === 'number';
  const change = isNumeric ? current - previous : 0;
  return {
    text: `было ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`,
    change: isNumeric ? signedText(change) : null,
    direction: Math.sign(change) as -1 | 0 | 1,
  };
}
