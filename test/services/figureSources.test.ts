import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { blockSources, sourcedFrom, withoutSources } from '../../shared/reports/sources.ts';
import type { Block, ReportTree, Source } from '../../shared/reports/tree.ts';
import { workbookOf } from '../../shared/reports/workbook/workbookOf.ts';
import { aFolder } from './anApp.ts';

/** Addresses that the window's router knows. */
const routes = [...readFileSync('renderer/routes.tsx', 'utf8').matchAll(/\{\s*path: '([^']+)'/g)].map(([, route]) => pattern(route!));

const clock = { now: () => new Date('2022-06-15T09:00:00Z'), newId: () => crypto.randomUUID() };

/** Letters and orders repeat what a report says; a school's reports differ by the school only: a few of each kind. */
const schoolsOfEach = 2;

type Made = { readonly name: string; readonly tree: ReportTree };

describe.each(['korenovsk', 'yurga', 'sorsk'] as const)('figures in the reports of %s', (set) => {
  let base: Base;
  let made: readonly Made[];

  beforeAll(() => {
    const file = path.join(aFolder(), `${set}.opora`);
    newDemoBase(file, { name: set, sets: [demoBases[set]] }, clock);
    base = openForReading(file, clock);
    const counts = new Map<string, number>();
    made = listReports(base, base.municipality()).flatMap(({ kind, year, school, municipality }) => {
      const count = counts.get(`${kind} ${year}`) ?? 0;
      if (school !== null) counts.set(`${kind} ${year}`, count + 1);
      if (school !== null && count >= schoolsOfEach) return [];
      const tree = reportTree(base, { kind, year, school: school?.id ?? null, municipality: municipality.id, isPublic: false });
      return [{ name: `${kind} ${year} ${school?.name ?? ''}`, tree }];
    });
  });
  afterAll(() => base.connection.close());

  test('every block with a figure says what it was counted from', () => {
    const silent = made.flatMap(({ name, tree }) => {
      const sources = blockSources(tree);
      return blocksOf(tree)
        .filter((block) => hasFigure(block) && (sources.get(block.id) ?? []).length === 0)
        .map(({ id }) => `${name}: ${id}`);
    });
    expect(silent).toEqual([]);
  });

  test('every way leads to a screen of the program, to a form or a school that there is', () => {
    const all = new Map(made.flatMap(({ tree }) => allSources(tree)).map((source) => [source.path, source]));
    const forms = new Set(base.submissions.list().map(({ id }) => id));
    const lost = [...all.keys()].filter((address) => {
      const [screen = '', query = ''] = address.split('?');
      const [, root, id = ''] = screen.split('/').map(decodeURIComponent);
      const school = new URLSearchParams(query).get('school');
      return (
        !routes.some((route) => route.test(screen)) ||
        (root === 'form' && !forms.has(id)) ||
        (school !== null && base.schools.find(school) === null) ||
        (root === 'schools' && id !== '' && base.schools.find(id) === null)
      );
    });
    expect(lost).toEqual([]);
    expect(all.size).toBeGreaterThan(50);
    expect([...all.values()].filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  test('they print nowhere: Word and Excel are the same without them', async () => {
    const size = ({ tree }: Made): number => allSources(tree).length;
    const tables = made.filter((one) => size(one) > 20).toSorted((a, b) => size(a) - size(b));
    for (const { name, tree } of [...tables.slice(0, 2), ...made.slice(-1)]) {
      const bare = withoutSources(tree);
      expect(allSources(bare), name).toEqual([]);
      expect(Buffer.compare(await printDocx(tree), await printDocx(bare)), name).toBe(0);
      expect(await printXlsx(workbookOf(tree)), name).toEqual(await printXlsx(workbookOf(bare)));
    }
  });

  test('a publication copy has none', () => {
    const { id } = base.municipality();
    const [first] = listReports(base, base.municipality());
    const tree = reportTree(base, {
      kind: first!.kind,
      year: first!.year,
      school: first!.school?.id ?? null,
      municipality: id,
      isPublic: true,
    });
    expect(allSources(tree)).toEqual([]);
  });
});

const text = (id: string, over: Partial<Block> = {}): Block => ({ kind: 'paragraph', id, text: [{ text: '1' }], ...over }) as Block;
const head = (id: string, level: 1 | 2, over: Partial<Block> = {}): Block => ({ kind: 'heading', id, level, text: id, ...over }) as Block;
const from = (...names: readonly string[]) => ({ sources: names.map((title) => ({ title, path: `/${title}` })) });
const foundIn = (...blocks: readonly Block[]): Readonly<Record<string, string>> => {
  const found = blockSources({ sections: [{ orientation: 'portrait', blocks }] });
  return Object.fromEntries([...found].map(([id, sources]) => [id, sources.map(({ title }) => title).join()]));
};

test('a block takes the sources of the nearest one before it under its heading, then of the heading, then of the document', () => {
  const title: Block = { kind: 'title', id: 'title', lines: ['1'], ...from('whole') };
  const blocks = [
    [title, text('a'), head('1', 1), text('b', from('near')), text('c')],
    [head('2', 1, from('over')), text('d'), head('2.1', 2), text('e', from('own')), head('2.2', 2), text('f'), head('3', 1), text('g')],
  ].flat();
  expect(foundIn(...blocks)).toMatchObject({ a: 'whole', b: 'near', c: 'near', d: 'over', e: 'own', f: 'over', g: 'whole' });
});

test('a table without sources of its own has those of its cells, each once', () => {
  const [source] = from('form').sources;
  const row = [{ text: '1', source: source! }, { text: '2', source: source! }, { text: '3' }];
  const table: Block = { kind: 'table', id: 'table', caption: null, widths: [1, 1, 1], head: [], body: [row, row] };
  expect(foundIn(table, text('after'))).toEqual({ table: 'form', after: 'form' });
});

test('what has sources keeps them when the rest is given some', () => {
  const given = sourcedFrom([text('a', from('own')), text('b')], ...from('rest').sources);
  expect(given.map(({ sources }) => sources?.[0]?.title)).toEqual(['own', 'rest']);
});

function blocksOf({ sections }: ReportTree): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function allSources(tree: ReportTree): readonly Source[] {
  return blocksOf(tree).flatMap((block) => [
    ...(block.sources ?? []),
    ...(block.kind === 'table' ? block.body.flatMap((row) => row.flatMap(({ source }) => source ?? [])) : []),
  ]);
}

/** Whether a paragraph, list, table or chart holds a digit. */
function hasFigure(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return block.text.some(({ text }) => /\d/.test(text));
    case 'list':
      return block.items.some((item) => /\d/.test(item));
    case 'table':
      return block.body.some((row) => row.some(({ text }) => /\d/.test(text)));
    case 'chart':
      return true;
    default:
      return false;
  }
}

function pattern(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\/:\w+\?/g, '(/[^/]+)?').replaceAll(/:\w+/g, '[^/]+')}$`);
}
