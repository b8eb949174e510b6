import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { chromiumPrinter } from '../../electron/documents/pdf.ts';
import { safeTree } from '../../electron/documents/safeTree.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { formTree } from '../../shared/reports/form.ts';
import { pdfPages, type PdfPage } from './pdfText.ts';
import { aForm, reportTree } from './productDocuments.ts';

const out = path.join(import.meta.dirname, '../../out');
const folder = path.join(out, 'documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

async function printed(name: string, tree: ReportTree): Promise<readonly PdfPage[]> {
  const bytes = await chromiumPrinter(path.join(out, 'renderer'))(safeTree(tree));
  writeFileSync(path.join(folder, `${name}.pdf`), bytes);
  return pdfPages(bytes);
}

test('the report on order Ю prints every word and figure, numbers its pages from the second on and lays annexes 1 and 3 across', async () => {
  const tree = reportTree();
  const pages = await printed('report-yurga', tree);
  const bodies = pages.map(({ text }, index) => (index === 0 ? text : withoutNumber(text, index + 1)));
  expect(missing(tree, bodies.join(''))).toEqual([]);
  expect(pages[0]!.text.startsWith('АНАЛИТИЧЕСКАЯСПРАВКА')).toBe(true);
  const across = pages.filter(({ width, height }) => width > height).map(({ text }) => text);
  expect(across.filter((text) => text.includes('Приложение№')).map((text) => /Приложение№(\d)/.exec(text)?.[1])).toEqual(['1', '3']);
  expect(new Set(pages.map(({ width, height }) => [width, height].sort((a, b) => a - b).join('×')))).toEqual(new Set(['595×842']));
});

test('a protocol with awkward text prints its lines on unnumbered A4 sheets', async () => {
  const tree = formTree(aForm('k-curator-protocol'));
  const pages = await printed('k-curator-protocol-filled', tree);
  const lines = safeTree(tree).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.body.flat() : [])),
  );
  const text = pages.map((page) => page.text).join('');
  const plain = lines.map((cell) => squeezed(cell.text)).filter((line) => !line.includes('😀'));
  expect(plain.filter((line) => !text.includes(line))).toEqual([]);
  expect(text).toContain(squeezed('«ёлочки» „лапки“ "прямые" \'апостроф\' № 5 & <тег> ]]> п. 3'));
});

test('a signed form of a teacher with two lines of education and a boundary total stands on one sheet with its signatures', async () => {
  const answers = { '1': 1, '2': 'нет', '3': 0, '4': 1, '5': 0 };
  const form = aForm('k-teacher-competence', { answers, signed: { on: '2022-05-20', by: 'Методист МКУ ИМЦ Яснева В. Е.' } });
  const education = 'высшее, учитель русского языка и литературы; переподготовка: история и обществознание';
  const pages = await printed(
    'k-teacher-competence-signed',
    formTree({ ...form, fields: { ...form.fields, person: 'Тернова Раиса Григорьевна', education } }),
  );
  expect(pages.length).toBe(1);
  expect(pages[0]!.text).toContain('РуководительМКУИМЦ');
});

test('a signature never stands on a page alone: the last rows of a long table go with it, under the heads of its columns', async () => {
  const title: Block = { kind: 'title', id: 'title', lines: ['МЕРЫ'] };
  const signatures: Block = { kind: 'signatures', id: 'signatures', rows: [{ post: 'Начальник управления', name: 'О. И. Вымышленная' }] };
  // Of 37 rows all stands on one page; up to 40 the table would, without the signature.
  for (let rows = 37; rows <= 40; rows += 1) {
    const body = Array.from({ length: rows }, (_, index) => [{ text: `Мера ${index + 1}.` }, { text: 'до 01.09.2022' }]);
    const table: Block = { kind: 'table', id: 't', caption: null, widths: [120, 45], head: [[{ text: 'Мера' }, { text: 'Срок' }]], body };
    const [section] = reportTree().sections;
    const pages = await printed('signature', { ...reportTree(), sections: [{ ...section!, blocks: [title, table, signatures] }] });
    const last = pages.find(({ text }) => text.includes('Вымышленная'))!.text;
    expect(last).toContain(`Мера${rows - 1}.`);
    expect(last).toContain(`Мера${rows}.`);
    expect(pages.length).toBe(rows === 37 ? 1 : 2);
    expect(last).toContain('Срок');
    expect(pages.map(({ text }) => text).join('')).toContain('Мера1.');
  }
});

test('a demonstration is marked on every page', async () => {
  const pages = await printed('demonstration', { ...reportTree(), mark: 'Демонстрационные данные' });
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter(({ text }) => !text.includes('Демонстрационныеданные'))).toEqual([]);
});

/** The number stands in the margin: it is drawn first or last on the page. */
function withoutNumber(text: string, number: number): string {
  if (text.startsWith(String(number))) return text.slice(String(number).length);
  if (text.endsWith(String(number))) return text.slice(0, -String(number).length);
  throw new Error(`page ${number} bears no number`);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Without hyphens, which may be soft ones, drawn only where a word is broken. */
const unbroken = (text: string): string => squeezed(text).replace(/[\u00ad\u2010-]/g, '');

/** Texts of the tree that the PDF does not hold. */
function missing(tree: ReportTree, text: string): readonly string[] {
  const whole = unbroken(text);
  const texts = sheetsOf(tree).flatMap(({ blocks }) => blocks.flatMap(textsOf));
  return texts.filter((one) => !whole.includes(unbroken(one)));
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines;
    case 'heading':
      return [block.text];
    case 'paragraph':
      return block.text.map(({ text }) => text);
    case 'list':
      return block.items;
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        ...[...block.head, ...block.body].map((row) => row.map(({ text }) => text).join('')),
      ];
    case 'chart':
      return [block.caption];
    case 'fields':
      return block.rows.map(({ label, value }) => label + (value ?? ''));
    case 'signatures':
      return block.rows.map(({ post }) => post);
    case 'letterhead':
      return [...block.names, ...block.details];
    case 'stamps':
      return [block.left, block.right].flatMap((stamp) => (stamp === null ? [] : [stamp.word, stamp.post]));
    case 'corners':
      return [...block.left, ...block.right];
    case 'appendix':
      return block.lines;
    case 'contents':
      return block.entries.map(({ text }) => text);
  }
}
