import type { ReportTree } from '../../shared/reports/tree.ts';

export function aTree(title: string): ReportTree {
  return { kind: 'k', title, fileName: 'f', hasPageNumbers: false, mark: null, sections: [], checks: [] };
}
