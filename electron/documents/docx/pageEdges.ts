import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Layout } from '../../../shared/reports/layout.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { halfPoints } from './units.ts';

type Edges = Required<Pick<ISectionOptions, 'headers' | 'footers'>>;

/** Top and bottom margins of a section's pages: the number where the profile wants it, the mark of a demonstration on every page. */
export function pageEdges(tree: ReportTree, layout: Layout, isFirst: boolean): Edges {
  const { place, from } = layout.pageNumbers;
  const isTop = place.startsWith('top');
  const number = tree.hasPageNumbers && place !== 'none' ? [pageNumber(layout)] : [];
  const top = isTop ? number : [];
  const bottom = isTop ? [] : number;
  const mark = markOf(tree, layout);
  const onFirst = from === 1;
  return {
    headers: {
      default: new Header({ children: [...top, ...mark] }),
      ...(isFirst ? { first: new Header({ children: [...(onFirst ? top : []), ...mark] }) } : {}),
    },
    footers:
      bottom.length === 0
        ? {}
        : {
            default: new Footer({ children: bottom }),
            ...(isFirst
              ? { first: new Footer({ children: onFirst ? bottom : [new Paragraph({ style: 'PageHeader', children: [] })] }) }
              : {}),
          },
  };
}

function pageNumber({ size, pageNumbers }: Layout): Paragraph {
  return new Paragraph({
    style: 'PageHeader',
    alignment: pageNumbers.place.endsWith('right') ? AlignmentType.RIGHT : AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.pageNumber) })],
  });
}

function markOf({ mark }: ReportTree, { size }: Layout): readonly Paragraph[] {
  const children = mark === null ? [] : [new TextRun({ text: mark, italics: true, size: halfPoints(size.dense) })];
  return [new Paragraph({ style: 'PageHeader', alignment: AlignmentType.RIGHT, children })];
}
