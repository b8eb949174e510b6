/** Numbers from 0 up to 1, the same for the same seed (mulberry32), and a choice by them. */
export function seeded(seed: number): { random(): number; pick<T>(list: readonly T[]): T } {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { random, pick: <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T };
}
