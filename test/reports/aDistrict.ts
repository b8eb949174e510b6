import path from 'node:path';
import { openForReading, openForWriting, type Base } from '../../electron/services/base.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { aFolder } from '../services/anApp.ts';

const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };

/** The invented district as it is on 20 June 2022; `over` changes what it holds. */
export function aDistrict(over: Partial<DemoBase> = {}): Base {
  const file = aFile(over);
  return openForReading(file, clock);
}

/** The same, open for changes. */
export function aDistrictToChange(over: Partial<DemoBase> = {}): Base {
  return openForWriting(aFile(over), clock);
}

/** Another demonstration base on the same day. */
export function aDemo(set: DemoBase): Base {
  const file = path.join(aFolder(), 'demo.opora');
  newDemoBase(file, { name: set.name, sets: [set] }, clock);
  return openForReading(file, clock);
}

function aFile(over: Partial<DemoBase>): string {
  const file = path.join(aFolder(), 'district.opora');
  newDemoBase(file, { name: korenovsk.name, sets: [{ ...korenovsk, ...over }] }, clock);
  return file;
}

export function blocksOf(tree: ReportTree): readonly Block[] {
  return tree.sections.flatMap(({ blocks }) => blocks);
}

/** Cells of a table's body; spanned cells are absent. */
export function rowsOf(tree: ReportTree, id: string): readonly (readonly string[])[] {
  const block = blocksOf(tree).find((one) => one.id === id);
  if (block?.kind !== 'table') throw new Error(`no table ${id}`);
  return block.body.map((row) => row.map(({ text }) => plain(text)));
}

/** Text of a block with plain spaces; empty where there is no such block. */
export function textOf(tree: ReportTree, id: string): string {
  const block = blocksOf(tree).find((one) => one.id === id);
  return block ? plain(wordsOf(block).join('\n')) : '';
}

/** All that is printed, with the file's name and title. */
export function wholeText(tree: ReportTree): string {
  return plain([tree.title, tree.fileName, ...tree.checks, ...blocksOf(tree).flatMap(wordsOf)].join('\n'));
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines;
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.text.map(({ text }) => text).join('')];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption ?? '', ...[...block.head, ...block.body].flat().map(({ text }) => text)];
    case 'chart':
      return [block.caption, ...block.categories, ...block.series.map(({ name }) => name)];
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value ?? '']);
    case 'signatures':
      return block.rows.flatMap(({ post, name }) => [post, name ?? '']);
    case 'letterhead':
      return [...block.names, ...block.details];
    case 'stamps':
      return [block.left, block.right].flatMap((stamp) => (stamp === null ? [] : [stamp.word, stamp.post, stamp.name ?? '']));
    case 'corners':
      return [...block.left, ...block.right];
    case 'appendix':
      return block.lines;
    case 'contents':
      return block.entries.map(({ text }) => text);
  }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');
}
