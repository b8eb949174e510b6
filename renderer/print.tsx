import '@fontsource-variable/golos-text';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { headingId } from './components/report/headingId.ts';
import { pageStyle } from './components/report/pageStyle.ts';
import { ReportView } from './components/report/ReportView.tsx';
import { layoutOf } from '../shared/reports/layout.ts';
import type { ReportTree } from '../shared/reports/tree.ts';

declare global {
  interface Window {
    /** Lays the document out on this page; resolves when fonts are there and figures are drawn. */
    printTree(tree: ReportTree): Promise<void>;
    /** Writes into the contents of the document on this page where its headings stand: anchor → page. */
    numberContents(pages: Readonly<Record<string, number>>): void;
    /** The figures of a document as PNG, by the id of their block. */
    drawCharts(tree: ReportTree): Promise<Readonly<Record<string, string>>>;
  }
}

let root: Root | null = null;

window.printTree = async (tree) => {
  document.title = tree.title;
  const style = new CSSStyleSheet();
  style.replaceSync(`body { margin: 0; } ${pageStyle(tree)}`);
  document.adoptedStyleSheets = [style];
  const drawings: Promise<void>[] = [];
  root ??= createRoot(document.getElementById('root')!);
  const view = <ReportView tree={tree} top={1} sharpness={4} onDrawing={(drawn) => drawings.push(drawn)} />;
  flushSync(() => root?.render(view));
  await Promise.all(drawings);
  await readyFonts(tree);
};

window.numberContents = (pages) => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page]')) {
    const page = pages[headingId(place.dataset['page'] ?? '')];
    place.textContent = page === undefined ? '' : String(page);
  }
};

window.drawCharts = async (tree) => {
  await readyFonts(tree);
  const { chartPictures } = await import('./components/report/chartPictures.ts');
  return chartPictures(tree);
};

async function readyFonts(tree: ReportTree): Promise<void> {
  await document.fonts.load(`${layoutOf(tree).size.text}pt "Golos Text Variable"`, 'Ж№–');
  await document.fonts.ready;
}
