import path from 'node:path';
import { expect, test } from 'vitest';
import { openForReading } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { cellSourcesInRow, ownSources } from '../../shared/reports/sources.ts';
import type { Block, ReportTree, Source } from '../../shared/reports/tree.ts';
import { aFolder } from './anApp.ts';

const clock = { now: () => new Date('2022-06-15T09:00:00Z'), newId: () => crypto.randomUUID() };

/** What has digits and no record of its own behind them. */
const exceptions: readonly { readonly kind: RegExp; readonly block: RegExp; readonly because: string }[] = [
  {
    kind: /^(info-letter|cover-letter|draft-order|meeting-protocol)$/,
    block: /^(point|topic|enclosures|introduction|preamble|ground)/,
    because: 'numbers of points and requisites of the order, which are the document’s own source; figures stand in lists from a report',
  },
  {
    kind: /^(draft-order|meeting-protocol)$/,
    block: /^(acquaintance|attendance)\.table$/,
    because: 'who signs: numbers in names of schools',
  },
  { kind: /^assessment-results$/, block: /^recommendations\.(term|schools)$/, because: 'the year that the advice under it is for' },
  { kind: /^assessment-results$/, block: /^annex\.2\.rules$/, because: 'what the marks of the tables mean' },
  {
    kind: /^support-programme$/,
    block: /^(causes\.|annex\.1\.causes$)/,
    because: 'a number in the name of a school; bounds of the program’s own',
  },
  { kind: /^roadmap-execution/, block: /^annex\.\d\.notes/, because: 'notes of the roadmap itself' },
];

test.each(Object.keys(demoBases) as (keyof typeof demoBases)[])(
  'in the reports of %s every figure says what it was counted from, nearer than the document',
  (set) => {
    const file = path.join(aFolder(), `${set}.opora`);
    newDemoBase(file, { name: set, sets: [demoBases[set]] }, clock);
    const base = openForReading(file, clock);
    const seen = new Map<string, number>();
    const bare = listReports(base, base.municipality()).flatMap(({ kind, year, school, municipality }) => {
      // Reports of schools differ by the school only.
      const count = seen.get(`${kind} ${year}`) ?? 0;
      if (school !== null) seen.set(`${kind} ${year}`, count + 1);
      if (school !== null && count >= 2) return [];
      const tree = reportTree(base, { kind, year, school: school?.id ?? null, municipality: municipality.id, isPublic: false });
      return bareFigures(tree)
        .filter(([block]) => !exceptions.some((one) => one.kind.test(kind) && one.block.test(block!)))
        .map((found) => `${kind} ${year} ${school?.name ?? ''}: ${found.join(' ')}`);
    });
    base.connection.close();
    expect(bare).toEqual([]);
  },
);

test('a figure that only the document stands behind is found', () => {
  const whole = [
    { title: 'a', path: '/a' },
    { title: 'b', path: '/b' },
  ];
  const tree = (block: Partial<Block>) =>
    ({
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            { kind: 'title', id: 'title', lines: ['1'], sources: whole },
            { kind: 'paragraph', id: 'x', text: [{ text: '7' }], ...block },
          ],
        },
      ],
    }) as unknown as ReportTree;
  expect(bareFigures(tree({}))).toHaveLength(1);
  expect(bareFigures(tree({ sources: whole }))).toHaveLength(1);
  expect(bareFigures(tree({ sources: whole.slice(1) }))).toEqual([]);
  const items = { kind: 'list', items: ['1', '2'], isOrdered: false } as const;
  expect(bareFigures(tree({ ...items, itemSources: [whole.slice(1), []] }))).toEqual([['x', '2']]);
  const cells = { kind: 'table', caption: null, widths: [1, 1], head: [] } as const;
  const row = [{ text: 'a' }, { text: '1' }];
  expect(bareFigures(tree({ ...cells, body: [row, [{ text: 'a', sources: whole }, { text: '2' }]] }))).toEqual([['x', '1']]);
});

/** Blocks with a figure that neither they, nor their part with it, nor the heading over them say the source of; and the part. */
function bareFigures({ sections }: ReportTree): readonly (readonly string[])[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const whole = blocks[0] ? pathsOf(ownSources(blocks[0])) : '';
  let [over, near, before]: (readonly Source[])[] = [[], [], []];
  return blocks.flatMap((block): readonly (readonly string[])[] => {
    const own = ownSources(block);
    if (block.kind === 'heading') {
      if (block.level === 1) over = own;
      [near, before] = [own.length > 0 ? own : over!, []];
      return [];
    }
    // A note explains what stands before it.
    const sources = own.length > 0 ? own : block.kind === 'paragraph' && block.isNote && before!.length > 0 ? before! : near!;
    if (own.length > 0) before = own;
    const isWhole = sources.length > 1 && pathsOf(sources) === whole;
    return bareParts(block, sources.length === 0 || isWhole || (own.length > 0 && !block.sources)).map((part) => [block.id, part]);
  });
}

function bareParts(block: Block, isBare: boolean): readonly string[] {
  switch (block.kind) {
    case 'chart':
      return isBare ? [block.caption] : [];
    case 'paragraph':
      return block.text.map(({ text }) => text).filter((text) => isBare && hasDigit(text));
    case 'list':
      return block.items.filter((item, index) => hasDigit(item) && isBare && (block.itemSources?.[index]?.length ?? 0) === 0);
    case 'table':
      return block.body.flatMap((row) =>
        row
          .filter((cell, column) => column > 0 && isBare && hasDigit(cell.text) && cellSourcesInRow(row, column).length === 0)
          .map(({ text }) => text),
      );
    default:
      return [];
  }
}

const hasDigit = (text: string): boolean => /\d/.test(text);
const pathsOf = (sources: readonly Source[]): string =>
  sources
    .map((source) => source.path)
    .toSorted()
    .join();
