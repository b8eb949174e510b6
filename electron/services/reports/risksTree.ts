import { riskProfile } from '../../../shared/instruments/k-risk-profile.ts';
import type { RisksData } from '../../../shared/reports/risks/context.ts';
import { risksReport } from '../../../shared/reports/risks.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import type { Base } from '../base.ts';
import { knownNames } from './knownNames.ts';
import type { AskedReport } from './reportKind.ts';
import { termsOf } from './terms.ts';
import { riskMap } from '../riskMap.ts';

/** The report on risks of a year; null: no school is to be assessed. */
export function risksTree(base: Base, asked: AskedReport): ReportTree | null {
  return risksReport(risksData(base, asked));
}

/** What the report is built from. */
export function risksData(base: Base, asked: AskedReport): RisksData {
  const { municipality, year, school } = asked;
  const view = riskMap(base, year, { municipality: municipality.id, school: school?.id ?? null });
  return {
    ...asked,
    ...view,
    terms: termsOf(riskProfile, year),
    names: asked.isPublic ? knownNames(base) : [],
  };
}
