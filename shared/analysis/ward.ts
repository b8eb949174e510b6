/** A leaf is one of the rows, a branch joins two trees at a distance. */
export type WardTree =
  { readonly index: number } | { readonly height: number; readonly children: readonly [WardTree, WardTree]; readonly size: number };

/**
 * Ward's method over Euclidean distances (Lance and Williams' recurrence): the two nearest trees are joined until one is left. Each tree
 * keeps its nearest neighbour, so that a step looks through a row and not through the whole table: 1,200 rows take a fraction of a second.
 * Of pairs equally near the one made last goes first, then the first of the rows.
 */
export function wardTree(rows: readonly (readonly number[])[]): WardTree {
  const count = rows.length;
  const distances = distancesOf(rows);
  const trees: WardTree[] = rows.map((_, index) => ({ index }));
  const nearest = new Int32Array(count).fill(-1);
  const reach = new Float64Array(count).fill(Infinity);
  /** Places in the table, the last made first. */
  let standing = rows.map((_, index) => index);
  const lookBack = (order: number) => {
    const one = standing[order]!;
    reach[one] = Infinity;
    for (let i = 0; i < order; i++) {
      const distance = distances[one * count + standing[i]!]!;
      if (distance < reach[one]) [reach[one], nearest[one]] = [distance, standing[i]!];
    }
  };
  for (let order = 1; order < count; order++) lookBack(order);

  while (standing.length > 1) {
    const one = standing.reduce((least, each) => (reach[each]! < reach[least]! ? each : least));
    const other = nearest[one]!;
    const height = reach[one]!;
    const [size, otherSize] = [sizeOf(trees[one]!), sizeOf(trees[other]!)];
    trees[one] = { height, children: [trees[one]!, trees[other]!], size: size + otherSize };
    standing = [one, ...standing.filter((each) => each !== one && each !== other)];
    reach[one] = Infinity;
    for (let order = 1; order < standing.length; order++) {
      const each = standing[order]!;
      const own = sizeOf(trees[each]!);
      const all = size + otherSize + own;
      const distance =
        ((size + own) / all) * distances[one * count + each]! +
        ((otherSize + own) / all) * distances[each * count + other]! +
        (-own / all) * height;
      distances[one * count + each] = distance;
      distances[each * count + one] = distance;
      if (nearest[each] === one || nearest[each] === other) lookBack(order);
      else if (distance <= reach[each]!) [reach[each], nearest[each]] = [distance, one];
    }
  }
  return trees[standing[0]!]!;
}

/** The rows of a tree, from its one end to the other. */
export function leavesOf(tree: WardTree): readonly number[] {
  return 'index' in tree ? [tree.index] : tree.children.flatMap(leavesOf);
}

function sizeOf(tree: WardTree): number {
  return 'index' in tree ? 1 : tree.size;
}

/** Row by row in one list. */
function distancesOf(rows: readonly (readonly number[])[]): Float64Array {
  const distances = new Float64Array(rows.length ** 2);
  for (const [i, row] of rows.entries())
    for (let j = 0; j < i; j++) {
      const other = rows[j]!;
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += (row[k]! - other[k]!) * (row[k]! - other[k]!);
      distances[i * rows.length + j] = distances[j * rows.length + i] = Math.sqrt(sum);
    }
  return distances;
}
