import { describe, expect, test } from 'vitest';
import { isKeptWhole, isKeptWithNext, tailRows } from '../../shared/reports/together.ts';
import type { Block } from '../../shared/reports/tree.ts';

const note: Block = { kind: 'paragraph', id: 'note', isNote: true, text: [{ text: '«–» – не внесено.' }] };
const text: Block = { kind: 'paragraph', id: 'text', text: [{ text: 'Всего школ – 6.' }] };
const signatures: Block = { kind: 'signatures', id: 'signatures', rows: [{ post: 'Начальник управления', name: null }] };
const heading: Block = { kind: 'heading', id: 'heading', level: 1, text: 'Выводы' };
const chart: Block = { kind: 'chart', id: 'chart', caption: '', form: 'bars', unit: '%', categories: [], series: [], max: null };

function aTable(rows: number, words: string): Extract<Block, { readonly kind: 'table' }> {
  const body = Array.from({ length: rows }, () => [{ text: words }, { text: '1' }]);
  return { kind: 'table', id: 'table', caption: null, widths: [60, 105], head: [[{ text: 'Мера' }, { text: 'Срок' }]], body };
}

describe('stays on the page of the next block', () => {
  test.each([
    ['a table and its note', aTable(3, 'да'), note],
    ['a figure and its note', chart, note],
    ['a note and the note after it', note, note],
    ['the last words and the signature', note, signatures],
    ['the signature and who wrote the letter', signatures, note],
  ])('%s', (_, block, next) => expect(isKeptWithNext(block, next)).toBe(true));

  test.each([
    ['a table and the text after it', aTable(3, 'да'), text],
    ['text and a note', text, note],
    ['a signature and a heading of another part', signatures, heading],
    ['the last block', signatures, undefined],
  ])('not %s', (_, block, next) => expect(isKeptWithNext(block, next)).toBe(false));
});

describe('a table is moved to the next page as a whole', () => {
  const inMm = { widths: [60, 105], size: 10 };

  test('when it is low', () => expect(isKeptWhole(aTable(7, 'да'), inMm)).toBe(true));

  test('but not when it would leave a gap of a third of the page, however few its rows', () => {
    const words = 'Рассмотреть на совещании с руководителями школ итоги мониторинга и меры по рискам';
    expect(isKeptWhole(aTable(7, words), inMm)).toBe(false);
    expect(isKeptWhole(aTable(2, words), inMm)).toBe(true);
  });
});

describe('with a signature go the last rows of a long table', () => {
  const inMm = { widths: [60, 105], size: 10 };

  test('two, or more where a cell spans them', () => {
    const table = aTable(12, 'да');
    expect(tailRows(table, inMm)).toBe(2);
    const body = table.body.map((row, index) =>
      index === 9 ? [{ text: 'да', rows: 3 }, { text: '1' }] : index > 9 ? [{ text: '1' }] : row,
    );
    expect(tailRows({ ...table, body }, inMm)).toBe(3);
  });

  test('none where a cell spans many or the rows are high', () => {
    const table = aTable(12, 'да');
    const body = table.body.map((row, index) =>
      index === 4 ? [{ text: 'да', rows: 8 }, { text: '1' }] : index > 4 ? [{ text: '1' }] : row,
    );
    expect(tailRows({ ...table, body }, inMm)).toBe(0);
    expect(tailRows(aTable(12, 'Рассмотреть на совещании с руководителями школ. '.repeat(12)), inMm)).toBe(0);
  });
});
