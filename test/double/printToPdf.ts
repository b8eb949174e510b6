import type { Params } from './cdp.ts';

export type PrintOptions = Partial<
  Record<'preferCSSPageSize' | 'printBackground' | 'generateTaggedPDF' | 'generateDocumentOutline' | 'landscape', boolean>
>;

const known = ['preferCSSPageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline', 'landscape'];

/** Electron's options are Chromium's own under nearly the same names. */
export async function printToPdf(send: (method: string, params: Params) => Promise<Params>, options: PrintOptions): Promise<Buffer> {
  const foreign = Object.keys(options).filter((name) => !known.includes(name));
  if (foreign.length > 0) throw new Error(`electron stand-in: printToPDF does not know ${foreign.join(', ')}`);
  const { data } = await send('Page.printToPDF', options);
  return Buffer.from(String(data), 'base64');
}
