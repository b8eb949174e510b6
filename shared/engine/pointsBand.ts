import Fraction from 'fraction.js';
import { exactNumber } from './exactNumber.ts';
import type { LeafItem, PointsBand } from './instrument.ts';
import { contains, parseRange, type Range } from './range.ts';

type MeasureItem = Extract<LeafItem, { readonly kind: 'measure' }>;
type ParsedPoints = { readonly ends: Range; readonly points: number };

const parsed = new WeakMap<readonly PointsBand[], readonly ParsedPoints[]>();

/**
 * Points for a measured value by the range it falls into: percent of a percent, count or number as they are, the share of a count and
 * share. The item must have `points`. «n из N» is taken as its exact percent.
 */
export function pointsAt(item: MeasureItem, answer: unknown): number | 'not-filled' | 'no-band' {
  const value = exactValue(answer);
  if (value === null) return 'not-filled';
  return pointsBands(item).find(({ ends }) => contains(ends, value))?.points ?? 'no-band';
}

/** Ranges of points in ascending order. */
export function pointsBands({ points = [] }: MeasureItem): readonly ParsedPoints[] {
  const known = parsed.get(points);
  if (known) return known;
  const bands = points
    .map((band) => ({ ends: parseRange(band.range), points: band.points }))
    .sort((a, b) => a.ends.from.compare(b.ends.from));
  parsed.set(points, bands);
  return bands;
}

/** A measured value as an exact number; null where it holds none. Yes and no are 1 and 0. */
export function exactValue(answer: unknown): Fraction | null {
  if (typeof answer === 'number') return exactNumber(answer);
  if (typeof answer === 'boolean') return new Fraction(answer ? 1 : 0);
  if (typeof answer !== 'object' || answer === null) return null;
  if ('total' in answer && 'count' in answer) {
    const { count, total } = answer as { readonly count: number; readonly total: number };
    return new Fraction(count, total).mul(100);
  }
  const { share = null } = answer as { readonly share?: number | null };
  return share === null ? null : exactNumber(share);
}
