import Fraction from 'fraction.js';
import type { Marks } from '../model/records.ts';
import { exact } from '../reports/phrasing/numbers.ts';

/** Places behind the comma up to which shares are reckoned in whole numbers, which is many times faster than in fractions. */
const scale = 10_000;

/** `a − b` of two decimals, exact: «84/10» in lowest terms, `−3`. */
export function differenceOf(a: number, b: number): string {
  const [whole, part] = [scaled(a), scaled(b)];
  return whole === null || part === null ? exact(a).sub(exact(b)).toFraction() : lowest(whole - part, scale);
}

/** `a − b` of two fractions as they are written here. */
export function differenceOfFractions(a: string, b: string): string {
  const [top, bottom] = parts(a);
  const [otherTop, otherBottom] = parts(b);
  const [value, whole] = [top * otherBottom - otherTop * bottom, bottom * otherBottom];
  return [value, whole, top * otherBottom].every(Number.isSafeInteger)
    ? lowest(value, whole)
    : new Fraction(a).sub(new Fraction(b)).toFraction();
}

/** Mean mark of shares, exact; the shares need not add up to a hundred. */
export function meanMark(marks: Marks): string {
  const shares = ([2, 3, 4, 5] as const).map((mark) => ({ mark, share: scaled(marks[mark]) }));
  if (shares.some(({ share }) => share === null)) {
    const exactly = ([2, 3, 4, 5] as const).map((mark) => ({ mark, share: exact(marks[mark]) }));
    const zero = new Fraction(0);
    const whole = exactly.reduce((sum, { share }) => sum.add(share), zero);
    return exactly
      .reduce((sum, { mark, share }) => sum.add(share.mul(mark)), zero)
      .div(whole)
      .toFraction();
  }
  const whole = shares.reduce((sum, { share }) => sum + share!, 0);
  return lowest(
    shares.reduce((sum, { mark, share }) => sum + mark * share!, 0),
    whole,
  );
}

function scaled(value: number): number | null {
  const whole = Math.round(value * scale);
  return whole / scale === value && Number.isSafeInteger(whole) ? whole : null;
}

function lowest(top: number, bottom: number): string {
  const by = divisor(Math.abs(top), bottom);
  return bottom === by ? String(top / by) : `${top / by}/${bottom / by}`;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function parts(fraction: string): readonly [number, number] {
  const [top, bottom = '1'] = fraction.split('/');
  return [Number(top), Number(bottom)];
}
