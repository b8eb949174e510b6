import Fraction from 'fraction.js';

/** Keeps what belongs together on one line. */
export const nbsp = '\u00a0';
/** U+2212: a hyphen is no minus. */
export const minus = '\u2212';

/** The decimal that the user sees, not the binary one nearest to it: 16.1 is 161/10. */
export function exact(value: number | Fraction): Fraction {
  if (typeof value !== 'number') return value;
  const text = String(value);
  return new Fraction(text.includes('e') ? value.toFixed(20) : text);
}

/** Rounds half away from zero to so many decimals. */
export function rounded(value: number | Fraction, digits: number): Fraction {
  const fraction = exact(value);
  const scale = 10n ** BigInt(digits);
  const doubled = (fraction.n * scale * 2n + fraction.d) / (fraction.d * 2n);
  return new Fraction(fraction.s < 0n ? -doubled : doubled, scale);
}

/** «16,1», «16», «−3,5»: at most so many decimals, no trailing zeros. */
export function decimal(value: number | Fraction, digits = 1): string {
  const fraction = rounded(value, digits);
  const scaled = (fraction.n * 10n ** BigInt(digits)) / fraction.d;
  const text = scaled.toString().padStart(digits + 1, '0');
  const whole = grouped(text.slice(0, text.length - digits));
  const rest = digits === 0 ? '' : text.slice(text.length - digits).replace(/0+$/, '');
  return (fraction.s < 0n && scaled !== 0n ? minus : '') + whole + (rest === '' ? '' : `,${rest}`);
}

/** «16,1 %» of a value in percent. */
export function percent(value: number | Fraction, digits = 1): string {
  return `${decimal(value, digits)}${nbsp}%`;
}

/** «43 %»: part of a whole that is not zero. */
export function shareOf(part: number, whole: number, digits = 0): string {
  return percent(new Fraction(part, whole).mul(100), digits);
}

/** Thousands apart from 10 000 on. */
const grouped = (digits: string): string => (digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, nbsp));
