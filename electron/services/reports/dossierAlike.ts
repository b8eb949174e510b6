import { besideCluster } from '../../../shared/analysis/clusterComparison.ts';
import type { Alike } from '../../../shared/reports/dossier/context.ts';
import type { Base } from '../base.ts';
import { schoolClusters } from '../schoolClusters.ts';

/** Schools grouped by their specifics as the screen of groups does it, each with what the others of its group have. */
export function alikeOf(base: Base, year: string): (school: string) => Alike | null {
  const view = schoolClusters(base, { year, variables: null, count: null });
  const { clustering, resultYear, lines } = view;
  if (clustering.status !== 'grouped' || resultYear === null) return () => null;
  const names = new Map(view.schools.map(({ id, name }) => [id, name]));
  const clusterOf = new Map(clustering.clusters.flatMap(({ ids }) => ids.map((id) => [id, ids] as const)));
  return (school) => {
    const ids = clusterOf.get(school);
    if (!ids || ids.length < 2) return null;
    const beside = besideCluster(view, school, ids);
    return {
      names: ids.flatMap((id) => (id === school ? [] : (names.get(id) ?? []))),
      year: resultYear,
      low: lines.flatMap((line, index) => {
        const { mean, others } = beside[index]!;
        return mean === null ? [] : [{ ...line, mean, others }];
      }),
    };
  };
}
