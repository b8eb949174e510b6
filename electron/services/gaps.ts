import type { Matrix, MatrixColumn } from '../../shared/collection/matrix.ts';
import { paths } from '../../shared/model/paths.ts';
import type { Gap } from '../../shared/model/views.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import type { Base } from './base.ts';

type Table = Omit<Matrix, 'gaps'>;

/** «Что дальше»: what is late first, then what is to be done, then what is ready to be signed or printed. */
export function gapsOf(base: Base, table: Table, { year, today }: { year: string; today: string }): readonly Gap[] {
  const schools = table.rows.filter(({ kind }) => kind === 'school');
  const waiting = waitingIn(table, today);
  const late = waiting.filter(({ tone }) => tone === 'late');
  const todo = waiting.filter(({ tone }) => tone === 'todo');
  if (schools.length === 0) return [...late, { title: 'Добавьте школы муниципалитета', path: paths.schools, tone: 'todo' }, ...todo];
  const unmarked: readonly Gap[] = schools.some(({ isOwing }) => isOwing)
    ? []
    : [{ title: `Отметьте школы с низкими результатами в ${year} учебном году`, path: paths.schools, tone: 'todo' }];
  return [...late, ...unmarked, ...todo, ...withoutTeachers(table), ...doubtful(table), ...withoutScan(table), ...ready(base, table)];
}

/** Forms owed in a column whose dates have begun. */
function waitingIn({ columns, rows }: Table, today: string): readonly Gap[] {
  return columns.flatMap((column, index): readonly Gap[] => {
    const owing = rows.flatMap(({ isOwing, cells }) => {
      const cell = cells[index];
      return isOwing && cell && cell.done < cell.total ? [cell] : [];
    });
    if (owing.length === 0 || column.to === '') return [];
    const left = counted(
      owing.reduce((sum, { done, total }) => sum + total - done, 0),
      ['форма', 'формы', 'форм'],
    );
    const one = owing.length === 1 ? owing[0]!.submission : null;
    const path = one ? paths.form(one) : paths.monitoring(column.instrument);
    const title = titleOf(column);
    if (column.to < today) return [{ title: `${title}: просрочено, ${left}, срок был ${shortDate(column.to)}`, path, tone: 'late' }];
    return column.from <= today ? [{ title: `${title}: ${left} до ${shortDate(column.to)}`, path, tone: 'todo' }] : [];
  });
}

/** Filled forms with doubts that nobody accepted. */
function doubtful({ columns, rows }: Table): readonly Gap[] {
  return columns.flatMap((column, index): readonly Gap[] => {
    const cells = rows.flatMap((row) => (row.cells[index]?.doubtful ? [row.cells[index]] : []));
    if (cells.length === 0) return [];
    const count = cells.reduce((sum, cell) => sum + cell.doubtful, 0);
    const one = cells.length === 1 ? cells[0]!.submission : null;
    const path = one ? paths.form(one) : paths.doubtful(column.instrument);
    return [{ title: `${titleOf(column)}: сомнительно, ${counted(count, ['форма', 'формы', 'форм'])}`, path, tone: 'todo' }];
  });
}

/** Signed forms that lack a scan, told in one line and only where scans are kept. */
function withoutScan({ columns, rows, usesScans }: Table): readonly Gap[] {
  if (!usesScans) return [];
  const lacking = columns.flatMap(({ instrument }, index) => {
    const count = rows.reduce((sum, { cells }) => sum + ((cells[index]?.signed ?? 0) - (cells[index]?.scanned ?? 0)), 0);
    return count === 0 ? [] : [{ instrument, count }];
  });
  if (lacking.length === 0) return [];
  const all = lacking.reduce((sum, { count }) => sum + count, 0);
  const [{ instrument }] = lacking as [(typeof lacking)[0]];
  const path = lacking.every((one) => one.instrument === instrument) ? paths.unscanned(instrument) : paths.forms;
  return [{ title: `Подписано без скана: ${counted(all, ['форма', 'формы', 'форм'])}`, path, tone: 'todo' }];
}

function withoutTeachers({ columns, rows }: Table): readonly Gap[] {
  const isWithout = ({ kind, isOwing, cells }: Table['rows'][number]) =>
    kind === 'school' && isOwing && columns.some(({ isOfTeachers }, index) => isOfTeachers && cells[index]?.total === 0);
  return rows.filter(isWithout).map(({ title, id }) => ({ title: `${title}: внесите педагогов`, path: paths.school(id), tone: 'todo' }));
}

function ready(base: Base, { columns, rows }: Table): readonly Gap[] {
  const toSign = columns.flatMap((column, index): readonly Gap[] => {
    const complete = rows.filter(({ cells }) => cells[index]?.state === 'complete');
    const schools = complete.filter(({ kind }) => kind === 'school').length;
    const title = `${titleOf(column)}: можно подписать`;
    const others = complete.filter(({ kind }) => kind !== 'school');
    return [
      ...others.map(({ cells }): Gap => {
        const form = cells[index]!.submission;
        return { title, path: form === null ? paths.monitoring(column.instrument) : paths.form(form), tone: 'ready' };
      }),
      ...(schools === 0
        ? []
        : [
            {
              title: `${title}, ${counted(schools, ['школа', 'школы', 'школ'])}`,
              path: paths.monitoring(column.instrument),
              tone: 'ready' as const,
            },
          ]),
    ];
  });
  const schools = new Set(rows.flatMap(({ kind, id }) => (kind === 'school' ? [id] : [])));
  const hasResults = base.results.list().some(({ school }) => schools.has(school));
  const report: readonly Gap[] = hasResults
    ? [{ title: 'Справка по результатам оценочных процедур готова к выпуску', path: paths.reports, tone: 'ready' }]
    : [];
  return [...toSign, ...report];
}

function titleOf({ title, roundTitle }: MatrixColumn): string {
  return roundTitle === null ? title : `${title}, ${roundTitle}`;
}
