import { Failure } from '../../shared/model/failure.ts';
import { layoutOf } from '../../shared/reports/layout.ts';
import { resolveNumbers } from '../../shared/reports/living/resolveNumbers.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Host } from './host.ts';

export type Format = 'docx' | 'pdf';

type Printers = Pick<Host, 'printPdf' | 'drawCharts'>;

/** The tree as a file of the format. `tell` hears what could not be made as the settings want it. */
export async function printTree(
  unresolved: ReportTree,
  format: Format,
  host: Printers,
  tell?: (note: string) => void,
): Promise<Uint8Array> {
  const tree = resolveNumbers(unresolved);
  switch (format) {
    case 'docx': {
      const { printDocx } = await import('../documents/docx/printDocx.ts');
      return printDocx(tree, await pictures(tree, host, tell));
    }
    case 'pdf':
      return host.printPdf(safeTree(tree));
  }
}

/** Charts drawn as pictures where the settings want them so; where nothing can draw them, they stay Word's own. */
async function pictures(
  tree: ReportTree,
  host: Printers,
  tell?: (note: string) => void,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const hasCharts = tree.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'chart'));
  if (!hasCharts || layoutOf(tree).charts === 'native') return undefined;
  try {
    return await host.drawCharts(safeTree(tree));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'no-browser') throw error;
    tell?.('Диаграммы остались диаграммами Word: нарисовать их картинками нечем, нужен Chromium, Google Chrome или Microsoft Edge.');
    return undefined;
  }
}
