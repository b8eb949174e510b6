import { instrumentSummary } from '../../shared/reports/workbook/instrumentSummary.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { workbookOf } from '../../shared/reports/workbook/workbookOf.ts';
import type { Base } from './base.ts';
import { instrumentData } from './instrumentTree.ts';
import { reportTree, type ReportKey } from './reports.ts';
import { roster } from './roster.ts';

/**
 * The summary form that goes with a report.
 * @throws what `reportTree` throws
 */
export function reportWorkbook(base: Base, key: ReportKey): Workbook {
  const tree = reportTree(base, key);
  const instrument = base.instruments.byId(tree.kind);
  if (!instrument) return workbookOf(tree);
  const municipality = base.municipalities.get(key.municipality);
  const school = roster(base, municipality.id).schools.find(({ id }) => id === key.school) ?? null;
  return workbookOf(tree, instrumentSummary(instrumentData(base, instrument, { ...key, municipality, school })));
}
