import Fraction from 'fraction.js';
import { decimal, minus } from '../../../shared/reports/phrasing/numbers.ts';

/** An exact fraction as a number with two decimals at most, signed: «+5,1», «−3». */
export function signedPoints(points: string | number): { readonly text: string; readonly sign: number } {
  const exact = new Fraction(points);
  const sign = exact.n === 0n ? 0 : exact.s < 0n ? -1 : 1;
  return { text: sign > 0 ? `+${decimal(exact, 2)}` : decimal(exact, 2), sign };
}

/** The same without its sign: «5,1». */
export function pointsText(points: string | number): string {
  return decimal(new Fraction(points), 2).replace(minus, '');
}

/** A share of a table: «36,4», «–» where there is none. */
export function shareText(share: number | null): string {
  return share === null ? '–' : decimal(share, 2);
}
