import { dates, outcomesPeriod, tornRoadmap } from './discrepancies/k-calendar.ts';
import { bands, formula, letters, rareLevel, wording } from './discrepancies/k-competence.ts';
import { averaging, centreScale, helpWording, pointLines } from './discrepancies/k-methodical-work.ts';
import { outcomesConclusion } from './discrepancies/k-outcomes.ts';
import { profileReferences } from './discrepancies/k-risks.ts';
import { criteriaAndEvents, criteriaRows } from './discrepancies/m.ts';
import { figures } from './discrepancies/s.ts';
import { missingResults } from './discrepancies/y.ts';
import type { Discrepancy } from './discrepancy.ts';

export type { Discrepancy } from './discrepancy.ts';

/** The register of contradictions in the orders («Разночтения»), by number. */
export const discrepancies: readonly Discrepancy[] = [
  formula,
  bands,
  centreScale,
  pointLines,
  profileReferences,
  dates,
  tornRoadmap,
  letters,
  figures,
  missingResults,
  wording,
  rareLevel,
  averaging,
  helpWording,
  outcomesPeriod,
  criteriaAndEvents,
  outcomesConclusion,
  criteriaRows,
];
