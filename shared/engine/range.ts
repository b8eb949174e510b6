import Fraction from 'fraction.js';

/** A band's ends, read from the order's own brackets: `[0; 0,3)`, `(528/25; 24]`. */
export type Range = {
  readonly from: Fraction;
  readonly to: Fraction;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
};

const pattern = /^([[(])\s*(-?[\d,/]+)\s*;\s*(-?[\d,/]+)\s*([\])])$/;

/** Reads a range; throws on text that is none (an instrument file is wrong, not a user). */
export function parseRange(text: string): Range {
  const parts = pattern.exec(text);
  if (!parts) throw new Error(`not a range: ${text}`);
  const [, open, from, to, close] = parts;
  return { from: exact(from!), to: exact(to!), hasFrom: open === '[', hasTo: close === ']' };
}

/** Whether the point lies in the range. */
export function contains(range: Range, point: Fraction): boolean {
  const low = point.compare(range.from);
  const high = point.compare(range.to);
  return (low > 0 || (low === 0 && range.hasFrom)) && (high < 0 || (high === 0 && range.hasTo));
}

function exact(text: string): Fraction {
  return new Fraction(text.replace(',', '.'));
}
