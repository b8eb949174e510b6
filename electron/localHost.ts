import { openFile, showInFolder } from './desktop.ts';
import { chromiumDrawer, chromiumPrinter } from './documents/pdf.ts';
import type { Host } from './services/host.ts';

/** What a program without Electron gives to the services. */
export function localHost(webRoot: string): Host {
  return { shell: 'loopback', printPdf: chromiumPrinter(webRoot), drawCharts: chromiumDrawer(webRoot), showInFolder, openFile };
}
