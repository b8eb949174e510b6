import { expect, test } from 'vitest';
import { scoreForm } from '../../shared/engine/score.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { formTree } from '../../shared/reports/form.ts';
import { aForm } from '../documents/productDocuments.ts';

const blocksOf = (tree: ReportTree): readonly Block[] => tree.sections[0]!.blocks;

function rowsOf(tree: ReportTree, id: string): readonly (readonly string[])[] {
  const found = blocksOf(tree).find((block) => block.id === id);
  return found?.kind === 'table' ? [...found.head, ...found.body].map((row) => row.map(({ text }) => text)) : [];
}

function paragraphsOf(tree: ReportTree): readonly string[] {
  return blocksOf(tree).flatMap((block) => (block.kind === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : []));
}

test('a sample prints names, sums of rows and averages; long words of columns stand above their numbers', () => {
  const rows = rowsOf(formTree(aForm('k-mentor-centre')), '5.rows');
  expect(rows[0]![0]).toMatch(/^1\) улучшение результатов ВПР .*; 8\) улучшение информационного обеспечения ОО\.$/);
  expect(rows.slice(1)).toEqual([
    ['№ п/п', 'Школа', '1', '2', '3', '4', '5', '6', '7', '8', 'Сумма'],
    ['1', 'СОШ № 7', '1', '1', '1', '1', '1', '0', '1', '1', '7'],
    ['2', 'ООШ № 14', '0', '1', '1', '0', '1', '1', '1', '1', '6'],
    ['Среднее значение', '0,5', '1', '1', '0,5', '1', '0,5', '1', '1', '6,5'],
  ]);
});

test('short words head their columns; a row with an empty cell has no sum, a column no average', () => {
  const form = aForm('k-mentor-centre');
  const answers = {
    ...form.answers,
    '2': [
      { who: 'А', '1': 1, '2': 1 },
      { who: 'Б', '1': 0 },
    ],
  };
  const rows = rowsOf(formTree({ ...form, answers }), '2.rows');
  expect(rows[0]![2]).toBe('наличие у наставника стажа управленческой деятельности в статусе директора ОО или заместителя директора');
  expect(rows.slice(1)).toEqual([
    ['1', 'А', '1', '1', '2'],
    ['2', 'Б', '0', '', ''],
    ['Среднее значение', '0,5', '', ''],
  ]);
});

test('a blank has rows for the pen and asks once for the centre', () => {
  const blank = formTree(aForm('k-mentor-centre', { answers: null }));
  expect(rowsOf(blank, '5.rows')).toHaveLength(2 + 5 + 1);
  expect(rowsOf(blank, '3.each.rows')).toEqual([]);
  expect(rowsOf(blank, 'table.3.1').map(([number]) => number)).toEqual(['№ п/п', '3.1', '3.2', '3.3']);
  expect(paragraphsOf(blank)).toContain('Показатель № 3 = П\u00a0№\u00a03.1 + П\u00a0№\u00a03.2 + П\u00a0№\u00a03.3');
  expect(JSON.stringify(blank)).not.toContain('вносятся');
});

test('entered for each mentor, the form prints that way of entry and not the other', () => {
  const tree = formTree(aForm('k-mentor-centre'));
  expect(rowsOf(tree, 'table.3.1')).toEqual([]);
  expect(rowsOf(tree, '3.each.rows').at(-1)).toEqual(['Среднее значение', '1', '0,5', '1', '2,5']);
  expect(rowsOf(tree, 'table.entry').at(-1)).toEqual(['', 'Показатели № 3, 4 и 6 вносятся', 'по каждому наставнику']);
  expect(paragraphsOf(tree)).toEqual(
    expect.arrayContaining([
      'Показатель № 3 = среднее по таблице «Доступность наставнической помощи»',
      'Показатель № 3 = 2,5.',
      expect.stringMatching(/^Σ = 1 \+ 4\/3 \+ 5\/2 \+ 4 \+ 13\/2 \+ 4 = 58\/3 ≈ 19,33\. Уровень неудовлетворительный: /),
    ]),
  );
  const headings = paragraphsOf(tree).filter((text) => text.endsWith('Доступность наставнической помощи'));
  expect(headings).toEqual(['Показатель № 3. Доступность наставнической помощи']);
});

test('what is missing is told by indicator and row, each once', () => {
  const form = aForm('k-mentor-centre');
  const answers = { ...form.answers, '3.each': [], '5': [{ who: 'СОШ № 7', '1': 1 }, { '2': 1 }] };
  const tree = formTree({ ...form, answers, score: scoreForm(form.instrument, answers) });
  const numbers = ['№\u00a05 (строка\u00a01)', '№\u00a05 (строка\u00a02)', '№\u00a03'];
  expect(tree.checks).toHaveLength(1);
  for (const number of numbers) expect(tree.checks[0]!.split(number)).toHaveLength(2);
});
