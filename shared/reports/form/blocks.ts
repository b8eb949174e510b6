import { answerOf } from '../../engine/answers.ts';
import type { LeafItem, Section } from '../../engine/instrument.ts';
import type { Block } from '../tree.ts';
import { fieldItems, type FormData } from './context.ts';
import { observationRows } from './observations.ts';
import { partRows } from './presence.ts';
import { isOtherWay } from './otherWay.ts';
import { runsOf, type Run } from './runs.ts';
import { sampleTable } from './sampleTable.ts';
import { box, itemRows, mainTable, numberOf, optionsTable, sectionCells, verdictTable } from './tables.ts';

/** The body of a form, chosen by the kinds of its items; whatever the order, no item that is asked is left out. */
export function bodyBlocks(data: FormData): readonly Block[] {
  const groups = groupsOf(data);
  const hasSample = groups.some(({ items }) => items.some(({ kind }) => kind === 'sample'));
  const isTable = groups.filter(({ section }) => section !== null).length > 1 && !hasSample;
  return isTable ? sectionedBlocks(data, groups) : groups.flatMap((group) => groupBlocks(data, group));
}

type Group = { readonly section: Section | null; readonly items: readonly LeafItem[] };

/** Sections, and the items between them, in the form's order. */
function groupsOf(data: FormData): readonly Group[] {
  const groups = data.instrument.items.reduce<readonly Group[]>((before, item) => {
    if (item.kind === 'section') return [...before, { section: item, items: item.items }];
    const last = before.at(-1);
    const isJoined = last?.section === null;
    return isJoined ? [...before.slice(0, -1), { ...last, items: [...last.items, item] }] : [...before, { section: null, items: [item] }];
  }, []);
  return groups
    .map(({ section, items }) => ({ section, items: items.filter((item) => isPrinted(data, item, section)) }))
    .filter(({ items }) => items.length > 0);
}

/** Not what the header prints, not the other way of entry than the one chosen, not a choice of the program's own that nobody made. */
function isPrinted(data: FormData, item: LeafItem, section: Section | null): boolean {
  if (fieldItems(data.instrument).has(item.id)) return false;
  if (item.kind === 'choice' && item.optional && section?.added) return answerOf(data.answers ?? {}, item.id) !== undefined;
  return !isOtherWay(data, item);
}

/** Several sections are headed rows of one table, as the orders print them. */
function sectionedBlocks(data: FormData, groups: readonly Group[]): readonly Block[] {
  const inTable = groups.filter(({ items }) => runsOf(items).every(({ layout }) => layout === 'rows' || layout === 'observations'));
  const apart = groups.filter((group) => !inTable.includes(group));
  const body = inTable.flatMap(({ section, items }, index) => [
    ...(section === null ? [] : partRows(data, section, inTable[index - 1]?.section ?? null)),
    ...runsOf(items).flatMap((run) => {
      if (run.layout === 'observations') return observationRows(data, section, run.items);
      if (run.layout !== 'rows') return [];
      return [...(section === null ? [] : [sectionCells(data, section)]), ...itemRows(data, run.items)];
    }),
  ]);
  return [...(body.length === 0 ? [] : [mainTable(data, body, 'table')]), ...apart.flatMap((group) => groupBlocks(data, group))];
}

function groupBlocks(data: FormData, { section, items }: Group): readonly Block[] {
  const blocks = runsOf(items).flatMap((run) => runBlocks(data, run, section));
  if (section === null || blocks.length === 0) return blocks;
  return [
    { kind: 'paragraph', id: `${section.id}.title`, text: [{ text: section.title, isBold: true }], align: 'left' },
    ...(section.note === undefined
      ? []
      : [{ kind: 'paragraph', id: `${section.id}.note`, text: [{ text: section.note }], isNote: true } as const]),
    ...blocks,
  ];
}

function runBlocks(data: FormData, run: Run, section: Section | null): readonly Block[] {
  switch (run.layout) {
    case 'rows':
      return [mainTable(data, itemRows(data, run.items), `table.${run.items[0]!.id}`)];
    case 'observations':
      return [mainTable(data, observationRows(data, null, run.items), `table.${run.items[0]!.id}`)];
    case 'options':
      return run.items.map((item) => optionsTable(data, item));
    case 'verdicts':
      return verdictTable(data, run.items);
    case 'box':
      return run.items.flatMap((item) => box(data, item));
    case 'sample':
      return run.items.flatMap((item) =>
        sampleTable(data, item, section?.title.endsWith(item.title) ? null : `${numberOf(item.id)}${item.title}`),
      );
  }
}
