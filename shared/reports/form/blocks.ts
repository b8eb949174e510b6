import type { LeafItem, Section } from '../../engine/instrument.ts';
import type { Block, Cell } from '../tree.ts';
import { fieldItems, type FormData } from './context.ts';
import { observationRows } from './observations.ts';
import { runsOf, type Run } from './runs.ts';
import { box, mainTable, optionsTable, rowCells, sampleTable, verdictTable } from './tables.ts';

/** The body of a form, chosen by the kinds of its items; whatever the order, no item is left out. */
export function bodyBlocks(data: FormData): readonly Block[] {
  const { instrument } = data;
  const inHeader = fieldItems(instrument);
  const loose = instrument.items.filter((item) => item.kind !== 'section' && !inHeader.has(item.id)) as readonly LeafItem[];
  const sections = instrument.items.filter((item) => item.kind === 'section');
  const groups: readonly Group[] = [{ section: null, items: loose }, ...sections.map((section) => ({ section, items: section.items }))];
  const grouped = groups.filter(({ items }) => items.length > 0);
  const isTable = sections.length > 1;
  return isTable ? sectionedBlocks(data, grouped) : grouped.flatMap((group) => groupBlocks(data, group));
}

type Group = { readonly section: Section | null; readonly items: readonly LeafItem[] };

/** Several sections are headed rows of one table, as the orders print them. */
function sectionedBlocks(data: FormData, groups: readonly Group[]): readonly Block[] {
  const inTable = groups.filter(({ items }) => runsOf(items).every(({ layout }) => layout === 'rows' || layout === 'observations'));
  const apart = groups.filter((group) => !inTable.includes(group));
  const body = inTable.flatMap(({ section, items }) =>
    runsOf(items).flatMap((run) => {
      if (run.layout === 'observations') return observationRows(data, section, run.items);
      if (run.layout !== 'rows') return [];
      const title: readonly Cell[] =
        section === null ? [] : [{ text: section.title, isBold: true, columns: data.instrument.printed.columns.length }];
      return [...(section === null ? [] : [title]), ...run.items.map((item) => rowCells(data, item))];
    }),
  );
  return [...(body.length === 0 ? [] : [mainTable(data, body, 'table')]), ...apart.flatMap((group) => groupBlocks(data, group))];
}

function groupBlocks(data: FormData, { section, items }: Group): readonly Block[] {
  const blocks = runsOf(items).flatMap((run) => runBlocks(data, run));
  if (section === null || blocks.length === 0) return blocks;
  return [
    { kind: 'paragraph', id: `${section.id}.title`, text: [{ text: section.title, isBold: true }], align: 'left' },
    ...(section.note === undefined
      ? []
      : [{ kind: 'paragraph', id: `${section.id}.note`, text: [{ text: section.note }], isNote: true } as const]),
    ...blocks,
  ];
}

function runBlocks(data: FormData, run: Run): readonly Block[] {
  switch (run.layout) {
    case 'rows':
      return [
        mainTable(
          data,
          run.items.map((item) => rowCells(data, item)),
          `table.${run.items[0]!.id}`,
        ),
      ];
    case 'observations':
      return [mainTable(data, observationRows(data, null, run.items), `table.${run.items[0]!.id}`)];
    case 'options':
      return run.items.map((item) => optionsTable(data, item));
    case 'verdicts':
      return verdictTable(data, run.items);
    case 'box':
      return run.items.flatMap((item) => box(data, item));
    case 'sample':
      return run.items.flatMap((item) => sampleTable(data, item));
  }
}
