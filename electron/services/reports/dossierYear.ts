import { analyseCompetence } from '../../../shared/analysis/competence.ts';
import { mapRisks } from '../../../shared/analysis/risks.ts';
import { seriesOf } from '../../../shared/analysis/resultDynamics.ts';
import { outcomes } from '../../../shared/instruments/k-outcomes.ts';
import { teacherDevelopment } from '../../../shared/instruments/k-teacher-development.ts';
import { paths } from '../../../shared/model/paths.ts';
import type { Person, School } from '../../../shared/model/records.ts';
import type { CompetenceData } from '../../../shared/reports/competence/context.ts';
import type { DossierData, DossierForm, Identified, Staff } from '../../../shared/reports/dossier/context.ts';
import type { InstrumentData } from '../../../shared/reports/instrument/context.ts';
import { calendarYearOf } from '../../../shared/reports/phrasing/dates.ts';
import type { Base } from '../base.ts';
import { identificationView } from '../identification.ts';
import { matrixOf } from '../matrix.ts';
import { groupsAbove } from '../resultDynamics.ts';
import { followedInstruments } from '../orders.ts';
import { roster } from '../roster.ts';
import { yearBefore } from '../schoolYear.ts';
import { competenceData } from './competenceTree.ts';
import { alikeOf } from './dossierAlike.ts';
import { supportOf } from './dossierSupport.ts';
import { instrumentData } from './instrumentTree.ts';
import type { AskedReport } from './reportKind.ts';
import { risksData } from './risksTree.ts';

/** What dossiers of a year are built from: what the schools share is read once, then each school costs what it has itself. */
export function dossierYear(base: Base, asked: Omit<AskedReport, 'school'>): (school: School) => DossierData {
  const { municipality, year } = asked;
  const whole: AskedReport = { ...asked, school: null };
  const competence = competencesBySchool(competenceData(base, whole));
  const risks = risksData(base, whole);
  const risksOf = new Map(risks.now.schools.map((entry) => [entry.school.id, entry]));
  const [ofOutcomes, ofDevelopment] = [outcomes, teacherDevelopment].map((one) => formsBySchool(instrumentData(base, one, whole)));
  const formsOf = formStates(base, year);
  const here = roster(base, municipality.id);
  const teachers = Map.groupBy(here.workingIn(year, 'teacher'), ({ school }) => school);
  const standings = Map.groupBy(base.schools.standings(), ({ school }) => school);
  const marks = Map.groupBy(base.schoolMarks.inYear(year), ({ school }) => school);
  const causes = Map.groupBy(base.schoolMarks.causes(year), ({ school }) => school);
  const groups = groupsAbove(base.results.groups().filter((group) => group.municipality === municipality.id)).series;
  const alike = alikeOf(base, year);
  const support = supportOf(base, whole);
  const identified = identifiedBy(base, year);
  const last = calendarYearOf(year);
  const known = new Set(followedInstruments(base).map(({ id }) => id));
  return (school) => {
    const entry = risksOf.get(school.id);
    const staff = teachers.get(school.id) ?? [];
    const own = { ...asked, school };
    return {
      ...own,
      yearBefore: yearBefore(year),
      names: risks.names,
      statuses: (standings.get(school.id) ?? []).toSorted((a, b) => a.year.localeCompare(b.year)),
      marks: marks.get(school.id) ?? [],
      identified: identified(school.id),
      staff: staffOf(staff),
      forms: formsOf(school.id),
      support: { visits: entry?.visits ?? [], ...support(school, staff) },
      results: seriesOf(base.results.ofSchool(school.id).filter((result) => result.year <= last)),
      groups,
      alike: alike(school.id),
      competence: competence(school),
      // Rules are the municipality's matter: the dossier does not speak of them.
      risks: { ...risks, ...own, now: mapRisks(year, entry ? [entry] : []), rules: [] },
      outcomes: ofOutcomes!(school),
      development: ofDevelopment!(school),
      causes: (causes.get(school.id) ?? []).map(({ text }) => text),
      asked: known,
    };
  };
}

function competencesBySchool(data: CompetenceData): (school: School) => CompetenceData {
  const now = Map.groupBy(data.now.forms, ({ school }) => school.id);
  const before = Map.groupBy(data.before?.forms ?? [], ({ school }) => school.id);
  // A teacher may have come from another school.
  const byPerson = Map.groupBy(data.before?.forms ?? [], ({ person }) => person.id);
  return (school) => {
    const [forms, then] = [now.get(school.id) ?? [], before.get(school.id) ?? []];
    const earlier = [...new Set(forms.map(({ person }) => person.id))].flatMap((id) => byPerson.get(id) ?? []);
    const hasBefore = then.some(({ submission }) => submission !== null);
    return {
      ...data,
      school,
      now: analyseCompetence(data.year, forms, earlier),
      before: hasBefore ? analyseCompetence(yearBefore(data.year), then, []) : null,
      rules: [],
    };
  };
}

function formsBySchool(data: InstrumentData): (school: School) => InstrumentData {
  const forms = Map.groupBy(data.forms, ({ about }) => about.id);
  return (school) => ({ ...data, school, forms: forms.get(school.id) ?? [], rules: [] });
}

/** Forms of the year that a school owes, or that it has begun. */
function formStates(base: Base, year: string): (school: string) => readonly DossierForm[] {
  const { columns, rows } = matrixOf(base, year);
  const bySchool = new Map(rows.flatMap((row) => (row.kind === 'school' ? [[row.id, row] as const] : [])));
  return (school) => {
    const row = bySchool.get(school);
    return columns.flatMap(({ title, roundTitle, instrument }, index): readonly DossierForm[] => {
      const cell = row?.cells[index];
      if (!row || !cell || cell.total === 0 || (!row.isOwing && cell.done === 0)) return [];
      const { done, total, state, doubtful, submission } = cell;
      const path = submission === null ? paths.monitoring(instrument) : paths.form(submission);
      return [{ title: [title, roundTitle].filter(Boolean).join(', '), done, total, state, doubtful, path }];
    });
  };
}

/** By the first rule of the municipality, the usual one. */
function identifiedBy(base: Base, year: string): (school: string) => Identified | null {
  const { rules, schools } = identificationView(base, { year, upTo: null, near: 0, draft: null });
  const [rule] = rules;
  const outcomes = new Map(schools.map(({ school, outcomes: [first] }) => [school.id, first]));
  return (school) => {
    const outcome = outcomes.get(school);
    return rule && outcome && outcome.counted > 0
      ? { rule: rule.name, isLow: outcome.isLow, low: outcome.low, counted: outcome.counted }
      : null;
  };
}

function staffOf(teachers: readonly Person[]): Staff {
  const categories = teachers.flatMap(({ category }) => category ?? []);
  const services = teachers.flatMap(({ serviceYears }) => serviceYears ?? []);
  return {
    teachers: teachers.length,
    categoryKnown: categories.length,
    highOrFirst: categories.filter((category) => category === 'high' || category === 'first').length,
    service: services.length === 0 ? null : services.reduce((sum, years) => sum + years, 0) / services.length,
  };
}
