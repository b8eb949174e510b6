import type { Matrix, MatrixCell, MatrixRow } from '../../../shared/collection/matrix.ts';
import type { Block, Cell, ReportTree } from '../../../shared/reports/tree.ts';
import { stateWords } from '../../components/StateMark.tsx';
import { plainDate } from '../../dates.ts';
import { orderTitle } from '../../orderTitle.ts';
import { counted as inWords } from '../../plural.ts';
import { statusWords } from '../../words.ts';
import { columnTitle, handedIn, owing } from './due.ts';
import { isShown, type MatrixFilter, type MatrixView, type Placed } from './matrixView.ts';

type Sheet = {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly filter: MatrixFilter;
  readonly year: string;
  readonly municipality: { readonly name: string; readonly isDemo: boolean };
  /** What was chosen, in words. */
  readonly chosen: readonly string[];
  /** ISO date of the print. */
  readonly on: string;
};

/** So many columns are still read easily on A4 lying on its side. */
const mostColumns = 9;

/** The collection on paper: the municipality and people as lists, schools as tables of no more columns than a sheet holds, an order after another. */
export function matrixTree(sheet: Sheet): ReportTree {
  const { view, year, municipality, chosen, on } = sheet;
  const title = `Сбор данных, ${year} учебный год`;
  const blocks: readonly Block[] = [
    { kind: 'title', id: 'title', lines: [municipality.name, title] },
    {
      kind: 'paragraph',
      id: 'when',
      text: [
        {
          text: [
            `Состояние на ${plainDate(on)}`,
            ...chosen,
            ...(view.schools.length > 0 ? [inWords(view.schools.length, 'школа', 'школы', 'школ')] : []),
          ].join('; '),
        },
      ],
      align: 'center',
    },
    ...view.others.map((other, index) => othersTable(other, index)),
    ...[...Map.groupBy(view.columns, ({ order }) => order)].flatMap(([order, columns]) => orderTables(sheet, order, columns)),
  ];
  return {
    kind: 'collection',
    title,
    fileName: title,
    hasPageNumbers: true,
    mark: municipality.isDemo ? 'Демонстрационные данные' : null,
    sections: [{ orientation: 'landscape', blocks }],
    checks: [],
  };
}

function othersTable({ row, columns }: MatrixView['others'][number], index: number): Block {
  return {
    kind: 'table',
    id: `other-${index}`,
    caption: row.title,
    widths: [6, 3, 3],
    head: [['Форма', 'Срок', 'Состояние'].map(headCell)],
    body: columns.map((column) => [
      { text: columnTitle(column) },
      { text: column.to === '' ? 'не задан' : `${plainDate(column.from)} – ${plainDate(column.to)}` },
      { text: stateText(row.cells[column.index]!, { column, isOwed: true }) },
    ]),
    isDense: true,
  };
}

function orderTables({ matrix, view, filter }: Sheet, order: string, columns: readonly Placed[]): readonly Block[] {
  const owed = owing(matrix.rows);
  const counted = view.schools.filter((row) => owed.includes(row));
  return chunks(columns).map((part, index): Block => ({
    kind: 'table',
    id: `order-${order}-${index}`,
    caption: index === 0 ? orderTitle(order) : `${orderTitle(order)} (продолжение)`,
    widths: [3, ...part.map(() => 2)],
    head: [[headCell('Школа'), ...part.map((column) => headCell(headText(column)))]],
    body: [
      ...view.schools.map((row): readonly Cell[] => [
        { text: schoolText(row) },
        ...part.map((column) => {
          const cell = row.cells[column.index];
          return { text: cell && isShown(cell, filter) ? stateText(cell, { column, isOwed: owed.includes(row) }) : '' };
        }),
      ]),
      [
        { text: counted.length < view.schools.length ? 'Сдано ШНОР' : 'Сдано', isBold: true },
        ...part.map((column) => ({ text: handedIn(counted.map(({ cells }) => cells[column.index])), isBold: true as const })),
      ],
    ],
    isDense: true,
  }));
}

function headText(column: Placed): string {
  return column.to === '' ? columnTitle(column) : `${columnTitle(column)}, до ${plainDate(column.to)}`;
}

function schoolText({ title, status }: MatrixRow): string {
  return status === null || status === 'none' ? title : `${title} (${statusWords[status]})`;
}

function stateText(cell: MatrixCell, { column, isOwed }: { readonly column: Placed; readonly isOwed: boolean }): string {
  if (!isOwed && cell.state === 'not-started' && cell.done === 0) return '–';
  if (cell.total === 0) return column.isOfTeachers ? 'нет педагогов' : '–';
  const count = cell.total > 1 ? `${cell.done} из ${cell.total}, ` : '';
  const outdated = cell.outdated > 0 ? `; устарело: ${cell.outdated}` : '';
  const doubtful = cell.doubtful > 0 && cell.state !== 'doubtful' ? `; сомнительно: ${cell.doubtful}` : '';
  return `${count}${stateWords[cell.state]}${doubtful}${outdated}`;
}

function headCell(text: string): Cell {
  return { text, isBold: true, align: 'center' };
}

/** Parts of about the same number of columns. */
function chunks(columns: readonly Placed[]): readonly (readonly Placed[])[] {
  const parts = Math.ceil(columns.length / mostColumns);
  const size = Math.ceil(columns.length / parts);
  return Array.from({ length: parts }, (_, index) => columns.slice(index * size, (index + 1) * size));
}
