import Fraction from 'fraction.js';

/** The decimal that is written, not the binary number nearest to it: `Fraction` itself would search for it through a thousand fractions. */
export function exactNumber(value: number): Fraction {
  if (Number.isInteger(value)) return new Fraction(value);
  const text = String(value);
  return new Fraction(text.includes('e') ? value.toFixed(20) : text);
}
