/** Those of a list whose key one before them has. */
export function repeated<T>(list: readonly T[], key: (one: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return list.filter((one) => {
    const known = seen.has(key(one));
    seen.add(key(one));
    return known;
  });
}
