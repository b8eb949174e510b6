import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { expectedDocx } from './expectedDocx.ts';
import { productDocuments, reportTree } from './productDocuments.ts';
import { readDocx } from './readDocx.ts';
import { readZip } from './readZip.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

describe.each(productDocuments())('$name in Word', ({ name, tree }) => {
  test('says what the tree says, figure by figure', async () => {
    const bytes = await printDocx(tree);
    writeFileSync(path.join(folder, `${name}.docx`), bytes);
    expect(readDocx(bytes).parts).toEqual(expectedDocx(tree));
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

test('numbers of figures have a comma wherever the document is opened', async () => {
  const charts = [...readZip(await printDocx(reportTree()))].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(charts.length).toBeGreaterThan(0);
  for (const [, part] of charts) {
    const xml = part.toString();
    // Of the axis of values and of labels that show them; the axis of categories has words.
    const shown = [...xml.matchAll(/<c:(valAx|dLbls)>(.*?)<\/c:\1>/g)].filter(
      ([, kind, inner]) => kind === 'valAx' || inner!.includes('<c:showVal val="1"/>'),
    );
    const formats = shown.map(([, , inner]) => /<c:numFmt formatCode="([^"]*)"/.exec(inner!)?.[1]);
    expect(formats.length).toBeGreaterThan(1);
    expect(new Set(formats)).toEqual(new Set(['[$-419]General']));
  }
});

test('pages are numbered from the second on, annexes 1 and 3 lie across', async () => {
  const { headers, sections, core } = readDocx(await printDocx(reportTree()));
  expect(headers.length).toBe(5);
  expect(sections.map(({ isLandscape, width, height }) => [isLandscape, width, height])).toEqual([
    [false, 11906, 16838],
    [true, 16838, 11906],
    [false, 11906, 16838],
    [true, 16838, 11906],
  ]);
  expect(core).toContain('Аналитическая справка по результатам оценочных процедур');
});

test('invented data is marked on every page', async () => {
  const tree = { ...reportTree(), mark: 'Демонстрационные данные' };
  const { headers } = readDocx(await printDocx(tree));
  expect(headers.every((header) => header.includes('Демонстрационные данные'))).toBe(true);
});
