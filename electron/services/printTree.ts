import { resolveNumbers } from '../../shared/reports/living/resolveNumbers.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Host } from './host.ts';

export type Format = 'docx' | 'pdf';

/** The tree as a file of the format. */
export async function printTree(tree: ReportTree, format: Format, host: Pick<Host, 'printPdf'>): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { printDocx } = await import('../documents/docx/printDocx.ts');
      return printDocx(resolveNumbers(tree));
    }
    case 'pdf':
      return host.printPdf(safeTree(resolveNumbers(tree)));
  }
}
