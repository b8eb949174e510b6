import { clusterSchools } from '../../shared/analysis/clusters.ts';
import type { ResultLine } from '../../shared/analysis/resultDynamics.ts';
import type { ClusterView } from '../../shared/analysis/resultViews.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { schoolValues, type SchoolValues } from './schoolVariables.ts';

/** Schools of a year grouped by the chosen variables; none chosen: by those of the cards that at least half of the schools have. */
export function schoolClusters(
  base: Base,
  { year, variables: asked, count }: Parsed<'analysis.clusters'>,
  municipality = base.municipality().id,
): ClusterView {
  const found = schoolValues(base, year, municipality);
  const chosen = asked === null ? usual(found) : found.variables.filter(({ id }) => asked.includes(id)).map(({ id }) => id);
  const schools = found.schools
    .map((school) => ({
      id: school.id,
      name: nameOf(school),
      values: chosen.map((variable) => found.values.get(variable)!.get(school.id) ?? null),
    }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  return { year, variables: found.variables, chosen, schools, clustering: clusterSchools(schools, count), ...latestResults(base, year) };
}

function usual({ variables, schools }: SchoolValues): readonly string[] {
  return variables.filter(({ id, known }) => !id.includes(':') && known * 2 >= schools.length).map(({ id }) => id);
}

/** Shares of «2» in the last calendar year with results that ends with the school year or before. */
function latestResults(base: Base, year: string): Pick<ClusterView, 'resultYear' | 'lines' | 'results'> {
  const end = Number(year.slice(5));
  const resultYear = Math.max(...base.results.lines().flatMap((line) => (line.year <= end ? line.year : [])));
  if (!Number.isFinite(resultYear)) return { resultYear: null, lines: [], results: {} };
  const order = base.results.lines().filter(({ year: each }) => each === resultYear);
  const results = base.results.between(resultYear, resultYear).filter(({ low }) => low !== null);
  const keyOf = ({ procedure, subject, grade }: ResultLine) => `${procedure} ${subject} ${grade ?? ''}`;
  const held = new Set(results.map(keyOf));
  const lines = new Map(order.flatMap((line) => (held.has(keyOf(line)) ? [[keyOf(line), line] as const] : [])));
  const bySchool = Map.groupBy(results, ({ school }) => school);
  return {
    resultYear,
    lines: [...lines.values()].map(({ procedure, subject, grade }) => ({ procedure, subject, grade })),
    results: Object.fromEntries(
      [...bySchool].map(([school, own]) => {
        const low = new Map(own.map((result) => [keyOf(result), result.low]));
        return [school, [...lines.keys()].map((key) => low.get(key) ?? null)];
      }),
    ),
  };
}

const collator = new Intl.Collator('ru', { numeric: true });
