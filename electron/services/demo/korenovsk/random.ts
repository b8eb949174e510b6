/** Chance that is the same on every run: a generator per seed, so that one more teacher changes nobody else. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in the given share of cases, 0 to 1. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the names, as often as its weight says. */
  weighed<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  shuffled<T>(list: readonly T[]): readonly T[];
};

/** Mulberry32 over an FNV-1a hash of the seed. */
export function seeded(seed: string): Random {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.codePointAt(0)!, 16_777_619), 2_166_136_261);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighed<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
      const names = Object.entries(weights) as [Name, number][];
      let left = int(
        1,
        names.reduce((sum, [, weight]) => sum + weight, 0),
      );
      return names.find(([, weight]) => (left -= weight) <= 0)![0];
    },
    shuffled<T>(list: readonly T[]): readonly T[] {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
  };
}
