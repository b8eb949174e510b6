import { sectionTitle } from '../../roadmaps/sectionTitle.ts';
import { cell, center, heading, table, title } from '../monitoring/blocks.ts';
import { paths } from '../../model/paths.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';
import type { Context } from './context.ts';

/** The order's roadmap: its rows, terms and bodies, under its headings. */
export function roadmapBlocks({ roadmap }: Context): readonly Block[] {
  const { columns, sections, measures } = roadmap;
  return [
    over(heading('roadmap', roadmap.title), { title: roadmap.title, path: paths.execution(roadmap.id) }),
    ...table({
      id: 'roadmap.table',
      caption: null,
      widths: [10, 88, 36, 38],
      head: [columns.map((text) => title(text))],
      body: sections.flatMap((section) => [
        [cell(sectionTitle(section), { isBold: true, columns: columns.length })],
        ...measures
          .filter((measure) => measure.section === section.id)
          .map(({ printedNumber, title: words, term, responsible }) => [
            center(printedNumber ?? ''),
            cell(words),
            cell(term.text),
            cell(responsible.text ?? ''),
          ]),
      ]),
    }),
  ];
}
