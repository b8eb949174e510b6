import { AlignmentType, Document, Header, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions } from 'docx';
import { layoutOf, type Layout } from '../../../shared/reports/layout.ts';
import { isKeptWithNext } from '../../../shared/reports/together.ts';
import type { ReportTree, Section } from '../../../shared/reports/tree.ts';
import { safeTree } from '../safeTree.ts';
import { block } from './block.ts';
import { textWidth } from './setting.ts';
import { lists, styles } from './styles.ts';
import { halfPoints, mm } from './units.ts';

/** The tree as a Word document, ready to be packed. */
export function docxDocument(unsafe: ReportTree): Document {
  const tree = safeTree(unsafe);
  const layout = layoutOf(tree);
  let lastId = 0;
  const nextId = (): number => ++lastId;
  return new Document({
    title: tree.title,
    creator: 'Опора',
    lastModifiedBy: 'Опора',
    styles: styles(layout),
    numbering: lists(layout),
    sections: tree.sections.map((section, index) => sectionOf(section, { tree, layout, isFirst: index === 0, nextId })),
  });
}

type Place = { readonly tree: ReportTree; readonly layout: Layout; readonly isFirst: boolean; readonly nextId: () => number };

function sectionOf({ orientation, blocks }: Section, { tree, layout, isFirst, nextId }: Place): ISectionOptions {
  const { paper } = layout;
  const width = textWidth(layout, orientation);
  return {
    properties: {
      ...(isFirst ? { titlePage: true } : { type: SectionType.NEXT_PAGE }),
      page: {
        // docx itself turns the sheet of a landscape section.
        size: {
          width: mm(paper.width),
          height: mm(paper.height),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...marginsOf(layout, orientation), header: mm(layout.pageNumberFromTop), footer: mm(10) },
      },
    },
    headers: {
      default: new Header({ children: [...(tree.hasPageNumbers ? [pageNumber(layout)] : []), ...markOf(tree, layout)] }),
      ...(isFirst ? { first: new Header({ children: markOf(tree, layout) }) } : {}),
    },
    children: blocks.flatMap((one, index) => {
      const keepNext = isKeptWithNext(one, blocks[index + 1]);
      return [...block(one, { layout, width, keepNext, nextId })];
    }),
  };
}

function marginsOf(layout: Layout, orientation: Section['orientation']) {
  const { left, right, top, bottom } = layout[orientation];
  return { left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) };
}

function pageNumber({ size }: Layout): Paragraph {
  return new Paragraph({
    style: 'PageHeader',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.pageNumber) })],
  });
}

function markOf({ mark }: ReportTree, { size }: Layout): readonly Paragraph[] {
  const children = mark === null ? [] : [new TextRun({ text: mark, italics: true, size: halfPoints(size.dense) })];
  return [new Paragraph({ style: 'PageHeader', alignment: AlignmentType.RIGHT, children })];
}
