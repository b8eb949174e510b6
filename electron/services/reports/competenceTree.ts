import { teacherCompetence } from '../../../shared/instruments/k-teacher-competence.ts';
import type { CompetenceData } from '../../../shared/reports/competence/context.ts';
import { competenceReport } from '../../../shared/reports/competence.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import type { Base } from '../base.ts';
import { competenceAnalysis } from '../competenceAnalysis.ts';
import { knownNames } from './knownNames.ts';
import type { AskedReport } from './reportKind.ts';
import { termsOf } from './terms.ts';

/** The report on competences of a year; null: nobody is to be assessed. */
export function competenceTree(base: Base, asked: AskedReport): ReportTree | null {
  return competenceReport(competenceData(base, asked));
}

/** What the report is built from. */
export function competenceData(base: Base, asked: AskedReport): CompetenceData {
  const { municipality, year, school } = asked;
  const view = competenceAnalysis(base, year, {
    municipality: municipality.id,
    school: school?.id ?? null,
    teachersBy: asked.isPublic ? 'id' : 'name',
  });
  return {
    ...asked,
    ...view,
    terms: termsOf(teacherCompetence, year),
    names: asked.isPublic ? knownNames(base) : [],
  };
}
