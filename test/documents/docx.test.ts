import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { xmlSafe } from '../../electron/documents/xmlSafe.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import { dateLine, nameLine } from '../../shared/reports/layout/stampLines.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { productDocuments, reportTree } from './productDocuments.ts';
import { readDocx } from './readDocx.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

describe.each(productDocuments())('$name in Word', ({ name, tree }) => {
  test('says what the tree says, figure by figure', async () => {
    const bytes = await printDocx(tree);
    writeFileSync(path.join(folder, `${name}.docx`), bytes);
    const { paragraphs, tables, charts } = readDocx(bytes);
    expect({ paragraphs, tables, charts }).toEqual(expected(tree));
  });
});

test('the same tree gives the same bytes, whenever it is printed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-12-17T09:30:00') });
  const first = await printDocx(reportTree());
  vi.setSystemTime(new Date('2026-03-01T17:45:12'));
  const second = await printDocx(reportTree());
  vi.useRealTimers();
  expect(Buffer.compare(first, second)).toBe(0);
});

test('pages are numbered from the second on, annex 1 lies across', async () => {
  const { headers, sections, core } = readDocx(await printDocx(reportTree()));
  expect(headers.length).toBe(4);
  expect(sections.map(({ isLandscape, width, height }) => [isLandscape, width, height])).toEqual([
    [false, 11906, 16838],
    [true, 16838, 11906],
    [false, 11906, 16838],
  ]);
  expect(core).toContain('Аналитическая справка по результатам оценочных процедур');
});

test('invented data is marked on every page', async () => {
  const tree = { ...reportTree(), mark: 'Демонстрационные данные' };
  const { headers } = readDocx(await printDocx(tree));
  expect(headers.every((header) => header.includes('Демонстрационные данные'))).toBe(true);
});

/** What a reader of the file should find; text of one kind in document order. */
function expected(tree: ReportTree) {
  const blocks = sheetsOf(tree).flatMap((section) => section.blocks);
  return {
    paragraphs: blocks.flatMap(paragraphsOf).map(xmlSafe),
    tables: blocks.flatMap(tablesOf).map((table) => table.map((row) => row.map(xmlSafe))),
    charts: blocks.flatMap((block) =>
      block.kind === 'chart'
        ? [
            {
              categories: block.categories,
              series: block.series,
              workbook: [
                [null, ...block.series.map(({ name }) => name)],
                ...block.categories.map((category, index) => [category, ...block.series.map(({ values }) => values[index])]),
              ],
            },
          ]
        : [],
    ),
  };
}

function paragraphsOf(block: Block): readonly string[] {
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
      return block.caption === null ? [] : [block.caption];
    case 'chart':
      return [block.caption];
    case 'fields':
    case 'signatures':
    case 'stamps':
    case 'corners':
    case 'contents':
      return [];
    case 'letterhead':
      return [...block.names, ...block.details];
    case 'appendix':
      return block.lines;
  }
}

function tablesOf(block: Block): readonly (readonly (readonly string[])[])[] {
  switch (block.kind) {
    case 'table':
      return [[...block.head, ...block.body].map((row) => row.map(({ text }) => text))];
    case 'fields':
      return [block.rows.map(({ label, value }) => [label, value ?? ''])];
    case 'signatures': {
      const { captions } = block;
      if (!captions) return [block.rows.map(({ post, name }) => [post, '', '', '', name ?? ''])];
      return [
        block.rows.flatMap(({ post, name }) => [
          [post, ...captions.flatMap((_, index) => ['', index === 0 ? (name ?? '') : ''])],
          ['', ...captions.flatMap((caption) => ['', caption])],
        ]),
      ];
    }
    case 'corners':
      return [[[block.left.join(''), '', block.right.join('')]]];
    case 'stamps': {
      const lines = (stamp: typeof block.left) => (stamp === null ? [] : [stamp.word, stamp.post, nameLine(stamp), dateLine]);
      const [left, right] = [lines(block.left), lines(block.right)];
      return [Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [left[row] ?? '', '', right[row] ?? ''])];
    }
    default:
      return [];
  }
}
