import type { ClusterNode } from '../../../../shared/analysis/clusters.ts';

/** A line of the drawing: how far joined (0 to 1), at which row; `cluster`: of which group, null: of several. */
export type Branch = {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly children: readonly { readonly at: number; readonly row: number }[];
  readonly cluster: number | null;
};

export type Leaf = { readonly row: number; readonly ids: readonly string[]; readonly cluster: number };

export type Dendrogram = { readonly leaves: readonly Leaf[]; readonly branches: readonly Branch[] };

/** More leaves than this are drawn together by nearest kin. */
const mostLeaves = 60;

/** Lays the tree out on rows: leaves from the top, a branch between the rows of its children. */
export function layOut(tree: ClusterNode, clusters: readonly { readonly ids: readonly string[] }[]): Dendrogram {
  const clusterOf = new Map(clusters.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)));
  const whole = heightOf(tree) || 1;
  const least = leastHeight(tree);
  const leaves: Leaf[] = [];
  const branches: Branch[] = [];
  const walk = (node: ClusterNode): { readonly row: number; readonly at: number; readonly cluster: number | null } => {
    const ids = idsOf(node);
    const found = new Set(ids.map((id) => clusterOf.get(id)!));
    const cluster = found.size === 1 ? [...found][0]! : null;
    if ('id' in node || (heightOf(node) < least && cluster !== null)) {
      leaves.push({ row: leaves.length, ids, cluster: cluster! });
      return { row: leaves.length - 1, at: 0, cluster };
    }
    // Groups stand in the order of their numbers.
    const firstOf = (child: ClusterNode) => Math.min(...idsOf(child).map((id) => clusterOf.get(id)!));
    const children = node.children.toSorted((a, b) => firstOf(a) - firstOf(b)).map(walk);
    const rows = children.map(({ row }) => row);
    const at = node.height / whole;
    branches.push({ at, from: Math.min(...rows), to: Math.max(...rows), children, cluster });
    return { row: (rows[0]! + rows[1]!) / 2, at, cluster };
  };
  walk(tree);
  return { leaves, branches };
}

function idsOf(node: ClusterNode): readonly string[] {
  return 'id' in node ? [node.id] : node.children.flatMap(idsOf);
}

function heightOf(node: ClusterNode): number {
  return 'id' in node ? 0 : node.height;
}

/** Height below which branches are drawn as one leaf, so that no more than `mostLeaves` remain. */
function leastHeight(tree: ClusterNode): number {
  const heights: number[] = [];
  const walk = (node: ClusterNode): void => {
    if ('id' in node) return;
    heights.push(node.height);
    node.children.forEach(walk);
  };
  walk(tree);
  if (heights.length < mostLeaves) return 0;
  return heights.toSorted((a, b) => b - a)[mostLeaves - 2]!;
}
