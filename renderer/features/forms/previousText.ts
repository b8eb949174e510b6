import type Fraction from 'fraction.js';
import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { exactValue } from '../../../shared/engine/pointsBand.ts';
import { sampleResult } from '../../../shared/engine/sampleResult.ts';
import { checkValue } from '../../../shared/engine/answers.ts';
import { answerText, measureText } from './answerText.ts';
import { recordOf, rowsOf, sampleRows } from './answerValue.ts';
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
  const text = textOfYear(item, previous);
  if (text === '') return null;
  // The form of the year before called this period the current one; once filled in, a difference is a doubt of its own.
  if (item.kind === 'two-period')
    return (recordOf(current)?.['previous'] ?? null) === null
      ? { text: `в форме прошлого года: ${text}`, change: null, direction: 0 }
      : null;
  const [from, to] = [previous, current].map((value) => exactOf(item, value));
  const isNumeric = from != null && to != null;
  const change = isNumeric ? to.sub(from).valueOf() : 0;
  return {
    text: `было ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`,
    change: isNumeric ? signedText(change) : null,
    direction: Math.sign(change) as -1 | 0 | 1,
  };
}

function textOfYear(item: LeafItem, answer: unknown): string {
  if (item.kind === 'two-period') return measureText(item.measure, recordOf(answer)?.['current']);
  // The documents themselves are too long to stand beside a line.
  return item.kind === 'evidence' ? `документов: ${rowsOf(answer).length}` : answerText(item, answer);
}

/** null: nothing that can be subtracted. */
function exactOf(item: LeafItem, value: unknown): Fraction | null {
  if (item.kind === 'sample') return sampleResult(item, sampleRows(value)).mean;
  return isNumber(item, value) ? exactValue(value) : null;
}

/** A value that can be subtracted: a number, or a measured one such as «n из N». */
function isNumber(item: LeafItem, value: unknown): boolean {
  return typeof value === 'number' || (item.kind === 'measure' && typeof value === 'object' && checkValue(item, value) === null);
}
