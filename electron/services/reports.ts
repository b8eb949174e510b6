import type { ReportRow } from '../../shared/ipc/calls/documents.ts';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { methodForm } from '../../shared/instruments/k-method-form.ts';
import { subjectForm } from '../../shared/instruments/k-subject-form.ts';
import { targets } from '../../shared/instruments/y-targets.ts';
import { instrumentReportTitle } from '../../shared/reports/instrument.ts';
import { instrumentTree } from './instrumentTree.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Municipality } from '../../shared/model/records.ts';
import type { AssessmentData } from '../../shared/reports/assessment/comparison.ts';
import { assessmentResults, assessmentResultsReport } from '../../shared/reports/assessmentResults.ts';
import { competence } from '../../shared/reports/competence.ts';
import { risks } from '../../shared/reports/risks.ts';
import { schoolYearOf } from '../../shared/reports/phrasing/dates.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';
import { competenceTree } from './competenceTree.ts';
import { isRiskForm } from './risksOf.ts';
import { risksTree } from './risksTree.ts';
import { roster } from './roster.ts';
import { targetShares } from './targets.ts';

export type ReportKey = {
  readonly kind: string;
  readonly municipality: string;
  readonly year: string;
  readonly school: string | null;
  readonly isPublic: boolean;
};

/** Reports on a monitoring: the forms they rest on, how the tree is made, what is said where there is nothing to report on. */
const monitorings = [
  {
    ...competence,
    isForm: (instrument: string) => instrument === teacherCompetence.id,
    tree: competenceTree,
    lacks: 'нет педагогов и форм',
  },
  { ...risks, isForm: isRiskForm, tree: risksTree, lacks: 'нет школ и форм' },
] as const;

/** Kinds of reports that are built; those on one instrument bear its id. */
const ownKinds: readonly string[] = [assessmentResults.kind, ...monitorings.map(({ kind }) => kind)];

export function reportKinds(base: Base): readonly string[] {
  return [...ownKinds, ...base.instruments.all.filter(hasReport).map(({ id }) => id)];
}

/** Those whose forms another report speaks of have none of their own. */
function hasReport({ id }: Instrument): boolean {
  return !inOtherReports.includes(id) && !monitorings.some(({ isForm }) => isForm(id));
}

const inOtherReports: readonly string[] = [subjectForm.id, methodForm.id, targets.id];

/** Of the report as a kind: without the year and the school it is on. */
export function reportTitle(base: Base, kind: string): string {
  const instrument = base.instruments.byId(kind);
  const known = [assessmentResults, ...monitorings].find((one) => one.kind === kind)?.title;
  return known ?? (instrument ? instrumentReportTitle(instrument) : kind);
}

/** Reports that can be made now, of all kinds. */
export function listReports(base: Base, municipality: Pick<Municipality, 'id' | 'name'>): readonly ReportRow[] {
  return [...listResults(base, municipality), ...listMonitorings(base, municipality), ...listInstruments(base, municipality)];
}

/** For each year with forms, the municipality and each low-performing school of the year. */
function listMonitorings(base: Base, { id, name }: Pick<Municipality, 'id' | 'name'>): readonly ReportRow[] {
  const { schools, statuses } = facts(base, id);
  const kinds = base.submissions.kindsOf(id);
  const low = new Set(statuses.filter(({ status }) => status === 'shnor').map(({ school, year }) => `${school} ${year}`));
  return monitorings.flatMap(({ kind, title, isForm }) => {
    const years = new Set(kinds.filter(({ instrument }) => isForm(instrument)).map(({ year }) => year));
    return [...years]
      .toSorted((a, b) => b.localeCompare(a))
      .flatMap((year) => {
        const row = (school: ReportRow['school']): ReportRow => ({ kind, title, municipality: { id, name }, year, school });
        const own = schools.filter((school) => low.has(`${school.id} ${year}`));
        return [row(null), ...own.map((school) => row({ id: school.id, name: school.shortName || school.name }))];
      });
  });
}

/** For each instrument and year with forms: the municipality, and each school that has one. */
function listInstruments(base: Base, { id, name }: Pick<Municipality, 'id' | 'name'>): readonly ReportRow[] {
  const kinds = base.submissions.kindsOf(id);
  const { schools } = roster(base, id);
  return base.instruments.all.filter(hasReport).flatMap((instrument) => {
    const years = new Set(kinds.filter((kind) => kind.instrument === instrument.id).map(({ year }) => year));
    return [...years]
      .toSorted((a, b) => b.localeCompare(a))
      .flatMap((year) => {
        const row = (school: ReportRow['school']): ReportRow => ({
          kind: instrument.id,
          title: instrumentReportTitle(instrument),
          municipality: { id, name },
          year,
          school,
        });
        const owners = new Set(
          base.submissions.inYear(year).flatMap((form) => (form.instrument === instrument.id ? (form.school ?? []) : [])),
        );
        const own = schools.filter((school) => owners.has(school.id));
        return [row(null), ...own.map((school) => row({ id: school.id, name: school.shortName || school.name }))];
      });
  });
}

/** For each year with results or with low-performing schools, the municipality and each school. */
function listResults(base: Base, { id, name }: Pick<Municipality, 'id' | 'name'>): readonly ReportRow[] {
  const { schools, results, statuses } = facts(base, id);
  const years = new Set([
    ...results.map(({ year }) => schoolYearOf(year)),
    ...statuses.filter(({ status }) => status === 'shnor').map(({ year }) => year),
  ]);
  const row = (year: string, school: ReportRow['school']): ReportRow => ({
    ...assessmentResults,
    municipality: { id, name },
    year,
    school,
  });
  return [...years]
    .toSorted((a, b) => b.localeCompare(a))
    .flatMap((year) => {
      const known = results.filter((result) => schoolYearOf(result.year) <= year);
      if (known.length === 0) return [];
      const own = schools.filter((school) => known.some((result) => result.school === school.id));
      return [row(year, null), ...own.map((school) => row(year, { id: school.id, name: school.shortName || school.name }))];
    });
}

/** @throws `no-report-data` where there is nothing to report on, `bad-usage` for a kind that is not built */
export function reportTree(base: Base, { kind, municipality, year, school, isPublic }: ReportKey): ReportTree {
  const kinds = reportKinds(base);
  if (!kinds.includes(kind)) throw new Failure('bad-usage', `Отчёт «${kind}» ещё не построен. Есть: ${kinds.join(', ')}.`);
  const owner = base.municipalities.get(municipality);
  const { schools, results, statuses } = facts(base, owner.id);
  const one = schools.find(({ id }) => id === school) ?? null;
  if (school !== null && one === null) throw new Failure('not-found', 'Такой школы нет в этом муниципалитете.');
  const monitoring = monitorings.find((known) => known.kind === kind);
  if (monitoring) {
    const made = monitoring.tree(base, { municipality: owner, year, school: one, isPublic });
    if (!made) throw new Failure('no-report-data', `Для справки за ${year} учебный год ${monitoring.lacks}.`);
    return made;
  }
  const instrument = ownKinds.includes(kind) ? undefined : base.instruments.byId(kind);
  if (instrument) {
    const made = instrumentTree(base, instrument, { municipality: owner, year, school: one, isPublic });
    if (!made) throw new Failure('no-report-data', `Для справки за ${year} учебный год нет заполненных форм «${instrument.shortTitle}».`);
    return made;
  }
  const tree = assessmentResultsReport({
    municipality: owner,
    schools,
    results,
    targets: targetShares(base, owner.id),
    statuses,
    year,
    school,
    isPublic,
    discrepancies: isOrderYu(owner) ? discrepancies.filter(({ order }) => order === 'Ю') : [],
  });
  if (!tree)
    throw new Failure(
      'no-report-data',
      `Для справки за ${year} учебный год нет результатов оценочных процедур. Внесите их в разделе «Результаты».`,
    );
  return tree;
}

function facts(base: Base, municipality: string): Pick<AssessmentData, 'schools' | 'results' | 'statuses'> {
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
