import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { layoutOf, textWidth } from '../../shared/reports/layout.ts';
import { fittedColumns, leastWidths } from '../../shared/reports/layout/columns.ts';
import { dressed } from '../../shared/reports/layout/dressed.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import { defaultLayout } from '../../shared/reports/layout/settings.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { aDressedReport, aWideReport, aWideTable, fullSettings, municipality } from './aWideReport.ts';
import { aForm } from './productDocuments.ts';
import { formTree } from '../../shared/reports/form.ts';
import { readDocx } from './readDocx.ts';
import { all, readXml, textOf } from './readXml.ts';
import { readZip } from './readZip.ts';

const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

/** Checked by CI with a validator of the format, as all documents of the tests. */
async function printed(name: string, tree: ReportTree, pictures?: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const bytes = await printDocx(tree, pictures);
  writeFileSync(path.join(folder, `${name}.docx`), bytes);
  return bytes;
}

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string => readZip(bytes).get(part)!.toString();
const shapes = (tree: ReportTree): readonly string[] =>
  sheetsOf(tree).map(({ orientation, blocks }) => `${orientation}: ${blocks.map(({ id }) => id).join(' ')}`);

describe('wide tables', () => {
  test('stand on a sheet on its side with their heading and note; the text before and after stays upright', () => {
    expect(shapes(aWideReport())).toEqual([
      'portrait: title section.0 text.0 section.1 text.1 section.2 text.2',
      'landscape: months wide note',
      'portrait: chart signatures',
    ]);
  });

  test('one after another share the sheet; a signature alone needs no sheet of its own', () => {
    const [section] = aWideReport().sections;
    const blocks = section!.blocks.flatMap((block): readonly Block[] =>
      block.id === 'chart' ? [{ ...aWideTable(2), id: 'wide.2' }] : [block],
    );
    expect(shapes({ ...aWideReport(), sections: [{ orientation: 'portrait', blocks }] }).slice(1)).toEqual([
      'landscape: months wide note wide.2 signatures',
    ]);
  });

  test('that begin a document turn its title with them', () => {
    const blocks: readonly Block[] = [{ kind: 'title', id: 'title', lines: ['СПРАВКА'] }, aWideTable(3)];
    expect(shapes({ ...aWideReport(), sections: [{ orientation: 'portrait', blocks }] })).toEqual(['landscape: title wide']);
  });

  test.each([1, 2, 60])('of %i schools fit the text exactly, no column narrower than its longest word up to 22 letters', (schools) => {
    const tree = aWideReport({ schools });
    const layout = layoutOf(tree);
    const table = sheetsOf(tree)
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => id === 'wide');
    if (table?.kind !== 'table') throw new Error('no table');
    const least = leastWidths(table, table.isTight ? layout.size.tight : layout.size.dense);
    expect(table.widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(textWidth(layout, 'landscape'), 6);
    expect(table.widths.filter((width, column) => width < least[column]! - 1e-6)).toEqual([]);
  });

  test('in a typeface without serifs, whose letters are wider, have columns for its longest words', () => {
    const words = ['№ п/п', 'Мера', 'Изменение', 'Подтверждающий документ'];
    const table: Block = {
      ...aWideTable(1),
      isDense: true,
      widths: [10, 110, 16, 30],
      head: [words.map((text) => ({ text, isBold: true }))],
      body: [words.map((text) => ({ text }))],
    };
    const widthsIn = (font: 'Arial' | 'Times New Roman'): readonly number[] => {
      const settings = fullSettings('own');
      const tree = aDressedReport({ ...settings, own: { ...settings.own, font } });
      const [sheet] = sheetsOf({ ...tree, sections: [{ orientation: 'portrait', blocks: [table] }] }).slice(-1);
      return sheet!.blocks.flatMap((block) => (block.kind === 'table' ? block.widths : []));
    };
    const [times, arial] = [widthsIn('Times New Roman'), widthsIn('Arial')];
    for (const column of [0, 2]) expect(arial[column]! / times[column]!).toBeGreaterThan(1.05);
  });

  test('that no sheet can hold are squeezed into its width in the smallest type', () => {
    const endless = { ...aWideTable(1), widths: Array.from({ length: 30 }, () => 1) };
    const head = [endless.widths.map(() => ({ text: 'Удовлетворённость' }))];
    const tree: ReportTree = {
      ...aWideReport(),
      sections: [{ orientation: 'portrait', blocks: [{ ...endless, head, body: head }] }],
    };
    const [sheet] = sheetsOf(tree);
    const [table] = sheet!.blocks;
    expect([sheet!.orientation, table]).toMatchObject(['landscape', { isTight: true }]);
    const widths = table?.kind === 'table' ? table.widths : [];
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(257, 6);
  });

  test('a column too narrow for its words is widened at the cost of the others, the others keep theirs', () => {
    const table = { ...aWideTable(1), widths: [10, 100], head: [[{ text: 'Общеобразовательная' }, { text: 'Имя' }]], body: [] };
    const { widths, fits } = fittedColumns(table, 165, 10);
    expect(fits).toBe(true);
    expect(widths[0]).toBeCloseTo(leastWidths(table, 10)[0]!, 6);
    expect(widths[0]! + widths[1]!).toBeCloseTo(165, 6);
  });
});

describe('a dressed report in Word', () => {
  test.each(['gost-2025', 'gost-2016', 'own'] as const)(
    'by %s bears letterhead and stamps and the margins of the profile',
    async (profile) => {
      const tree = aDressedReport(fullSettings(profile), { schools: 60 });
      const bytes = await printed(`layout-${profile}`, tree);
      const { paragraphs, tables } = readDocx(bytes);
      expect(paragraphs.slice(0, 5)).toEqual([
        municipality.authority,
        municipality.centre,
        '353180, г. Кореновск, ул. Ленина, д. 8',
        'тел.\u00a08 (86142) 4-00-00, e-mail:\u00a0imc@korenovsk.example',
        'ОКПО\u00a012345678, ОГРН\u00a01022304013101, ИНН/КПП\u00a02335012345/233501001',
      ]);
      expect(tables[0]).toEqual([
        ['СОГЛАСОВАНО', '', 'УТВЕРЖДАЮ'],
        ['Заместитель начальника', '', 'Начальник управления образования'],
        ['_'.repeat(26), '', `${'_'.repeat(14)}\u00a0С.\u00a0М.\u00a0Батог`],
        ['«____»\u00a0____________\u00a020___\u00a0г.', '', '«____»\u00a0____________\u00a020___\u00a0г.'],
      ]);
      const { portrait } = layoutOf(tree);
      const [margins] = all(readXml(xmlOf(bytes)), 'w:pgMar');
      const inMm = (side: string) => Math.round((Number(margins!.attributes[`w:${side}`]) / 1440) * 25.4);
      expect({ left: inMm('left'), right: inMm('right'), top: inMm('top'), bottom: inMm('bottom') }).toEqual(portrait);
    },
  );

  test('the own profile numbers every page at the bottom right', async () => {
    const parts = readZip(await printed('layout-own-numbers', aDressedReport(fullSettings('own'))));
    const footers = [...parts].filter(([name]) => /footer\d+\.xml$/.test(name)).map(([, data]) => data.toString());
    expect(footers.filter((xml) => xml.includes('PAGE') && xml.includes('w:val="right"')).length).toBe(footers.length);
    expect(footers.length).toBeGreaterThan(1);
  });

  test('a copy for publication names nobody over the lines', () => {
    const { layout } = dressed(aWideReport(), { settings: fullSettings('gost-2025'), municipality, as: 'report', isPublic: true });
    expect([layout?.approval?.name, layout?.agreement?.name]).toEqual([null, null]);
  });

  test('a form of an order bears neither letterhead nor stamps nor contents', () => {
    const form = formTree(aForm('k-risk-profile'));
    const settings = fullSettings('gost-2016');
    const tree = dressed(form, { settings, municipality, as: 'form', isPublic: false });
    expect(sheetsOf(tree).map(({ blocks }) => blocks.map(({ id }) => id))).toEqual(
      form.sections.map(({ blocks }) => blocks.map(({ id }) => id)),
    );
    expect(layoutOf(tree)).toMatchObject({ font: 'Liberation Serif', portrait: layoutOf(form).portrait, lineHeight: 1 });
  });

  test('without names of its own the letterhead takes those of the requisites; with none there is no letterhead', () => {
    const dress = (authority: string, over = {}) =>
      dressed(aWideReport(), {
        settings: fullSettings('gost-2025', { letterhead: { ...defaultLayout.letterhead, documents: ['report'], ...over } }),
        municipality: { authority, centre: '' },
        as: 'report',
        isPublic: false,
      }).layout?.letterhead;
    expect(dress('УО')).toEqual({ names: ['УО'], details: [] });
    expect(dress('УО', { centre: 'ИМЦ № 1' })).toEqual({ names: ['ИМЦ №\u00a01'], details: [] });
    expect(dress('')).toBeNull();
  });
});

describe('rows and what must stand together', () => {
  test('heading rows are repeated, short rows stay whole, a row of half a page may break', async () => {
    const long = { ...aWideTable(3), id: 'long', widths: [10, 30], head: [[{ text: '№' }, { text: 'Текст' }]] };
    const body = [
      [{ text: '1' }, { text: 'слово '.repeat(900) }],
      [{ text: '2' }, { text: 'слово' }],
    ];
    const tree: ReportTree = { ...aWideReport(), sections: [{ orientation: 'portrait', blocks: [{ ...long, body }] }] };
    const rows = all(readXml(xmlOf(await printed('layout-rows', tree))), 'w:tr');
    const has = (row: number, name: string) => all(rows[row]!, name).filter(({ attributes }) => attributes['w:val'] !== 'off').length;
    expect(rows.map((_, row) => [has(row, 'w:tblHeader'), has(row, 'w:cantSplit')])).toEqual([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  test('heading, words that lead to a table, its caption and first rows are chained; a figure keeps its caption', async () => {
    const lead: Block = { kind: 'paragraph', id: 'lead', text: [{ text: 'Распределение:' }] };
    const { widths, ...rest } = aWideTable(20);
    const table: Block = {
      ...rest,
      widths: widths.slice(0, 2),
      head: [rest.head[0]!.slice(0, 2)],
      body: rest.body.map((row) => row.slice(0, 2)),
    };
    const chart = aWideReport().sections[0]!.blocks.find(({ kind }) => kind === 'chart')!;
    const heading: Block = { kind: 'heading', id: 'h', level: 1, text: '1. Раздел' };
    const blocks = [heading, lead, table, chart];
    const body = all(
      readXml(xmlOf(await printed('layout-chain', { ...aWideReport(), sections: [{ orientation: 'portrait', blocks }] }))),
      'w:p',
    );
    const styled = new Set(['Heading1', 'TableCaption']);
    const isKept = (paragraph: (typeof body)[number]) =>
      all(paragraph, 'w:keepNext').length > 0 || all(paragraph, 'w:pStyle').some(({ attributes }) => styled.has(attributes['w:val']!));
    const said = (text: string) => body.filter((paragraph) => textOf(paragraph).startsWith(text));
    expect(['1. Раздел', 'Распределение:', 'Таблица 1', '№ п/п', '1', '2'].map((text) => isKept(said(text)[0]!))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(isKept(body[body.findIndex((paragraph) => textOf(paragraph).startsWith('Рисунок 1')) - 1]!)).toBe(true);
  });
});

describe('contents', () => {
  test('of a long report stand after the title, with pages; Word is not made to ask', async () => {
    const tree = aDressedReport(fullSettings('gost-2025'), { sections: 12, schools: 60 });
    const bytes = await printed('layout-contents', tree);
    const xml = xmlOf(bytes);
    const [contents] = all(readXml(xml), 'w:sdt');
    const lines = all(contents!, 'w:p').map(textOf);
    expect(lines[0]).toMatch(/^(?:TOC.*)?Раздел а\..*\d$/);
    expect(lines.filter((line) => /Раздел/.test(line)).length).toBe(12);
    expect(xml).not.toContain('w:dirty="true"');
    expect(xmlOf(bytes, 'word/settings.xml')).not.toContain('w:updateFields');
    expect(Buffer.compare(bytes, await printDocx(tree))).toBe(0);
  });

  test('are left out of a short report and where the settings say so', () => {
    const kinds = (tree: ReportTree) => sheetsOf(tree).flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(kinds(aDressedReport(fullSettings('gost-2025'), { sections: 3 }))).not.toContain('contents');
    expect(kinds(aDressedReport(fullSettings('gost-2025'), { sections: 12, schools: 60 }))).toContain('contents');
    expect(kinds(aDressedReport(fullSettings('gost-2025', { contents: 'never' }), { sections: 12, schools: 60 }))).not.toContain(
      'contents',
    );
  });
});

test('a dossier has the margins and typeface of the profile, but is set small and close, so that it stays a few sheets', () => {
  const [report, dossier] = ['complex-monitoring', 'school-dossier'].map((kind) =>
    layoutOf({ ...aDressedReport(fullSettings('gost-2016')), kind }),
  );
  expect(dossier).toMatchObject({ portrait: report!.portrait, font: report!.font, firstLine: report!.firstLine, lineHeight: 1 });
  expect(dossier!.size).toMatchObject({ text: 12, dense: 9 });
  expect(dossier!.cell).toBeLessThan(report!.cell);
});

test('a chart drawn beforehand is a picture with words for those who do not see it', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const bytes = await printed('layout-picture', aWideReport(), new Map([['chart', png]]));
  const { charts } = readDocx(bytes);
  const [media] = [...readZip(bytes)].filter(([name]) => name.startsWith('word/media/'));
  const [words] = all(readXml(xmlOf(bytes)), 'wp:docPr');
  expect(charts).toEqual([]);
  expect(Buffer.compare(media![1], png)).toBe(0);
  expect(words!.attributes['descr']).toContain('СОШ № 1 – 1,3');
});
