import { layoutOf, textWidth, type Layout } from '../../layout.ts';
import { isKeptWithNext } from '../../together.ts';
import type { ReportTree, Section } from '../../tree.ts';
import { pagesOfPieces } from './flow.ts';
import { measureOf } from './measure.ts';
import { piecesOf } from './pieces.ts';
import { points } from './setting.ts';

/**
 * The page in Word, from 1, on which each heading stands, by its id: the document laid out by the widths of its typeface's letters and
 * the rules of Word (spacing, lines and rows that stay together, repeated heading rows). `sheets`: the document's, as they are printed.
 */
export function headingPages(tree: ReportTree, sheets: readonly Section[]): ReadonlyMap<string, number> {
  const layout = layoutOf(tree);
  const measure = measureOf(layout.font);
  return pagesOfPieces(
    sheets.map(({ orientation, blocks }) => {
      const setting = { layout, measure, width: points(textWidth(layout, orientation)) };
      return {
        height: pageHeight(tree, layout, orientation, measure.lineHeight),
        pieces: blocks.flatMap((block, index) => piecesOf(block, isKeptWithNext(block, blocks[index + 1]), setting)),
      };
    }),
  );
}

/** Height of the text: a margin is as high as the page number and the mark in it need. */
function pageHeight({ hasPageNumbers, mark }: ReportTree, layout: Layout, orientation: Section['orientation'], line: number): number {
  const { paper, size, pageNumbers, pageNumberFromEdge } = layout;
  const { top, bottom } = layout[orientation];
  const number = hasPageNumbers && pageNumbers.place !== 'none' ? size.pageNumber * line : 0;
  const isTop = pageNumbers.place.startsWith('top');
  const edge = points(pageNumberFromEdge);
  const header = edge + (isTop ? number : 0) + (mark === null ? size.pageNumber : size.dense) * line;
  const footer = edge + (isTop ? 0 : number);
  const whole = points(orientation === 'portrait' ? paper.height : paper.width);
  return whole - Math.max(points(top), header) - Math.max(points(bottom), footer);
}
