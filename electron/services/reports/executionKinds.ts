import { executionReport, executionReportOf } from '../../../shared/reports/roadmapExecution.ts';
import { executionOf, type Unit } from '../../../shared/roadmaps/execution/executionOf.ts';
import { schoolYearDays } from '../../../shared/roadmaps/execution/schoolYearDays.ts';
import { roadmaps } from '../../../shared/roadmaps/index.ts';
import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import type { Base } from '../base.ts';
import { orders } from '../orders.ts';
import { executingSchools } from '../roadmapExecution.ts';
import { roster } from '../roster.ts';
import { yearBefore } from '../schoolYear.ts';
import { knownNames } from './knownNames.ts';
import type { ReportKind } from './reportKind.ts';

/** The report on the execution of each roadmap of the orders that are worked by, and of those that bear marks all the same. */
export function executionKinds(base: Base): readonly ReportKind[] {
  const followed = new Set(orders(base).flatMap(({ code, isFollowed }) => (isFollowed ? [code] : [])));
  const marked = new Set(base.municipalities.list().flatMap(({ id }) => base.executionMarks.list(id).map(({ roadmap }) => roadmap)));
  return roadmaps.filter(({ id, source }) => followed.has(source.order) || marked.has(id)).map(kindOf);
}

/** For each year in which something is marked: the municipality, and each school that has a mark. */
function kindOf(roadmap: Roadmap): ReportKind {
  return {
    ...executionReportOf(roadmap),
    lacks: `нет отметок об исполнении мероприятий «${roadmap.shortTitle}». Поставьте их в разделе «Дорожные карты», «Исполнение»`,
    rows(base, municipality) {
      if (!base.executionMarks.list(municipality).some((mark) => mark.roadmap === roadmap.id)) return [];
      const schools = roster(base, municipality).schools;
      const years = base.municipalities.years(municipality).toSorted((a, b) => b.localeCompare(a));
      return years.flatMap((year) => {
        const marked = unitsIn(base, roadmap, { municipality, year }).units.filter(({ mark }) => mark !== null);
        if (marked.length === 0) return [];
        const own = new Set(marked.map(({ school }) => school));
        return [null, ...schools.filter(({ id }) => own.has(id))].map((school) => ({ year, school }));
      });
    },
    tree(base, { municipality, year, school, isPublic }) {
      const of = { municipality: municipality.id, year };
      const { units, schools } = unitsIn(base, roadmap, of);
      const before = unitsIn(base, roadmap, { ...of, year: yearBefore(year) }).units;
      const isHere = (unit: Unit) => school === null || unit.school === school.id;
      return executionReport({
        municipality,
        year,
        day: base.today(),
        school,
        isPublic,
        names: isPublic ? knownNames(base) : [],
        roadmap,
        units: units.filter(isHere),
        before: before.some((unit) => isHere(unit) && unit.mark !== null) ? before.filter(isHere) : [],
        schools,
      });
    },
  };
}

/** Nothing of a year that has not begun. */
function unitsIn(base: Base, roadmap: Roadmap, { municipality, year }: { municipality: string; year: string }) {
  const day = base.today();
  const schools = executingSchools(base, { roadmap, municipality, year });
  const marks = base.executionMarks.list(municipality);
  return { schools, units: day < schoolYearDays(year).from ? [] : executionOf(roadmap, { year, day, schools, marks }) };
}
