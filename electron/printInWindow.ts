import { Failure } from '../shared/model/failure.ts';
import type { ReportTree } from '../shared/reports/tree.ts';
import { origin } from './protocol.ts';
import { openHiddenWindow } from './window.ts';

const limitMs = 60_000;

/** The document as a PDF: laid out by the print page in a window that is never shown; page size and margins are the page's own. */
export async function printInWindow(tree: ReportTree): Promise<Uint8Array> {
  const window = openHiddenWindow();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Failure('internal', 'Документ печатается слишком долго. Попробуйте ещё раз.')), limitMs);
  try {
    return await Promise.race([print(), late.promise]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }

  async function print(): Promise<Uint8Array> {
    await window.loadURL(`${origin}/print.html`);
    await window.webContents.executeJavaScript(`window.printTree(${JSON.stringify(tree)})`);
    const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
    return new Uint8Array(await window.webContents.printToPDF(options));
  }
}
