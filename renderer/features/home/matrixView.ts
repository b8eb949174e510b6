import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../../shared/collection/matrix.ts';
import { roundTitles } from '../../../shared/collection/rounds.ts';

/** What of the table is looked at; an empty value lets everything through. */
export type MatrixFilter = {
  readonly order: string;
  readonly form: string;
  readonly round: string;
  /** `municipality`, `mentor`, `tutor`, or the status of schools. */
  readonly who: string;
  /** A state of forms, or `outdated`: a signed copy that is obsolete. */
  readonly state: string;
};

/** A column with its place in the cells of a row. */
export type Placed = MatrixColumn & { readonly index: number };

export type MatrixView = {
  /** Forms asked of schools and their teachers: a column each. */
  readonly columns: readonly Placed[];
  /** None where nothing is asked of them. */
  readonly schools: readonly MatrixRow[];
  /** The municipality, mentors, tutors: each with its own forms. */
  readonly others: readonly { readonly row: MatrixRow; readonly columns: readonly Placed[] }[];
};

/** What the filters let through. With a state, only rows and columns that have such a form. */
export function matrixView({ columns, rows }: Pick<Matrix, 'columns' | 'rows'>, filter: MatrixFilter): MatrixView {
  const chosen = columns
    .map((column, index): Placed => ({ ...column, index }))
    .filter(
      ({ order, instrument, round }) =>
        (filter.order === '' || order === filter.order) &&
        (filter.form === '' || instrument === filter.form) &&
        (filter.round === '' || round === filter.round),
    );
  const has = (row: MatrixRow, column: Placed) => isShown(row.cells[column.index], filter);
  const isWanted = ({ kind, status }: MatrixRow) => filter.who === '' || filter.who === (kind === 'school' ? status : kind);
  const wanted = rows.filter(isWanted);
  const ofSchools = chosen.filter(({ of }) => of.includes('school'));
  const isFiltered = filter.state !== '';
  const schools = wanted.filter(
    (row) => row.kind === 'school' && ofSchools.length > 0 && (!isFiltered || ofSchools.some((column) => has(row, column))),
  );
  return {
    columns: isFiltered ? ofSchools.filter((column) => schools.some((row) => has(row, column))) : ofSchools,
    schools,
    others: wanted
      .filter(({ kind }) => kind !== 'school')
      .map((row) => ({ row, columns: chosen.filter((column) => column.of.includes(row.kind) && has(row, column)) }))
      .filter((one) => one.columns.length > 0),
  };
}

/** Whether the state filter lets the cell through. */
export function isShown(cell: MatrixCell | null | undefined, { state }: Pick<MatrixFilter, 'state'>): boolean {
  if (!cell) return false;
  if (state === '') return true;
  if (state === 'doubtful') return cell.doubtful > 0;
  return state === 'outdated' ? cell.outdated > 0 : cell.total > 0 && cell.state === state;
}

export type Option = { readonly value: string; readonly label: string };

/** Forms, rounds and orders that can be chosen between; empty where there is one only. */
export function optionsOf({ columns }: Pick<Matrix, 'columns'>): Readonly<Record<'orders' | 'forms' | 'rounds', readonly Option[]>> {
  const several = (options: readonly Option[]) => (options.length > 1 ? options : []);
  const unique = (pairs: readonly (readonly [string, string])[]) =>
    several([...new Map(pairs)].map(([value, label]) => ({ value, label })));
  return {
    orders: unique(columns.map(({ order }) => [order, order])),
    forms: unique(columns.map(({ instrument, title }) => [instrument, title])),
    // Visits and forms of a whole year are told by the form itself.
    rounds: columns.some(({ roundTitle }) => roundTitle !== null) ? unique(columns.map(({ round }) => [round, roundTitles[round]])) : [],
  };
}

/** Runs of neighbouring columns that belong together. */
export function runsOf<K>(columns: readonly Placed[], key: (column: Placed) => K): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && key(last[0]!) === key(column)) last.push(column);
    else runs.push([column]);
  }
  return runs;
}
