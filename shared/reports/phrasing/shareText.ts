import Fraction from 'fraction.js';
import { countShareText, type CountShare } from '../../engine/shares/countShare.ts';
import { decimal, percent } from './numbers.ts';

/** «9,1 (1 из 11)»: percent of a whole, with what it was computed from; the unit stands after the percent. */
export function partText(count: number, total: number, unit = ''): string {
  const whole = `${decimal(count)} из ${decimal(total)}`;
  return total === 0 ? whole : `${decimal(new Fraction(count).div(total).mul(100))}${unit} (${whole})`;
}

/** A count and share as the source writes it; to «13 из 27», which has no percent, that is added: «13 из 27 (48,1 %)». */
export function readableShare(value: CountShare): string {
  const text = countShareText(value);
  return value.share !== null && / из /.test(text) ? `${text} (${percent(value.share)})` : text;
}
