import { Failure } from '../shared/model/failure.ts';
import type { ReportTree } from '../shared/reports/tree.ts';
import { chartsOf, pdfOf, pdfOptions, type ChartPictures, type PrintPage } from './documents/printPage.ts';
import { origin } from './protocol.ts';
import { openHiddenWindow } from './window.ts';

const limitMs = 60_000;

/** The document as a PDF: laid out by the print page in a window that is never shown; page size and margins are the page's own. */
export function printInWindow(tree: ReportTree): Promise<Uint8Array> {
  return inHiddenWindow((page) => pdfOf(page, tree));
}

/** The charts of a document, drawn by the print page. */
export function drawInWindow(tree: ReportTree): Promise<ChartPictures> {
  return inHiddenWindow((page) => chartsOf(page, tree));
}

async function inHiddenWindow<T>(work: (page: PrintPage) => Promise<T>): Promise<T> {
  const window = openHiddenWindow();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Failure('internal', 'Документ печатается слишком долго. Попробуйте ещё раз.')), limitMs);
  try {
    return await Promise.race([open().then(work), late.promise]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }

  async function open(): Promise<PrintPage> {
    await window.loadURL(`${origin}/print.html`);
    return {
      run: async (expression) => window.webContents.executeJavaScript(expression) as Promise<unknown>,
      pdf: async () => new Uint8Array(await window.webContents.printToPDF(pdfOptions)),
    };
  }
}
