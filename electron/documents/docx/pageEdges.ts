import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Layout } from '../../../shared/reports/layout.ts';
import type { PaperMark } from '../../../shared/paper/paperContent.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { paperFooter } from './paperFooter.ts';
import { halfPoints } from './units.ts';

type Edges = Required<Pick<ISectionOptions, 'headers' | 'footers'>>;

type Place = {
  readonly isFirst: boolean;
  readonly paper: PaperMark | undefined;
  readonly width: number;
  readonly nextId: () => number;
};

/** Top and bottom margins of a section's pages: the number where the profile wants it, the mark of a demonstration and the code of the sheet on every page. */
export function pageEdges(tree: ReportTree, layout: Layout, { isFirst, paper, width, nextId }: Place): Edges {
  const { place, from } = layout.pageNumbers;
  const isTop = place.startsWith('top');
  const number = tree.hasPageNumbers && place !== 'none' ? [pageNumber(layout)] : [];
  const top = isTop ? number : [];
  const bottom = isTop ? [] : number;
  const mark = markOf(tree, layout);
  const onFirst = from === 1;
  const footer = (withNumber: boolean): Paragraph[] => {
    if (!paper) return withNumber && bottom.length > 0 ? bottom : [new Paragraph({ style: 'PageHeader', children: [] })];
    const own = withNumber && bottom.length > 0 ? { isRight: place.endsWith('right'), runs: [numberRun(layout)] } : null;
    return [paperFooter({ paper, width, id: nextId(), number: own })];
  };
  // A section without a footer would take that of the one before it.
  const hasFooter = bottom.length > 0 || tree.sections.some((section) => section.paper);
  return {
    headers: {
      default: new Header({ children: [...top, ...mark] }),
      ...(isFirst ? { first: new Header({ children: [...(onFirst ? top : []), ...mark] }) } : {}),
    },
    footers: hasFooter
      ? { default: new Footer({ children: footer(true) }), ...(isFirst ? { first: new Footer({ children: footer(onFirst) }) } : {}) }
      : {},
  };
}

function pageNumber(layout: Layout): Paragraph {
  const { pageNumbers } = layout;
  return new Paragraph({
    style: 'PageHeader',
    alignment: pageNumbers.place.endsWith('right') ? AlignmentType.RIGHT : AlignmentType.CENTER,
    children: [numberRun(layout)],
  });
}

function numberRun({ size }: Layout): TextRun {
  return new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.pageNumber) });
}

function markOf({ mark }: ReportTree, { size }: Layout): readonly Paragraph[] {
  const children = mark === null ? [] : [new TextRun({ text: mark, italics: true, size: halfPoints(size.dense) })];
  return [new Paragraph({ style: 'PageHeader', alignment: AlignmentType.RIGHT, children })];
}
