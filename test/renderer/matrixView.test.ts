import { expect, it } from 'vitest';
import { matrixTree } from '../../renderer/features/home/matrixTree.ts';
import { matrixView, optionsOf, type MatrixFilter } from '../../renderer/features/home/matrixView.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../shared/collection/matrix.ts';

const none: MatrixFilter = { order: '', form: '', round: '', who: '', state: '' };

const matrix: Matrix = {
  columns: [
    aColumn({ instrument: 'help', title: 'Помощь', of: ['municipality'] }),
    aColumn({ instrument: 'profile', title: 'Профиль' }),
    aColumn({ instrument: 'marks', round: 'q1', title: 'Оценки', roundTitle: 'I четверть', order: 'С', to: '' }),
    aColumn({ instrument: 'marks', round: 'q2', title: 'Оценки', roundTitle: 'II четверть', order: 'С' }),
  ],
  rows: [
    aRow({ kind: 'municipality', id: 'm', title: 'Район', status: null, cells: [aCell('draft'), null, null, null] }),
    aRow({ id: 'low', title: 'СОШ № 3', cells: [null, aCell('signed'), aCell('overdue'), aCell('not-started')] }),
    aRow({
      id: 'other',
      title: 'СОШ № 4',
      status: 'none',
      isOwing: false,
      cells: [null, aCell('not-started'), aCell('not-started'), aCell('draft')],
    }),
  ],
  usesScans: false,
  gaps: [],
};

const shown = (over: Partial<MatrixFilter>) => {
  const { columns, schools, others } = matrixView(matrix, { ...none, ...over });
  return [columns.map(({ index }) => index), schools.map(({ id }) => id), others.map(({ row }) => row.id)];
};

it('the forms of the municipality take no columns; filters narrow columns and rows', () => {
  expect(shown({})).toEqual([[1, 2, 3], ['low', 'other'], ['m']]);
  expect(shown({ order: 'С' })).toEqual([[2, 3], ['low', 'other'], []]);
  expect(shown({ form: 'marks', round: 'q2' })).toEqual([[3], ['low', 'other'], []]);
  expect(shown({ who: 'shnor' })).toEqual([[1, 2, 3], ['low'], []]);
  expect(shown({ who: 'municipality' })).toEqual([[1, 2, 3], [], ['m']]);
  expect(shown({ state: 'overdue' })).toEqual([[2], ['low'], []]);
  expect(shown({ state: 'draft' })).toEqual([[3], ['other'], ['m']]);
});

it('a filter is offered only where there is a choice', () => {
  const { orders, rounds } = optionsOf(matrix);
  expect([orders.map(({ value }) => value), rounds.map(({ value }) => value)]).toEqual([
    ['К', 'С'],
    ['year', 'q1', 'q2'],
  ]);
  expect(optionsOf({ columns: matrix.columns.slice(0, 2) })).toMatchObject({ orders: [], rounds: [] });
});

it('on paper the municipality is a list, every order a table of its own with what is handed in', () => {
  const view = matrixView(matrix, none);
  const sheet = { matrix, view, filter: none, year: '2020/2021', municipality: { name: 'Район', isDemo: true }, chosen: ['просрочено'] };
  const tree = matrixTree({ ...sheet, on: '2021-05-20' });
  const [section] = tree.sections;
  const tables = section!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect([section!.orientation, tree.mark]).toEqual(['landscape', 'Демонстрационные данные']);
  expect(tables.map(({ caption }) => caption)).toEqual(['Район', 'К: Кореновский район, приказ № 579', 'С: г. Сорск, программа поддержки']);
  expect(tables[2]!.head[0]!.map(({ text }) => text)).toEqual(['Школа', 'Оценки, I четверть', 'Оценки, II четверть, до 31.05.2021']);
  expect(tables[2]!.body.map((row) => row.map(({ text }) => text))).toEqual([
    ['СОШ № 3 (ШНОР)', 'просрочен', 'не начат'],
    ['СОШ № 4', '–', 'черновик'],
    ['Сдано ШНОР', '0 из 1, просрочено 1', '0 из 1'],
  ]);
});

it('a sheet holds no more columns than are read easily, parts are of a size', () => {
  const columns = Array.from({ length: 20 }, (_, index) => aColumn({ instrument: `i${index}` }));
  const wide: Matrix = { columns, rows: [aRow({ id: 's', cells: columns.map(() => aCell('draft')) })], usesScans: false, gaps: [] };
  const sheet = {
    matrix: wide,
    view: matrixView(wide, none),
    filter: none,
    year: '2020/2021',
    municipality: { name: 'Район', isDemo: false },
  };
  const { sections } = matrixTree({ ...sheet, chosen: [], on: '2021-05-20' });
  const widths = sections[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [block.widths.length - 1] : []));
  expect(widths).toEqual([7, 7, 6]);
});

function aColumn(over: Partial<MatrixColumn>): MatrixColumn {
  return {
    instrument: 'form',
    round: 'year',
    title: 'Форма',
    roundTitle: null,
    order: 'К',
    of: ['school'],
    isOfTeachers: false,
    from: '2021-05-01',
    to: '2021-05-31',
    isOwn: false,
    otherDates: [],
    ...over,
  };
}

function aRow(over: Partial<MatrixRow>): MatrixRow {
  return { kind: 'school', id: '', title: '', name: '', status: 'shnor', isOwing: true, cells: [], ...over };
}

function aCell(state: MatrixCell['state']): MatrixCell {
  const done = state === 'signed' || state === 'complete' ? 1 : 0;
  return { done, total: 1, state, doubtful: 0, submission: null, outdated: 0, signed: 0, scanned: 0 };
}
