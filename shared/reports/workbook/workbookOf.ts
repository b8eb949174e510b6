import { fileName } from '../fileName.ts';
import type { Block, ReportTree } from '../tree.ts';
import { sheetNames } from './sheetNames.ts';
import { tableSheet, type Table } from './tableSheet.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** Tables that are the summary form of their report: a row a teacher, a line of results, a school. */
const summaries: readonly string[] = [
  'competence annex.1.table',
  'assessment-results annex.1.table',
  'cluster-note annex.1.table',
  'risks results.heat',
  'risks results.school',
];

type Named = { readonly wanted: string; readonly sheet: Omit<Sheet, 'name'>; readonly isFirst: boolean };

/**
 * The workbook that goes with a report: the summary form first, then a sheet for each of its tables, those of the annexes too, with the
 * notes under them. `summary`: a summary form that the report has no table for.
 */
export function workbookOf(tree: ReportTree, summary: Omit<Sheet, 'name'> | null = null): Workbook {
  const own = tree.sections.flatMap(({ blocks }) => tablesOf(tree.kind, blocks));
  const all = [
    ...(summary ? [{ wanted: 'Сводная форма', sheet: summary, isFirst: true }] : []),
    ...own.filter(({ isFirst }) => isFirst),
    ...own.filter(({ isFirst }) => !isFirst),
  ];
  const names = sheetNames(all.map(({ wanted, isFirst }) => (isFirst ? 'Сводная форма' : wanted)));
  return {
    title: tree.title,
    fileName: fileName(`Сводная форма, ${tree.fileName}`.replace(/^Сводная форма, Справка/, 'Сводная форма')),
    mark: tree.mark,
    sheets: all.map(({ sheet }, index) => ({
      ...sheet,
      name: names[index]!,
      notes: index === 0 ? [...sheet.notes, ...tree.checks] : sheet.notes,
    })),
  };
}

function tablesOf(kind: string, blocks: readonly Block[]): readonly Named[] {
  let heading = '';
  return blocks
    .flatMap((block, index) => {
      if (block.kind === 'heading') heading = block.text;
      if (block.kind !== 'table') return [];
      const following = blocks.slice(index + 1);
      const end = following.findIndex((next) => next.kind !== 'paragraph' || !next.isNote);
      const notes = (end < 0 ? following : following.slice(0, end)).flatMap((next) =>
        next.kind === 'paragraph' ? next.text.map(({ text }) => text).join('') : [],
      );
      return { ...titleOf(block, heading), isFirst: summaries.includes(`${kind} ${block.id}`), notes };
    })
    .map(({ wanted, caption, table, isFirst, notes }) => ({ wanted, isFirst, sheet: { ...tableSheet(table), caption, notes } }));
}

/** «Таблица 3 – Итоги» becomes the sheet «3. Итоги»; a table of an annex is named after it. */
function titleOf(table: Table, heading: string): { readonly wanted: string; readonly caption: string; readonly table: Table } {
  const annex = /^annex\.(\d+)\./.exec(table.id)?.[1];
  const numbered = /^Таблица[\u00a0 ](\d+)[\u00a0 ][–—-][\u00a0 ]([^]*)$/.exec(table.caption ?? '');
  const caption = table.caption ?? (annex === undefined ? heading : `Приложение ${annex}. ${heading}`);
  if (numbered) return { wanted: `${numbered[1]}. ${numbered[2]}`, caption, table };
  return { wanted: annex === undefined ? caption : `Прил. ${annex}. ${heading}`, caption, table };
}
