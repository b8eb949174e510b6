import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { headingPages } from './headingPages.ts';

/** The page `print.html`, open in a browser or a window. */
export type PrintPage = {
  /** Evaluates and waits; gives what can be written as JSON. */
  run(expression: string): Promise<unknown>;
  pdf(): Promise<Uint8Array>;
};

/** Paper and margins are the page's own; headings become the file's bookmarks. */
export const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Charts as PNG by the id of their block. */
export type ChartPictures = ReadonlyMap<string, Uint8Array>;

/** The document as a PDF. Where it has contents it is printed twice: pages are known only after the first. */
export async function pdfOf({ run, pdf }: PrintPage, tree: ReportTree): Promise<Uint8Array> {
  await run(`window.printTree(${JSON.stringify(tree)})`);
  const first = await pdf();
  if (!sheetsOf(tree).some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'))) return first;
  await run(`window.numberContents(${JSON.stringify(headingPages(first))})`);
  return pdf();
}

export async function chartsOf({ run }: Pick<PrintPage, 'run'>, tree: ReportTree): Promise<ChartPictures> {
  const drawn = await run(`window.drawCharts(${JSON.stringify(tree)})`);
  return new Map(
    Object.entries(drawn as Readonly<Record<string, string>>).map(([id, url]) => [
      id,
      Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
    ]),
  );
}
