import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Secrets } from './secrets.ts';

/** What a shell gives to the services: the few things that need a window, a desktop or a browser. */
export type Host = {
  readonly shell: 'electron' | 'loopback';
  /** The document as a PDF; `Failure('no-browser')` where nothing on this machine can print one. */
  printPdf(tree: ReportTree): Promise<Uint8Array>;
  /** The charts of a document as PNG, by the id of their block; `Failure('no-browser')` likewise. */
  drawCharts(tree: ReportTree): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Shows a finished document in the file manager. */
  showInFolder(file: string): Promise<void>;
  /** Opens a finished document in the program the desktop has for it. */
  openFile(file: string): Promise<void>;
  /** Where passwords lie; absent: in memory until the program ends. */
  readonly secrets?: Secrets;
};
