import { layoutOf } from '../../../shared/reports/layout.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';

/** Paper, margins, the page number from page 2 on in the middle of the top margin, the mark of a demonstration on every page. */
export function pageStyle(tree: ReportTree): string {
  const { paper, portrait, landscape, pageNumberFromTop, size, font, otherFonts } = layoutOf(tree);
  const margins = ({ top, right, bottom, left }: typeof portrait): string => `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`;
  const type = `font-family: ${[font, ...otherFonts].map(quoted).join(', ')}, serif; vertical-align: top; padding-top: ${pageNumberFromTop}mm;`;
  const number = tree.hasPageNumbers ? `@top-center { content: counter(page); font-size: ${size.pageNumber}pt; ${type} }` : '';
  const mark =
    tree.mark === null ? '' : `@top-right { content: ${quoted(tree.mark)}; font-size: ${size.dense}pt; font-style: italic; ${type} }`;
  return `
    @page { size: ${paper.width}mm ${paper.height}mm; ${margins(portrait)} ${number} ${mark} }
    @page landscape { size: ${paper.height}mm ${paper.width}mm; ${margins(landscape)} }
    @page :first { @top-center { content: none; } }
  `;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
