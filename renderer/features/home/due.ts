import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/collection/matrix.ts';
import { daysBetween, shortDate, today } from '../../dates.ts';

/** Whether the form was handed in: filled or signed, of every teacher where it is about teachers. */
export function isDone(cell: MatrixCell): boolean {
  return cell.total > 0 && cell.done >= cell.total;
}

/** Whose forms are expected: of schools, of those with low results in the year; of all schools where none is marked so. */
export function owing(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const isMarked = rows.some(({ kind, isOwing }) => kind === 'school' && isOwing);
  return rows.filter(({ kind, isOwing }) => isOwing || (kind === 'school' && !isMarked));
}

/** «Ближайший срок 31 мая, осталось дней: 12»: the nearest date still ahead of unfinished forms, else how much is overdue. */
export function dueSentence({ columns, rows }: Matrix): string | null {
  const owed = owing(rows);
  const unfinished = columns.filter((_, index) => owed.some(({ cells }) => isWaiting(cells[index])));
  const ahead = unfinished.map(({ to }) => to).filter((to) => to >= today());
  const nearest = ahead.toSorted()[0];
  if (nearest) return `Ближайший срок ${shortDate(nearest)}, осталось дней: ${daysBetween(today(), nearest)}`;
  const late = rows.flatMap(({ cells }) => cells).filter((cell) => cell?.state === 'overdue').length;
  return late > 0 ? `Просрочено: ${late}` : null;
}

/** «5 из 6, просрочено 1»: what is handed in of a column. */
export function handedIn(cells: readonly (MatrixCell | null | undefined)[]): string {
  const asked = cells.filter((cell) => cell !== null && cell !== undefined && cell.total > 0) as readonly MatrixCell[];
  const late = asked.filter(({ state }) => state === 'overdue').length;
  if (asked.length === 0) return '–';
  const sentence = `${asked.filter(isDone).length} из ${asked.length}`;
  return late > 0 ? `${sentence}, просрочено ${late}` : sentence;
}

/** «Результаты по предметам, II четверть» */
export function columnTitle({ title, roundTitle }: Pick<MatrixColumn, 'title' | 'roundTitle'>): string {
  return roundTitle === null ? title : `${title}, ${roundTitle}`;
}

function isWaiting(cell: MatrixCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell.total > 0 && !isDone(cell);
}
