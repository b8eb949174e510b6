import { expect, test } from 'vitest';
import { numbering, numberMark, reference } from '../../shared/reports/assessment/numbering.ts';
import { resolveNumbers } from '../../shared/reports/living/resolveNumbers.ts';
import { heading, paragraph, subheading, table, cell } from '../../shared/reports/monitoring/blocks.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';

const numbers = numbering();
const results = [
  heading('results', numbers.section('Результаты')),
  subheading('results.levels', `${numbers.subsection()} Уровни`),
  ...table({ id: 'levels', caption: numbers.table('Уровни'), widths: [1], head: [], body: [[cell('1')]] }),
  subheading('results.change', `${numbers.subsection()} Изменения`),
];
const ground = [
  heading('ground', numbers.section('Основание')),
  ...paragraph('ground.text', `Итоги приведены${reference('levels', ' в таблице ')}${reference('results', ' (раздел ', ')')}.`),
];

function aTree(blocks: readonly Block[]): ReportTree {
  const checks = [`Нет данных${reference('ground', ' (раздел ', ')')}.`];
  const sections = [{ orientation: 'portrait' as const, blocks }];
  return { kind: 'test', title: 'Справка', fileName: 'Справка', hasPageNumbers: true, mark: null, sections, checks };
}

function said({ sections, checks }: ReportTree): readonly string[] {
  const text = (block: Block): string => {
    if (block.kind === 'heading') return block.text;
    if (block.kind === 'paragraph') return block.text.map((part) => part.text).join('');
    return block.kind === 'table' ? (block.caption ?? '') : '';
  };
  return [...sections.flatMap(({ blocks }) => blocks.map(text)), ...checks];
}

test('numbers follow the order in which blocks stand, references too', () => {
  expect(said(resolveNumbers(aTree([...ground, ...results])))).toEqual([
    '1. Основание',
    'Итоги приведены в таблице 1 (раздел 2).',
    '2. Результаты',
    '2.1. Уровни',
    'Таблица\u00a01 – Уровни',
    '2.2. Изменения',
    'Нет данных (раздел 1).',
  ]);
  expect(said(resolveNumbers(aTree([...results, ...ground])))).toEqual([
    '1. Результаты',
    '1.1. Уровни',
    'Таблица\u00a01 – Уровни',
    '1.2. Изменения',
    '2. Основание',
    'Итоги приведены в таблице 1 (раздел 1).',
    'Нет данных (раздел 2).',
  ]);
});

test('a reference to what is left out says nothing', () => {
  expect(said(resolveNumbers(aTree(results))).at(-1)).toBe('Нет данных.');
});

test('annexes are numbered apart from sections', () => {
  const annex = (id: string): Block => ({ kind: 'paragraph', id, text: [{ text: `Приложение ${numberMark('annex')}` }] });
  expect(said(resolveNumbers(aTree([annex('annex.1'), ...ground, annex('annex.2')])))).toEqual([
    'Приложение 1',
    '1. Основание',
    'Итоги приведены.',
    'Приложение 2',
    'Нет данных (раздел 1).',
  ]);
});

test('a document without marks stays the very same blocks', () => {
  const tree = aTree(paragraph('own', 'Раздел 2, таблица 3'));
  expect(resolveNumbers({ ...tree, checks: [] }).sections[0]!.blocks[0]).toBe(tree.sections[0]!.blocks[0]);
});
