import type { Matrix, MatrixRow } from '../../../shared/collection/matrix.ts';
import { paths } from '../../../shared/model/paths.ts';
import type { Collected, Owing } from '../../../shared/reports/complex/context.ts';
import { shortDate } from '../../../shared/reports/phrasing/dates.ts';
import type { Base } from '../base.ts';
import { matrixOf } from '../matrix.ts';

export type YearCollection = { readonly collected: readonly Collected[]; readonly owing: readonly Owing[] };

/** Forms of an order in a year: what is filled of what is asked, and who owes the rest. Only those that owe forms are counted. */
export function yearCollection(base: Base, year: string, order: string): YearCollection {
  const matrix = matrixOf(base, year);
  const rows = matrix.rows.filter(({ isOwing }) => isOwing);
  const owing = new Set(rows.map(({ id }) => id));
  const signed = base.submissions.inYear(year).filter(({ isSigned, about, school }) => isSigned && owing.has(school ?? about.id));
  return {
    collected: matrix.columns.flatMap((column, index): readonly Collected[] => {
      const cells = rows.flatMap(({ cells: all }) => all[index] ?? []);
      const owed = cells.reduce((sum, { total }) => sum + total, 0);
      if (column.order !== order || owed === 0) return [];
      const { instrument } = column;
      return [
        {
          instrument,
          title: titleOf(column),
          filledBy: base.instruments.byId(instrument)?.filledBy ?? '',
          term: column.from === '' ? '' : `${shortDate(column.from)} – ${shortDate(column.to)}`,
          owed,
          done: cells.reduce((sum, { done }) => sum + done, 0),
          signed: signed.filter((form) => form.instrument === instrument).length,
        },
      ];
    }),
    owing: rows.flatMap((row) => owedBy(row, matrix, order)),
  };
}

function owedBy({ kind, id, title, cells }: MatrixRow, { columns }: Matrix, order: string): readonly Owing[] {
  const forms = columns.flatMap((column, index) => {
    const cell = cells[index];
    return column.order === order && cell && cell.done < cell.total ? [{ title: titleOf(column), done: cell.done, total: cell.total }] : [];
  });
  const path = { municipality: paths.municipality, school: paths.school(id), mentor: paths.person(id), tutor: paths.person(id) }[kind];
  return forms.length === 0 ? [] : [{ id, name: title, path, forms }];
}

function titleOf({ title, roundTitle }: Matrix['columns'][number]): string {
  return roundTitle === null ? title : `${title}, ${roundTitle}`;
}
