import type { Instrument } from '../../../shared/engine/instrument.ts';
import { mentorCentre } from '../../../shared/instruments/k-mentor-centre.ts';
import { methodicalHelp } from '../../../shared/instruments/k-methodical-help.ts';
import { outcomes } from '../../../shared/instruments/k-outcomes.ts';
import { teacherDevelopment } from '../../../shared/instruments/k-teacher-development.ts';
import { tutorPoint } from '../../../shared/instruments/k-tutor-point.ts';
import { complexMonitoring, complexReport } from '../../../shared/reports/complexMonitoring.ts';
import type { ComplexData } from '../../../shared/reports/complex/context.ts';
import { schoolYearOf } from '../../../shared/reports/phrasing/dates.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { yearBefore } from '../schoolYear.ts';
import { assessmentData } from './assessmentKind.ts';
import { competenceData } from './competenceTree.ts';
import { formYears, lowSchoolsIn } from './formYears.ts';
import { instrumentData } from './instrumentTree.ts';
import { knownNames } from './knownNames.ts';
import type { AskedReport, ReportKind } from './reportKind.ts';
import { risksData } from './risksTree.ts';
import { yearCollection } from './yearCollection.ts';

const order = 'К';

/** The yearly report on all monitorings together: of the municipality, for each year with forms of order К or results of schools on the list. */
export const complexKind: ReportKind = {
  ...complexMonitoring,
  lacks: 'нет ни форм мониторингов, ни результатов оценочных процедур',
  rows: (base, municipality) => yearsOf(base, municipality).map((year) => ({ year, school: null })),
  tree: (base, asked) => (asked.school === null ? complexReport(complexData(base, asked)) : null),
};

function yearsOf(base: Base, municipality: string): readonly string[] {
  const ofOrder = new Set(base.instruments.all.flatMap(({ id, source }) => (source.order === order ? [id] : [])));
  const here = new Set(roster(base, municipality).schools.map(({ id }) => id));
  const results = base.results.list().flatMap(({ school, year }) => (here.has(school) ? schoolYearOf(year) : []));
  const years = [...formYears(base, municipality, (id) => ofOrder.has(id)), ...results];
  return [...new Set(years)].toSorted((a, b) => b.localeCompare(a));
}

/** What the report is built from. */
export function complexData(base: Base, asked: AskedReport): ComplexData {
  const { municipality, year, isPublic } = asked;
  const of = (instrument: Instrument) => instrumentData(base, instrument, asked);
  const standings = base.schools.standings().filter((standing) => standing.year === yearBefore(year));
  return {
    municipality,
    year,
    yearBefore: yearBefore(year),
    school: null,
    isPublic,
    names: isPublic ? knownNames(base) : [],
    schools: lowSchoolsIn(base, municipality.id, year).map((school) => ({ id: school.id, name: nameOf(school) })),
    lowBefore: standings.length === 0 ? null : lowSchoolsIn(base, municipality.id, yearBefore(year)).length,
    ...yearCollection(base, year, order),
    assessment: assessmentData(base, asked),
    competence: competenceData(base, asked),
    risks: risksData(base, asked),
    outcomes: of(outcomes),
    help: of(methodicalHelp),
    mentors: of(mentorCentre),
    tutors: of(tutorPoint),
    development: of(teacherDevelopment),
    causes: base.schoolMarks.causes(year),
  };
}
