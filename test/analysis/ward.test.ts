import { describe, expect, test } from 'vitest';
import { leavesOf, wardTree, type WardTree } from '../../shared/analysis/ward.ts';

/** The same by the definition: every pair is looked at before every join. */
function byDefinition(rows: readonly (readonly number[])[]): WardTree {
  const distance = (a: readonly number[], b: readonly number[]) => Math.sqrt(a.reduce((sum, x, k) => sum + (x - b[k]!) * (x - b[k]!), 0));
  const sizeOf = (tree: WardTree) => leavesOf(tree).length;
  let trees = rows.map((_, index): WardTree => ({ index }));
  let table = rows.map((a) => rows.map((b) => distance(a, b)));
  while (trees.length > 1) {
    let [one, other] = [1, 0];
    for (let i = 1; i < trees.length; i++) for (let j = 0; j < i; j++) if (table[i]![j]! < table[one]![other]!) [one, other] = [i, j];
    const height = table[one]![other]!;
    const [a, b] = [trees[one]!, trees[other]!];
    const rest = trees.flatMap((_, index) => (index === one || index === other ? [] : [index]));
    const toNew = rest.map((k) => {
      const [na, nb, nk] = [sizeOf(a), sizeOf(b), sizeOf(trees[k]!)];
      const all = na + nb + nk;
      return ((na + nk) / all) * table[one]![k]! + ((nb + nk) / all) * table[k]![other]! + (-nk / all) * height;
    });
    const old = table;
    table = [[0, ...toNew], ...rest.map((k, at) => [toNew[at]!, ...rest.map((l) => old[k]![l]!)])];
    trees = [{ height, children: [a, b], size: sizeOf(a) + sizeOf(b) }, ...rest.map((k) => trees[k]!)];
  }
  return trees[0]!;
}

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe('the tree of Ward’s method', () => {
  test.each([0, 2, 3])('is that of the definition, whatever pairs are equally near (values of a scale of %i steps; 0: any)', (steps) => {
    const next = numbers(steps + 1);
    for (let run = 0; run < 40; run++) {
      const count = 2 + Math.floor(next() * 30);
      const rows = Array.from({ length: count }, () =>
        Array.from({ length: 3 }, () => (steps === 0 ? next() : Math.floor(next() * steps))),
      );
      expect(wardTree(rows)).toEqual(byDefinition(rows));
    }
  });

  test('of three rows joins the two nearest first', () => {
    expect(wardTree([[0], [10], [1]])).toEqual({
      height: (2 / 3) * 10 + (2 / 3) * 9 + (-1 / 3) * 1,
      children: [{ index: 1 }, { height: 1, children: [{ index: 2 }, { index: 0 }], size: 2 }],
      size: 3,
    });
  });

  test('of one row is that row', () => expect(wardTree([[1]])).toEqual({ index: 0 }));

  test('of a region is made while the user waits', () => {
    const next = numbers(7);
    const rows = Array.from({ length: 1200 }, () => Array.from({ length: 8 }, next));
    const start = performance.now();
    expect(leavesOf(wardTree(rows))).toHaveLength(1200);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
