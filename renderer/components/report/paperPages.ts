import { paperFooter, paperText } from '../../../shared/paper/footer.ts';
import type { PaperMark } from '../../../shared/paper/paperContent.ts';
import { qrOf, qrPath } from '../../../shared/paper/qr.ts';
import type { Layout } from '../../../shared/reports/layout.ts';
import type { Section } from '../../../shared/reports/tree.ts';

/** Name of the pages of a section that bears a code of its own; null: it bears none. */
export function paperPage(paper: PaperMark | undefined, index: number): string | null {
  return paper ? `paper-${index}` : null;
}

/** Rules for the pages of each section that bears a code: the code in the right corner below, in the left one where the number has the right. */
export function paperPages(sections: readonly Section[], layout: Layout, family: string): string {
  const corner = layout.pageNumbers.place === 'bottom-right' ? 'bottom-left' : 'bottom-right';
  return sections
    .map((section, index) => {
      const name = paperPage(section.paper, index);
      if (name === null) return '';
      const { width, height } = layout.paper;
      const { top, right, bottom, left } = layout[section.orientation];
      const size = section.orientation === 'portrait' ? `${width}mm ${height}mm` : `${height}mm ${width}mm`;
      const { code, scan } = section.paper!;
      return `@page ${name} {
        size: ${size};
        margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
        @${corner} {
          content: "${paperText(code)}\\a0\\a0" url("${qrImage(scan)}");
          ${family} font-size: ${paperFooter.type}pt; line-height: 1; white-space: nowrap;
          vertical-align: bottom; padding-bottom: ${paperFooter.fromEdge}mm;
        }
      }`;
    })
    .join('\n');
}

/** A QR code as the address of a drawing, in the size in which it is printed. */
function qrImage(scan: string): string {
  const qr = qrOf(scan);
  const side = `${paperFooter.side}mm`;
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}' viewBox='0 0 ${qr.length} ${qr.length}'%3E%3Cpath d='${qrPath(qr)}'/%3E%3C/svg%3E`;
}
