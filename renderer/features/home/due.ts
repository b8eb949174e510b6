import type { Matrix } from '../../../shared/ipc/contract.ts';
import { daysBetween, shortDate, today } from '../../dates.ts';

type Cell = Matrix['rows'][number]['cells'][number];

/** The cell of a school in a column. */
export function cellOf(row: Matrix['rows'][number], instrument: string): Cell | undefined {
  return row.cells.find((cell) => cell.instrument === instrument);
}

/** Whether the form was handed in: filled or signed, of every teacher where it is about teachers. */
export function isDone(cell: Cell): boolean {
  return cell.total > 0 && cell.done >= cell.total;
}

/** The schools that owe the forms: those with low results in the year; all where none is marked so. */
export function owing(rows: Matrix['rows']): Matrix['rows'] {
  const marked = rows.filter(({ status }) => status === 'shnor');
  return marked.length > 0 ? marked : rows;
}

/** «Ближайший срок 31 мая, осталось дней: 12»: the nearest date still ahead of unfinished forms, else how much is overdue. */
export function dueSentence({ columns, rows }: Matrix): string | null {
  const unfinished = columns.filter(({ instrument }) => owing(rows).some((row) => isWaiting(cellOf(row, instrument))));
  const ahead = unfinished.map(({ to }) => to).filter((to) => to >= today());
  const nearest = ahead.toSorted()[0];
  if (nearest) return `Ближайший срок ${shortDate(nearest)}, осталось дней: ${daysBetween(today(), nearest)}`;
  const late = rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'overdue').length;
  return late > 0 ? `Просрочено: ${late}` : null;
}

function isWaiting(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.total > 0 && !isDone(cell);
}
