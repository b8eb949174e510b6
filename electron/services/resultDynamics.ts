import { cohortsOf, comparedWith, needsAnalysis, seriesOf, type ResultLine } from '../../shared/analysis/resultDynamics.ts';
import type { GroupSeries, LineResults, RegisterRow, ResultsView, SchoolResults } from '../../shared/analysis/resultViews.ts';
import type { AssessmentResult, GroupResult, School } from '../../shared/model/records.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';

/** Results of one school over the years, and what there is to choose from. */
export function resultsView(base: Base, asked: string | null): ResultsView {
  const known = base.results.lines();
  const schools = named(base);
  const chosen = schools.find(({ id }) => id === asked) ?? schools.find(({ id }) => base.results.ofSchool(id).length > 0);
  const years = (rows: typeof known) => [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return {
    schools: schools.map(({ id, name }) => ({ id, name })),
    lines: linesOf(known),
    years: years(known),
    registerYears: years(known.filter(({ hasRegister }) => hasRegister === 1)),
    school: chosen ? schoolResults(chosen, base.results.ofSchool(chosen.id), groupsAbove(groupsOf(base))) : null,
  };
}

/** One procedure, subject and grade over all schools and the groups above them. */
export function lineResults(base: Base, line: ResultLine): LineResults {
  const bySchool = Map.groupBy(base.results.ofLine(line), ({ school }) => school);
  return {
    groups: groupSeries(groupsOf(base).filter((group) => lineKey(group) === lineKey(line))),
    schools: named(base).flatMap((school) => {
      const [series] = seriesOf(bySchool.get(school.id) ?? []);
      return series ? [{ school, series }] : [];
    }),
  };
}

/** Agreement of marks with the class register over the schools in a calendar year. */
export function registerRows(base: Base, year: number): readonly RegisterRow[] {
  const bySchool = Map.groupBy(base.results.withRegister(year), ({ school }) => school);
  return named(base).flatMap((school) => registerOf(school, bySchool.get(school.id) ?? []));
}

type Named = { readonly id: string; readonly name: string };

/** Results above the schools: what each is beside, and their own series, reckoned once for any number of schools. */
export type Groups = { readonly byPoint: ReadonlyMap<string, readonly GroupResult[]>; readonly series: readonly GroupSeries[] };

export function groupsAbove(groups: readonly GroupResult[]): Groups {
  return { byPoint: Map.groupBy(groups, pointKey), series: groupSeries(groups) };
}

/** Everything that the results of one school say: series beside groups, classes followed, agreement with the register. */
export function schoolResults(school: Named, results: readonly AssessmentResult[], groups: Groups): SchoolResults {
  const byPoint = new Map(results.map((result) => [pointKey(result), result]));
  const own = new Set(results.map(lineKey));
  return {
    school,
    series: seriesOf(results).map((series) => ({
      ...series,
      beside: series.points.map(({ year }) => {
        const key = pointKey({ ...series, year });
        return comparedWith(byPoint.get(key)!, groups.byPoint.get(key) ?? []);
      }),
    })),
    groups: groups.series.filter((series) => own.has(lineKey(series))),
    cohorts: cohortsOf(results),
    register: registerOf(school, results),
  };
}

function groupSeries(groups: readonly GroupResult[]): readonly GroupSeries[] {
  return [...Map.groupBy(groups, ({ level }) => level).values()].flatMap((list) => {
    const { level } = list[0]!;
    // A file may name the same group otherwise in another year: the latest name stands.
    const latest = list.toSorted((a, b) => b.year - a.year)[0]!;
    return seriesOf(list).map((series): GroupSeries => ({ ...series, level, name: latest.name }));
  });
}

function registerOf(school: Named, results: readonly AssessmentResult[]): readonly RegisterRow[] {
  return results.flatMap((result): readonly RegisterRow[] => {
    const { procedure, subject, grade, year, journal, participants } = result;
    return journal === null
      ? []
      : [{ school, procedure, subject, grade, year, journal, participants, needsAnalysis: needsAnalysis(result) }];
  });
}

function groupsOf(base: Base): readonly GroupResult[] {
  const { id } = base.municipality();
  return base.results.groups().filter(({ municipality }) => municipality === id);
}

function named(base: Base): readonly Named[] {
  return roster(base)
    .schools.map((school: School) => ({ id: school.id, name: nameOf(school) }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function linesOf(known: readonly ResultLine[]): readonly ResultLine[] {
  return [
    ...new Map(
      known.map(({ procedure, subject, grade }) => [lineKey({ procedure, subject, grade }), { procedure, subject, grade }]),
    ).values(),
  ];
}

const lineKey = ({ procedure, subject, grade }: ResultLine) => `${procedure}\n${subject}\n${grade ?? ''}`;
const pointKey = (point: ResultLine & { readonly year: number }) => `${lineKey(point)}\n${point.year}`;
const collator = new Intl.Collator('ru', { numeric: true });
