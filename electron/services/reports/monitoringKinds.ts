import { teacherCompetence } from '../../../shared/instruments/k-teacher-competence.ts';
import { competence } from '../../../shared/reports/competence.ts';
import { risks } from '../../../shared/reports/risks.ts';
import { competenceTree } from './competenceTree.ts';
import { isRiskForm } from '../risksOf.ts';
import { risksTree } from './risksTree.ts';
import { formYears, lowSchoolsIn } from './formYears.ts';
import type { ReportKind } from './reportKind.ts';

/** Reports of their own on several forms together: for each year with such forms, the municipality and each low-performing school. */
const monitorings = [
  {
    ...competence,
    lacks: 'нет педагогов и форм',
    isForm: (instrument: string) => instrument === teacherCompetence.id,
    tree: competenceTree,
  },
  { ...risks, lacks: 'нет школ и форм', isForm: isRiskForm, tree: risksTree },
] as const;

export const monitoringKinds: readonly ReportKind[] = monitorings.map(({ isForm, ...kind }) => ({
  ...kind,
  rows: (base, municipality) =>
    formYears(base, municipality, isForm).flatMap((year) =>
      [null, ...lowSchoolsIn(base, municipality, year)].map((school) => ({ year, school })),
    ),
}));

/** Whether one of these reports speaks of the form. */
export function isInMonitoring(instrument: string): boolean {
  return monitorings.some(({ isForm }) => isForm(instrument));
}
