import { instrumentSummary } from '../../shared/reports/workbook/instrumentSummary.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { workbookOf } from '../../shared/reports/workbook/workbookOf.ts';
import type { Base } from './base.ts';
import { instrumentData } from './reports/instrumentTree.ts';
import { askedOf, reportTree, type ReportKey } from './reports/reports.ts';

/**
 * The summary form that goes with a report.
 * @throws what `reportTree` throws
 */
export function reportWorkbook(base: Base, key: ReportKey, tree: ReportTree = reportTree(base, key)): Workbook {
  const instrument = base.instruments.byId(tree.kind);
  return instrument ? workbookOf(tree, instrumentSummary(instrumentData(base, instrument, askedOf(base, key)))) : workbookOf(tree);
}
