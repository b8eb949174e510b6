import type { ClusterView } from './resultViews.ts';

/** A school beside its cluster in one line of results: the mean of the others of the cluster that have it, and how many they are. */
export type BesideCluster = { readonly low: number | null; readonly mean: number | null; readonly others: number };

/** Results of a school beside those of the other schools of its cluster, by the view's lines; means of shares, not weighted. */
export function besideCluster(
  { lines, results }: Pick<ClusterView, 'lines' | 'results'>,
  school: string,
  ids: readonly string[],
): readonly BesideCluster[] {
  return lines.map((_, index) => {
    const others = ids.flatMap((id) => (id === school ? [] : (results[id]?.[index] ?? [])));
    return {
      low: results[school]?.[index] ?? null,
      mean: others.length === 0 ? null : others.reduce((sum, low) => sum + low, 0) / others.length,
      others: others.length,
    };
  });
}
