import { Document, PageOrientation, SectionType, type ISectionOptions } from 'docx';
import { paperFooter } from '../../../shared/paper/footer.ts';
import { layoutOf, textWidth, type Layout } from '../../../shared/reports/layout.ts';
import { headingPages } from '../../../shared/reports/layout/pages/headingPages.ts';
import { sheetsOf } from '../../../shared/reports/layout/sheets.ts';
import { isKeptWithNext } from '../../../shared/reports/together.ts';
import type { ReportTree, Section } from '../../../shared/reports/tree.ts';
import { safeTree } from '../safeTree.ts';
import { block } from './block.ts';
import { contentsPages } from './contentsPages.ts';
import { pageEdges } from './pageEdges.ts';
import type { Setting } from './setting.ts';
import { lists, styles } from './styles.ts';
import { mm } from './units.ts';

/** The tree as a Word document, ready to be packed. `pictures`: charts drawn beforehand, by the id of their block. */
export function docxDocument(unsafe: ReportTree, pictures: ReadonlyMap<string, Uint8Array> = new Map()): Document {
  const tree = safeTree(unsafe);
  const layout = layoutOf(tree);
  const sheets = sheetsOf(tree);
  const contents = sheets.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'contents');
  let lastId = 0;
  const nextId = (): number => ++lastId;
  return new Document({
    title: tree.title,
    creator: 'Опора',
    lastModifiedBy: 'Опора',
    styles: styles(layout),
    numbering: lists(layout),
    ...(contents?.kind === 'contents' ? { pageNumbers: contentsPages(contents.entries, headingPages(tree, sheets)) } : {}),
    sections: sheets.map((section, index) => sectionOf(section, { tree, layout, isFirst: index === 0, nextId, pictures })),
  });
}

type Place = Pick<Setting, 'layout' | 'nextId' | 'pictures'> & { readonly tree: ReportTree; readonly isFirst: boolean };

function sectionOf({ orientation, blocks, paper: mark }: Section, { tree, layout, isFirst, nextId, pictures }: Place): ISectionOptions {
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
        margin: {
          ...marginsOf(layout, orientation),
          header: mm(layout.pageNumberFromEdge),
          footer: mm(mark ? paperFooter.fromEdge : layout.pageNumberFromEdge),
        },
      },
    },
    ...pageEdges(tree, layout, { isFirst, paper: mark, width, nextId }),
    children: blocks.flatMap((one, index) => {
      const keepNext = isKeptWithNext(one, blocks[index + 1]);
      return [...block(one, { layout, width, keepNext, nextId, pictures })];
    }),
  };
}

function marginsOf(layout: Layout, orientation: Section['orientation']) {
  const { left, right, top, bottom } = layout[orientation];
  return { left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) };
}
