import type { Instrument, Window } from '../../shared/engine/instrument.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import type { Municipality, School } from '../../shared/model/records.ts';
import { competenceReport } from '../../shared/reports/competence.ts';
import type { Term, Terms } from '../../shared/reports/monitoring/ground.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';
import { competenceAnalysis } from './competenceAnalysis.ts';
import { datesIn } from './schoolYear.ts';

export type MonitoringReport = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly school: School | null;
  readonly isPublic: boolean;
};

/** The report on competences of a year; null: nobody is to be assessed. */
export function competenceTree(base: Base, asked: MonitoringReport): ReportTree | null {
  const { municipality, year, school } = asked;
  const view = competenceAnalysis(base, year, {
    municipality: municipality.id,
    school: school?.id ?? null,
    teachersBy: asked.isPublic ? 'id' : 'name',
  });
  return competenceReport({
    ...asked,
    ...view,
    terms: termsOf(teacherCompetence, year),
    names: asked.isPublic ? knownNames(base) : [],
  });
}

/** When the order wants an instrument filled in a school year, by each of its clauses. */
export function termsOf({ window, otherWindows }: Instrument, year: string): Terms {
  const term = (one: Window): Term => ({ ...datesIn(year, one), clause: one.clause });
  return { ...term(window!), others: (otherWindows ?? []).map(term) };
}

/** Everyone whose name a publication copy must not hold. */
export function knownNames(base: Base): readonly string[] {
  return [
    ...base.people.known().map(({ name }) => name),
    ...base.schools.known().map(({ director }) => director),
    ...base.municipalities.list().flatMap(({ id, signerName }) => [signerName, ...base.rules.list(id).map(({ by }) => by)]),
    base.settings.find('author') ?? '',
  ];
}
