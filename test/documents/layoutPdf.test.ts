import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { chromiumDrawer, chromiumPrinter } from '../../electron/documents/pdf.ts';
import { safeTree } from '../../electron/documents/safeTree.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import { aDressedReport, aWideReport, fullSettings, letters } from './aWideReport.ts';
import { pdfPages } from './pdfText.ts';

const out = path.join(import.meta.dirname, '../../out');
const folder = path.join(out, 'documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

const renderer = path.join(out, 'renderer');

test('a long report of 60 schools has contents with the pages on which its sections stand; wide tables lie across, every row whole', async () => {
  const tree = safeTree(aDressedReport(fullSettings('gost-2025'), { sections: 12, schools: 60 }));
  const bytes = await chromiumPrinter(renderer)(tree);
  writeFileSync(path.join(folder, 'layout.pdf'), bytes);
  const pages = pdfPages(bytes);
  const [first, ...rest] = pages;
  expect(first!.text).toContain('УТВЕРЖДАЮ');
  const listed = [...first!.text.matchAll(/Раздел([а-я])\.(\d+)/g)].map(([, letter, page]) => [letter, Number(page)]);
  const stands = [...letters].map((letter) => [letter, rest.findIndex(({ text }) => text.includes(`Раздел${letter}.`)) + 2]);
  expect(listed).toEqual(stands);
  const across = pages.filter(({ width, height }) => width > height);
  expect(across.length).toBeGreaterThan(1);
  // Each page of the table repeats its heading row.
  expect(across.filter(({ text }) => !text.includes('сентябрьоктябрьноябрь'))).toEqual([]);
  expect(across.map(({ text }) => text).join('')).toContain('МОБУ«СОШ№60»');
  expect(pages.length).toBeGreaterThan(sheetsOf(tree).length);
});

test('every profile puts the page number where it says', async () => {
  const tree = safeTree(aDressedReport(fullSettings('own'), { sections: 3 }));
  const pages = pdfPages(await chromiumPrinter(renderer)(tree));
  expect(pages.map(({ text }, index) => text.startsWith(String(index + 1)) || text.endsWith(String(index + 1)))).toEqual(
    pages.map(() => true),
  );
});

test('charts are drawn as PNG of the width of the text, by the id of their block', async () => {
  const pictures = await chromiumDrawer(renderer)(safeTree(aWideReport()));
  const png = Buffer.from(pictures.get('chart')!);
  expect([...pictures.keys()]).toEqual(['chart']);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([624 * 3, 212 * 3]);
  expect(png.length).toBeGreaterThan(5_000);
});
