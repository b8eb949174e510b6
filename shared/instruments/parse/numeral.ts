import Fraction from 'fraction.js';
import { parseRange, type Range } from '../../engine/range.ts';

/** An exact positive number as a file writes it: `0,4`, `3`, `2/3`; at most four digits on each side. */
export function isNumeral(text: string): boolean {
  return /^(\d{1,4}([.,]\d{1,4})?|\d{1,4}\/\d{1,4})$/.test(text) && !/\/0+$/.test(text) && /[1-9]/.test(text.split('/')[0]!);
}

/** Brackets with two ends, the first not above the second; or what is wrong. */
export function rangeOf(text: string): Range | string {
  if (!bracketed.test(text)) return `не диапазон: «${text}»; пишется так: [0; 0,3) или (22/25; 24]`;
  const range = parseRange(text);
  const order = range.from.compare(range.to);
  if (order > 0) return `диапазон «${text}» убывает`;
  if (order === 0 && !(range.hasFrom && range.hasTo)) return `в диапазоне «${text}» нет ни одной точки`;
  return range;
}

const end = String.raw`\s*-?(\d{1,7}(,\d{1,4})?|\d{1,5}\/0*[1-9]\d{0,4})\s*`;
const bracketed = new RegExp(String.raw`^[[(]${end};${end}[\])]$`);

/** Numbers whose common denominator is beyond this make sums too long to be tried. */
const longest = 1_000_000;

/** Whether the numbers of a file have a common denominator that is not too great. */
export function haveCommonGround(numerals: readonly string[]): boolean {
  let common = 1n;
  for (const text of numerals) {
    const { d } = new Fraction(text.replace(',', '.'));
    let [a, b] = [common, d];
    while (b > 0n) [a, b] = [b, a % b];
    common = (common / a) * d;
    if (common > longest) return false;
  }
  return true;
}
