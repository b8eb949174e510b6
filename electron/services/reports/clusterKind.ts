import { leastCases } from '../../../shared/analysis/clusters.ts';
import { formOf } from '../../../shared/engine/formOf.ts';
import { leaves } from '../../../shared/engine/instrument.ts';
import { criteria } from '../../../shared/instruments/m-criteria.ts';
import type { NoteSchool } from '../../../shared/reports/clusterNote/context.ts';
import { clusterNote, clusterNoteReport } from '../../../shared/reports/clusterNote.ts';
import { calendarYearOf } from '../../../shared/reports/phrasing/dates.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { schoolClusters } from '../schoolClusters.ts';
import { yearBefore } from '../schoolYear.ts';
import { knownNames } from './knownNames.ts';
import type { AskedReport, ReportKind } from './reportKind.ts';

/** Whose order prescribes the note. */
const order = 'М';
const clause =
  'раздел 7, № 24, «Направление „Информационной справки о результатах работы со школами с низкими образовательными результатами с учетом специфики ОУ, на основе кластерного подхода“», срок – ежегодно';

/** The note on schools alike, for each year of a municipality that works by order М and has schools enough to be grouped. */
export const clusterKind: ReportKind = {
  ...clusterNote,
  lacks: 'нет школ, которые можно сравнить',
  rows: (base, municipality) =>
    base.orderChoices.list(municipality).get(order) === true && roster(base, municipality).schools.length >= leastCases
      ? base.municipalities
          .years(municipality)
          .toReversed()
          .map((year) => ({ year, school: null }))
      : [],
  tree(base, asked) {
    const { municipality, year, isPublic } = asked;
    const here = roster(base, municipality.id);
    if (here.schools.length === 0) return null;
    const ids = new Set(here.schools.map(({ id }) => id));
    const results = base.results.list().filter((result) => ids.has(result.school) && result.year <= calendarYearOf(year));
    const [current = null, previous = null] = [...new Set(results.map((result) => result.year))].toSorted((a, b) => b - a);
    return clusterNoteReport({
      municipality,
      year,
      school: null,
      isPublic,
      clause,
      view: schoolClusters(base, { year, variables: null, count: null }, municipality.id),
      schools: noteSchools(base, asked).map((school) => ({
        ...school,
        results: results.filter((result) => result.school === school.id && (result.year === current || result.year === previous)),
      })),
      current,
      previous,
      criteria: new Map(
        leaves(formOf(criteria, { about: 'school' }).items).flatMap((item) =>
          item.kind === 'criterion' && !item.asksFor ? [[item.id, item.title]] : [],
        ),
      ),
      names: isPublic ? knownNames(base) : [],
    });
  },
};

function noteSchools(base: Base, { municipality, year }: AskedReport): readonly NoteSchool[] {
  const [now, before] = [base.schools.statusIn(year), base.schools.statusIn(yearBefore(year))];
  const marks = base.schoolMarks.inYear(year);
  const causes = base.schoolMarks.causes(year);
  const forms = new Map(
    base.submissions
      .formsInYear(year, [criteria.id])
      .flatMap(({ submission, answers }) => (submission.about.kind === 'school' ? [[submission.about.id, answers] as const] : [])),
  );
  const counted = new Set(leaves(criteria.items).flatMap((item) => (item.kind === 'criterion' && !item.asksFor ? item.id : [])));
  return roster(base, municipality.id).schools.map((school): NoteSchool => {
    const answers = forms.get(school.id);
    const present = Object.entries(answers ?? {}).flatMap(([id, value]) => {
      const isPresent = typeof value === 'object' && value !== null && 'isPresent' in value ? value['isPresent'] : null;
      return counted.has(id) && typeof isPresent === 'boolean' ? [[id, isPresent] as const] : [];
    });
    return {
      id: school.id,
      name: nameOf(school),
      locality: school.locality,
      status: now.get(school.id) ?? null,
      statusBefore: before.get(school.id) ?? null,
      resilient: marks.find((mark) => mark.school === school.id && mark.kind === 'resilient')?.basis ?? null,
      causes: causes.flatMap((cause) => (cause.school === school.id ? cause.text : [])),
      results: [],
      criteria: present.length === 0 ? null : new Map(present),
    };
  });
}
