import { layoutOf } from '../../../shared/reports/layout.ts';
import { sheetsOf } from '../../../shared/reports/layout/sheets.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { paperPages } from './paperPages.ts';

/** Paper, margins, the page number where the profile wants it, the mark of a demonstration and the code of the sheet on every page. */
export function pageStyle(tree: ReportTree): string {
  const layout = layoutOf(tree);
  const { paper, portrait, landscape, pageNumberFromEdge, pageNumbers, size, font, otherFonts } = layout;
  const margins = ({ top, right, bottom, left }: typeof portrait): string => `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`;
  const family = `font-family: ${[font, ...otherFonts].map(quoted).join(', ')}, serif;`;
  const type = `${family} vertical-align: top; padding-top: ${pageNumberFromEdge}mm;`;
  const { place, from } = pageNumbers;
  const edge = place.startsWith('top') ? type : `${family} vertical-align: bottom; padding-bottom: ${pageNumberFromEdge}mm;`;
  const hasNumber = tree.hasPageNumbers && place !== 'none';
  const number = hasNumber ? `@${place} { content: counter(page); font-size: ${size.pageNumber}pt; ${edge} }` : '';
  // A mark gives way to a number in its corner.
  const corner = place === 'top-right' ? 'top-left' : 'top-right';
  const mark =
    tree.mark === null ? '' : `@${corner} { content: ${quoted(tree.mark)}; font-size: ${size.dense}pt; font-style: italic; ${type} }`;
  return `
    @page { size: ${paper.width}mm ${paper.height}mm; ${margins(portrait)} ${number} ${mark} }
    @page landscape { size: ${paper.height}mm ${paper.width}mm; ${margins(landscape)} }
    ${paperPages(sheetsOf(tree), layout, family)}
    ${hasNumber && from === 2 ? `@page :first { @${place} { content: none; } }` : ''}
  `;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
