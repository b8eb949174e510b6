import { leavesOf, wardTree, type WardTree } from './ward.ts';

/** A school by the values it is grouped by; null: not known. */
export type ClusterCase = { readonly id: string; readonly values: readonly (number | null)[] };

/** A node of the dendrogram: a leaf has an id, a branch two children and the distance at which they join. */
export type ClusterNode = { readonly id: string } | { readonly height: number; readonly children: readonly [ClusterNode, ClusterNode] };

export type SchoolCluster = {
  readonly ids: readonly string[];
  /** Mean of each variable over those of the cluster that have it; null: none has. */
  readonly means: readonly (number | null)[];
  /** Variables whose mean lies furthest from that of all, in standard deviations; half of one at least, furthest first. */
  readonly distinct: readonly { readonly variable: number; readonly deviation: number }[];
};

export type Clustering =
  | {
      readonly status: 'grouped';
      readonly clusters: readonly SchoolCluster[];
      readonly tree: ClusterNode;
      /** Variables that took part: those that differ between schools. */
      readonly used: readonly number[];
      /** Schools with less than half of the values: grouped with nobody. */
      readonly leftOut: readonly string[];
      /** Mean of each variable over all schools grouped. */
      readonly means: readonly (number | null)[];
    }
  | { readonly status: 'too-few'; readonly leftOut: readonly string[] };

/** Least schools that are worth grouping. */
export const leastCases = 4;
const mostClusters = 6;

/**
 * Groups schools by their specifics: hierarchical, Ward's method, standardised values. A value that is not known is taken as the mean, so
 * it pulls nowhere. `count`: how many clusters; null: where the joining distance jumps most.
 */
export function clusterSchools(cases: readonly ClusterCase[], count: number | null = null): Clustering {
  const wide = cases[0]?.values.length ?? 0;
  const all = Array.from({ length: wide }, (_, variable) => variable);
  const varying = all.filter((variable) => new Set(known(cases, variable)).size > 1);
  const full = cases.filter(({ values }) => varying.filter((variable) => values[variable] !== null).length * 2 >= varying.length);
  const isFull = new Set(full);
  const leftOut = cases.filter((one) => !isFull.has(one)).map(({ id }) => id);
  const used = varying.filter((variable) => new Set(known(full, variable)).size > 1);
  if (full.length < leastCases || used.length === 0) return { status: 'too-few', leftOut };
  const scales = new Map(used.map((variable) => [variable, scaleOf(known(full, variable))]));
  const rows = full.map(({ values }) =>
    used.map((variable) => {
      const value = values[variable];
      const { mean, deviation } = scales.get(variable)!;
      return value === null || value === undefined ? 0 : (value - mean) / deviation;
    }),
  );
  const root = wardTree(rows);
  const wanted = Math.min(count ?? naturalCount(root), full.length);
  const clusters = cut(root, wanted).map((group) =>
    clusterOf(
      leavesOf(group).map((index) => full[index]!),
      { all, used, scales },
    ),
  );
  return {
    status: 'grouped',
    clusters: clusters.toSorted((a, b) => b.ids.length - a.ids.length),
    tree: nodeOf(root, full),
    used,
    leftOut,
    means: all.map((variable) => meanOf(known(full, variable))),
  };
}

type Scale = { readonly mean: number; readonly deviation: number };
type Setting = { readonly all: readonly number[]; readonly used: readonly number[]; readonly scales: ReadonlyMap<number, Scale> };

function clusterOf(members: readonly ClusterCase[], { all, used, scales }: Setting): SchoolCluster {
  const means = all.map((variable) => meanOf(known(members, variable)));
  const distinct = used.flatMap((variable) => {
    const mean = means[variable];
    const { mean: ofAll, deviation } = scales.get(variable)!;
    return mean === null || mean === undefined ? [] : [{ variable, deviation: (mean - ofAll) / deviation }];
  });
  return {
    ids: members.map(({ id }) => id),
    means,
    distinct: distinct
      .filter(({ deviation }) => Math.abs(deviation) >= 0.5)
      .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation)),
  };
}

/** Cuts the furthest joins until there are as many trees; those that join furthest first. */
function cut(root: WardTree, count: number): readonly WardTree[] {
  let trees: readonly WardTree[] = [root];
  while (trees.length < count) {
    const tallest = trees.reduce((most, tree) => (heightOf(tree) > heightOf(most) ? tree : most));
    trees = trees.flatMap((tree) => (tree === tallest && 'children' in tree ? tree.children : [tree]));
  }
  return trees.toSorted((a, b) => heightOf(b) - heightOf(a));
}

/** Two to six clusters, before the largest jump of the joining distance. */
function naturalCount(root: WardTree): number {
  const joins = heightsOf(root).toSorted((a, b) => b - a);
  // Cutting between the k-th and the next join leaves k + 1 clusters.
  const jumps = joins.slice(0, mostClusters - 1).map((height, index) => height - (joins[index + 1] ?? 0));
  return jumps.indexOf(Math.max(...jumps)) + 2;
}

function heightsOf(tree: WardTree): readonly number[] {
  return 'index' in tree ? [] : [tree.height, ...tree.children.flatMap(heightsOf)];
}

/** A leaf is cut after every branch, even one whose rows are all alike. */
function heightOf(tree: WardTree): number {
  return 'index' in tree ? -1 : tree.height;
}

function nodeOf(tree: WardTree, cases: readonly ClusterCase[]): ClusterNode {
  if ('index' in tree) return { id: cases[tree.index]!.id };
  const [left, right] = tree.children;
  return { height: tree.height, children: [nodeOf(left, cases), nodeOf(right, cases)] };
}

function known(cases: readonly ClusterCase[], variable: number): readonly number[] {
  return cases.flatMap(({ values }) => values[variable] ?? []);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = meanOf(values) ?? 0;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation };
}
