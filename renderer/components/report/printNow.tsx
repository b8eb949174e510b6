import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { pageStyle } from './pageStyle.ts';
import { ReportView } from './ReportView.tsx';

const id = 'print-now';

/** Sends a document to the printer from the window: the print dialog shows the document, not the window. */
export async function printNow(tree: ReportTree): Promise<void> {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    ${pageStyle(tree)}
    @media screen { #${id} { position: fixed; top: 0; left: -10000px; width: 210mm; } }
    @media print { body > :not(#${id}) { display: none !important; } }
  `);
  const place = document.createElement('div');
  place.id = id;
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  const root = createRoot(place);
  const title = document.title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  try {
    const drawings: Promise<void>[] = [];
    flushSync(() => root.render(<ReportView tree={tree} top={1} sharpness={4} onDrawing={(drawn) => drawings.push(drawn)} />));
    await Promise.all(drawings);
    await document.fonts.ready;
    document.title = tree.title;
    window.print();
  } finally {
    document.title = title;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    root.unmount();
    place.remove();
  }
}
