import { discrepancies } from '../../../shared/instruments/discrepancies.ts';
import type { Municipality } from '../../../shared/model/records.ts';
import type { AssessmentData } from '../../../shared/reports/assessment/comparison.ts';
import { assessmentResults, assessmentResultsReport } from '../../../shared/reports/assessmentResults.ts';
import { schoolYearOf } from '../../../shared/reports/phrasing/dates.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { targetShares } from '../targets.ts';
import type { AskedReport, ReportKind } from './reportKind.ts';

/** The report on results of procedures: for each year with results or with low-performing schools, the municipality and each school. */
export const assessmentKind: ReportKind = {
  ...assessmentResults,
  lacks: 'нет результатов оценочных процедур. Внесите их в разделе «Результаты»',
  rows(base, municipality) {
    const { schools, results, statuses } = facts(base, municipality);
    const years = new Set([
      ...results.map(({ year }) => schoolYearOf(year)),
      ...statuses.filter(({ status }) => status === 'shnor').map(({ year }) => year),
    ]);
    return [...years]
      .toSorted((a, b) => b.localeCompare(a))
      .flatMap((year) => {
        const known = results.filter((result) => schoolYearOf(result.year) <= year);
        if (known.length === 0) return [];
        const own = schools.filter((school) => known.some((result) => result.school === school.id));
        return [null, ...own].map((school) => ({ year, school }));
      });
  },
  tree: (base, asked) => assessmentResultsReport(assessmentData(base, asked)),
};

/** What the report is built from. */
export function assessmentData(base: Base, { municipality, year, school, isPublic }: AskedReport): AssessmentData {
  return {
    municipality,
    ...facts(base, municipality.id),
    targets: targetShares(base, municipality.id),
    year,
    school: school?.id ?? null,
    isPublic,
    discrepancies: isOrderYu(municipality) ? discrepancies.filter(({ order }) => order === 'Ю') : [],
  };
}

function facts(base: Base, municipality: string) {
  const { schools } = roster(base, municipality);
  const ids = new Set(schools.map(({ id }) => id));
  return {
    schools,
    results: base.results.list().filter(({ school }) => ids.has(school)),
    statuses: schools.flatMap(({ id }) => base.schools.statuses(id)),
  };
}

/** Contradictions of an order are printed only where that order is in force. */
function isOrderYu({ orderNumber, orderOn }: Municipality): boolean {
  return orderNumber.trim() === '512' && orderOn === '2020-11-26';
}
