import type { Whole } from './countShare.ts';

type Ranged<T> = { readonly member: T; readonly whole: Whole };

export type Group<T> = { readonly whole: Whole; readonly members: readonly T[] };

/**
 * Parts the ranges into groups that share a whole number, the largest first; among equally large ones that of the narrower ranges, for
 * they say more. Members keep their order.
 */
export function consistentGroups<T>(ranged: readonly Ranged<T>[]): readonly Group<T>[] {
  if (ranged.length === 0) return [];
  const best = ranged
    .map(({ whole }) => ranged.filter((one) => holds(one.whole, whole.from)))
    .reduce((found, next) => (next.length > found.length || (next.length === found.length && width(next) < width(found)) ? next : found));
  const group = { whole: meet(best.map(({ whole }) => whole)), members: best.map(({ member }) => member) };
  return [group, ...consistentGroups(ranged.filter((one) => !best.includes(one)))];
}

/** What all ranges have in common; they must meet. */
function meet(wholes: readonly Whole[]): Whole {
  const ends = wholes.flatMap(({ to }) => to ?? []);
  return { from: Math.max(...wholes.map(({ from }) => from)), to: ends.length === 0 ? null : Math.min(...ends) };
}

function holds({ from, to }: Whole, number: number): boolean {
  return from <= number && (to === null || number <= to);
}

function width(ranged: readonly Ranged<unknown>[]): number {
  return ranged.reduce((sum, { whole }) => sum + (whole.to ?? Infinity) - whole.from, 0);
}
