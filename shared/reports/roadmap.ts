import type { Measure, Roadmap, RoadmapSection } from '../roadmaps/roadmap.ts';
import { isPaired, rowsOf, type Row } from '../roadmaps/rowsOf.ts';
import { sectionTitle } from '../roadmaps/sectionTitle.ts';
import { fileName } from './fileName.ts';
import { shortDate } from './phrasing/dates.ts';
import type { Block, Cell, ReportTree } from './tree.ts';

/** A roadmap as its order prints it: the order's columns, headings and words; what was rebuilt is told below the table. */
export function roadmapTree(roadmap: Roadmap): ReportTree {
  const { title, shortTitle, source, notes } = roadmap;
  const torn = tornIn(roadmap);
  const approved = source.approvedOn === null ? '' : ` от ${shortDate(source.approvedOn)}`;
  return {
    kind: 'roadmap',
    title,
    fileName: fileName(`${shortTitle}, ${source.document}`),
    hasPageNumbers: true,
    mark: null,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'title', id: 'title', lines: [title] },
          {
            kind: 'paragraph',
            id: 'source',
            align: 'center',
            isNote: true,
            text: [{ text: `${source.document}${approved}, ${source.clause}` }],
          },
          table(roadmap, torn),
          ...list('rebuilt', 'Восстановлено в строках, отмеченных номером в скобках', torn.map(tornWords)),
          ...list(
            'notes',
            'Примечания',
            notes.map(({ text }) => text),
          ),
        ],
      },
    ],
    checks: [],
  };
}

type Torn = Measure | RoadmapSection;

const isMeasure = (torn: Torn): torn is Measure => 'printedNumber' in torn;

/** Headings and measures that the scan has torn, from the top down. */
function tornIn({ sections, measures }: Roadmap): readonly Torn[] {
  return sections
    .flatMap((section): readonly Torn[] => [section, ...measures.filter((measure) => measure.section === section.id)])
    .filter(({ rebuilt }) => rebuilt !== null);
}

function tornWords(torn: Torn): string {
  const what = isMeasure(torn) ? (torn.printedNumber === null ? 'Строка без номера' : `№ ${torn.printedNumber}`) : 'Заголовок раздела';
  return `${what}. ${torn.rebuilt?.how ?? ''}`;
}

function table(roadmap: Roadmap, torn: readonly Torn[]): Block {
  const { columns, sections, measures } = roadmap;
  const marked = (text: string, one: Torn) => (one.rebuilt ? `${text} [${torn.indexOf(one) + 1}]` : text);
  return {
    kind: 'table',
    id: 'measures',
    caption: null,
    widths: widths[columns.length] ?? columns.map(() => 1),
    head: [columns.map((text) => ({ text, align: 'center', isBold: true }))],
    body: sections.flatMap((section): readonly (readonly Cell[])[] => [
      [{ text: marked(sectionTitle(section), section), isBold: true, columns: columns.length }],
      ...rowsOf(measures.filter((measure) => measure.section === section.id)).map((row) => rowCells(roadmap, row, marked)),
    ]),
    isDense: true,
  };
}

/** By how many columns the order has: number and what the widths of the rest hold, in mm of a sheet on its side. */
const widths: Readonly<Record<number, readonly number[]>> = {
  3: [16, 120, 120],
  4: [16, 135, 52, 54],
  5: [16, 106, 45, 45, 45],
};

function rowCells(roadmap: Roadmap, { measures }: Row, marked: (text: string, one: Torn) => string): readonly Cell[] {
  const number: Cell = { text: measures[0]?.printedNumber ?? '', align: 'center' };
  if (isPaired(roadmap))
    return [
      number,
      ...(['municipality', 'school'] as const).map((level) => {
        const measure = measures.find((one) => one.level === level);
        return { text: measure ? marked(measure.title, measure) : '' };
      }),
    ];
  return [
    number,
    ...measures.flatMap((measure) => [
      { text: marked(measure.title, measure) },
      ...(measure.form === null ? [] : [{ text: measure.form }]),
      { text: measure.term.text },
      { text: measure.responsible.text ?? '' },
    ]),
  ];
}

function list(id: string, heading: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', id: `${id}-heading`, level: 2, text: heading },
    { kind: 'list', id, isOrdered: true, items },
  ];
}
