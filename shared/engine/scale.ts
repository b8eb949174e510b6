import type Fraction from 'fraction.js';
import type { Band } from './instrument.ts';
import { contains, parseRange, type Range } from './range.ts';
import type { Mark } from './score.ts';

export type ParsedBand = Band & { readonly ends: Range };

/** Bands in ascending order with their brackets read. */
export function parseScale(bands: readonly Band[]): readonly ParsedBand[] {
  return bands.map((band) => ({ ...band, ends: parseRange(band.range) })).sort((a, b) => a.ends.from.compare(b.ends.from));
}

/**
 * The band of a total. A point that the order leaves in no band goes where `boundary` says and is marked;
 * a total above the scale takes the top band, below it the bottom one, both marked as outside. A scale without bands gives no level.
 */
export function bandOf(
  scale: readonly ParsedBand[],
  total: Fraction,
  boundary: 'lower' | 'upper',
): { band: ParsedBand | null; mark: Mark | null } {
  const inside = scale.find((band) => contains(band.ends, total));
  if (inside) return { band: inside, mark: null };
  const bottom = scale[0];
  const top = scale.at(-1);
  if (!bottom || !top) return { band: null, mark: null };
  if (total.compare(top.ends.to) > 0) return { band: top, mark: 'out-of-scale' };
  if (total.compare(bottom.ends.from) < 0) return { band: bottom, mark: 'out-of-scale' };
  const opened = scale.find((band) => band.ends.from.equals(total));
  const closed = scale.findLast((band) => band.ends.to.equals(total));
  return { band: (boundary === 'lower' ? (opened ?? closed) : (closed ?? opened)) ?? null, mark: 'boundary' };
}
