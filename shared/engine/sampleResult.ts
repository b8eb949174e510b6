import Fraction from 'fraction.js';
import { answerOf, type AnswerMap } from './answers.ts';
import type { LeafItem } from './instrument.ts';

export type SampleItem = Extract<LeafItem, { readonly kind: 'sample' }>;

/** A sum or a mean over cells; `isWhole`: no cell of it is empty. */
export type Averaged = { readonly exact: Fraction; readonly isWhole: boolean };

export type SampleResult = {
  /** Sum of a row: the effectiveness of a mentor, tutor, teacher or school; null where nothing of it is filled. */
  readonly rows: readonly { readonly who: string | null; readonly total: Averaged | null }[];
  /** Mean of each counted column over the rows that are filled; null where none is. */
  readonly columns: readonly { readonly id: string; readonly mean: Averaged | null }[];
  /** What enters the formula: the mean of the sums of rows; null while a cell is empty. */
  readonly mean: Fraction | null;
  /** Cells that are not filled, by row and column: `[0].2`. */
  readonly missing: readonly string[];
};

/**
 * Exact totals and means of a sample's rows. A cell with «нет» gives nothing and stays in the number of rows; text columns are never
 * counted. The column's name is in the first text column.
 */
export function sampleResult(item: SampleItem, rows: readonly AnswerMap[]): SampleResult {
  const counted = item.items.filter(({ kind }) => kind !== 'text');
  const name = item.items.find(({ kind }) => kind === 'text')?.id;
  const table = rows.map((row) => counted.map(({ id }) => pointsOf(answerOf(row, id))));
  const missing = table.flatMap((cells, index) => cells.flatMap((cell, at) => (cell === null ? [`[${index}].${counted[at]!.id}`] : [])));
  return {
    rows: rows.map((row, index) => ({ who: nameOf(row, name), total: averaged(table[index]!, 1) })),
    columns: counted.map(({ id }, at) => ({ id, mean: averaged(table.map((cells) => cells[at]!)) })),
    mean: missing.length > 0 ? null : (averaged(table.flat(), rows.length)?.exact ?? null),
    missing,
  };
}

/** Sum of the filled cells divided by `by`, by their own number where not given. */
function averaged(cells: readonly (number | null)[], by?: number): Averaged | null {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return null;
  const sum = filled.reduce((total, points) => total.add(points), new Fraction(0));
  return { exact: sum.div(by ?? filled.length), isWhole: filled.length === cells.length };
}

/** null: not filled. */
function pointsOf(cell: unknown): number | null {
  if (cell === 'нет') return 0;
  return typeof cell === 'number' ? cell : null;
}

function nameOf(row: AnswerMap, id: string | undefined): string | null {
  const name = id === undefined ? undefined : answerOf(row, id);
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
