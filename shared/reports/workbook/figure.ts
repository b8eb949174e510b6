import { minus } from '../phrasing/numbers.ts';

export type Figure = { readonly value: number; readonly format: string };

const figure = /^([+\u2212-]?)(\d{1,3}(?:[\u00a0 ]\d{3})+|\d{1,12})(?:,(\d{1,3}))?([\u00a0 ]?%)?$/;
/** «4/3 ≈ 1,33»: an exact total beside its decimal. */
const fraction = /^([\u2212-]?\d{1,9})\/(\d{1,9}) ≈ ([^ ]+)$/;

/**
 * The number that a printed text is, with the decimals it was printed with; percent as a part of one under a format of percent.
 * null: a text, such as «п. 3», «2/3», «12 из 40», «007» or «1.10».
 */
export function figureOf(text: string): Figure | null {
  const exact = fraction.exec(text);
  if (exact) {
    const shown = figureOf(exact[3]!);
    return shown && { ...shown, value: Number(exact[1]!.replace(minus, '-')) / Number(exact[2]) };
  }
  const parts = figure.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', rest = '', percent] = parts;
  const digits = whole.replace(/[\u00a0 ]/g, '');
  if (/^0\d/.test(digits)) return null;
  const size = Number(rest === '' ? digits : `${digits}.${rest}`);
  const isNegative = sign === minus || sign === '-';
  const shown = numberFormat(rest.length, digits.length !== whole.length) + (percent === undefined ? '' : '%');
  return {
    value: (isNegative && size !== 0 ? -1 : 1) * (percent === undefined ? size : partOfOne(size)),
    format: sign === '+' ? `+${shown};-${shown};${shown}` : shown,
  };
}

export function numberFormat(decimals: number, isGrouped = false): string {
  return (isGrouped ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
}

/** 16.1 % is 0.161, not the binary neighbour of it that a division gives. */
export function partOfOne(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}
