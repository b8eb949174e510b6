import { instrumentSummary } from '../../shared/reports/workbook/instrumentSummary.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { workbookOf } from '../../shared/reports/workbook/workbookOf.ts';
import type { Base } from './base.ts';
import { instrumentData } from './reports/instrumentTree.ts';
import { askedOf, reportTree, type ReportKey } from './reports/reports.ts';

/**
 * The summary form that goes with a report.
 * @throws what `reportTree` throws; `no-report-data` for a document without tables
 */
export function reportWorkbook(base: Base, key: ReportKey, tree: ReportTree = reportTree(base, key)): Workbook {
  const instrument = base.instruments.byId(tree.kind);
  const workbook = workbookOf(tree, instrument ? instrumentSummary(instrumentData(base, instrument, askedOf(base, key))) : null);
  if (workbook.sheets.length === 0) throw new Failure('no-report-data', 'В документе нет таблиц: сводной формы Excel у него нет.');
  return workbook;
}
