import { layoutDocument } from 'docx/layout';
import { describe, expect, test } from 'vitest';
import { docxDocument } from '../../electron/documents/docx/docxDocument.ts';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { headingPages } from '../../shared/reports/layout/pages/headingPages.ts';
import { measureOf } from '../../shared/reports/layout/pages/measure.ts';
import { textLines } from '../../shared/reports/layout/pages/textLines.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import { dressed } from '../../shared/reports/layout/dressed.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { aDressedReport, aWideReport, fullSettings, municipality } from './aWideReport.ts';
import { reportTree } from './productDocuments.ts';
import { readZip } from './readZip.ts';

/** Where docx's own layout, which follows Word's by measured pages, puts each heading: slow, and here to measure ours by. */
function byDocx(tree: ReportTree): readonly (readonly [string, number])[] {
  const { pages } = layoutDocument(docxDocument(tree), { guess: true });
  const lines = pages.flatMap(({ body }, index) =>
    body.flatMap((block) => (block.type === 'paragraph' ? [{ text: block.lines[0]?.text.trim() ?? '', page: index + 1 }] : [])),
  );
  return headings(tree).map(({ text }) => {
    const at = lines.findIndex((line) => line.text !== '' && text.startsWith(line.text));
    return [text, lines.splice(0, at + 1).at(-1)!.page];
  });
}

function ours(tree: ReportTree): readonly (readonly [string, number])[] {
  const pages = headingPages(tree, sheetsOf(tree));
  return headings(tree).map(({ id, text }) => [text, pages.get(id)!]);
}

type Heading = Extract<Block, { readonly kind: 'heading' }>;

function headings(tree: ReportTree): readonly Heading[] {
  return sheetsOf(tree).flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
}

describe('headings stand on the pages that the contents name', () => {
  test.each(['gost-2025', 'gost-2016', 'own'] as const)('by %s, wide tables of 60 schools and a letterhead', (profile) => {
    const tree = aDressedReport(fullSettings(profile), { sections: 12, schools: 60 });
    expect(ours(tree)).toEqual(byDocx(tree));
  });

  test('in a report of many tables, lists and figures', () => {
    const tree = dressed(reportTree(), { settings: fullSettings('gost-2025'), municipality, as: 'report', isPublic: false });
    expect(ours(tree)).toEqual(byDocx(tree));
  });

  test('a heading without words is left out of the contents and moves no number', async () => {
    const [section] = aWideReport({ sections: 12, schools: 60 }).sections;
    const empty: Block = { kind: 'heading', id: 'empty', level: 1, text: '' };
    const blocks = section!.blocks.flatMap((block) => (block.id === 'section.1' ? [empty, block] : [block]));
    const whole = { ...aWideReport(), sections: [{ ...section!, blocks }] };
    const tree = dressed(whole, { settings: fullSettings('gost-2025'), municipality, as: 'report', isPublic: false });
    const xml = readZip(await printDocx(tree))
      .get('word/document.xml')!
      .toString();
    const written = [...xml.matchAll(/PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g)].map(
      ([, digits]) => Number(digits),
    );
    const pages = headingPages(tree, sheetsOf(tree));
    expect(written).toEqual(headings(tree).flatMap(({ id, level }) => (level === 1 && id !== 'empty' ? [pages.get(id)] : [])));
  });
});

describe('lines of a text', () => {
  const measure = measureOf('Times New Roman');
  const count = (text: string, width: number, isJustified = false) =>
    textLines([{ text }], { width, size: 10, isJustified }, measure).count;
  const words = 'слово слово слово слово слово слово';
  const whole = measure.width(words, 10, false);

  test('break at spaces, behind dashes and at soft hyphens, not at fixed spaces', () => {
    expect(count(words, whole)).toBe(1);
    expect(count(words, whole - 1)).toBe(2);
    expect(count(words.replaceAll(' ', '\u00a0'), whole / 2 + 1)).toBe(2);
    expect(count('научно-методический', measure.width('методический', 10, false))).toBe(2);
    expect(count('наблю\u00adдением', measure.width('наблю-', 10, false) + 1)).toBe(2);
    expect(count('наблю\u00adдением', measure.width('наблюдением', 10, false))).toBe(1);
  });

  test('a justified line squeezes its spaces a little to hold one word more, as Word does', () => {
    expect([count(words, whole - 1), count(words, whole - 1, true), count(words, whole - 6, true)]).toEqual([2, 1, 2]);
  });

  test('a word wider than the line is broken; each end of line begins a new one', () => {
    expect(count('я'.repeat(100), measure.width('я'.repeat(30), 10, false))).toBe(4);
    expect(count('один\n\nтри', 100)).toBe(3);
  });
});
