/** Something that stands after one of these blocks, the nearest first. */
export type Placed = { readonly id: string; readonly after: readonly string[] };

/**
 * Puts blocks in their places among those that are there. One whose neighbours are all gone comes before `last`, at the end where that is
 * not known; of two after the same block the later one stands nearer to it.
 */
export function placeBlocks<T extends { readonly id: string }>(
  there: readonly T[],
  pending: readonly (T & Placed)[],
  last: string | null,
): readonly T[] {
  if (pending.length === 0) return there;
  const result = [...there];
  const known = new Set(there.map(({ id }) => id));
  const waiting = new Set(pending.map(({ id }) => id));
  let left = [...pending];
  while (left.length > 0) {
    // One after another that itself waits comes later; in a circle the first one begins.
    const next = left.find((one) => isReady(one, known, waiting)) ?? left[0]!;
    const anchor = next.after.find((one) => known.has(one));
    const at = anchor === undefined ? endOf(result, last) : result.findIndex(({ id }) => id === anchor) + 1;
    result.splice(at, 0, next);
    known.add(next.id);
    waiting.delete(next.id);
    left = left.filter((one) => one !== next);
  }
  return result;
}

function isReady({ id, after }: Placed, known: ReadonlySet<string>, waiting: ReadonlySet<string>): boolean {
  const nearest = after.find((one) => one !== id && (known.has(one) || waiting.has(one)));
  return nearest === undefined || known.has(nearest);
}

function endOf(blocks: readonly { readonly id: string }[], last: string | null): number {
  const at = last === null ? -1 : blocks.findIndex(({ id }) => id === last);
  return at < 0 ? blocks.length : at;
}
