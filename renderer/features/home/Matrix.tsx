import { useRef } from 'react';
import { Link } from 'wouter';
import type { Matrix as MatrixData } from '../../../shared/ipc/contract.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { shortDate } from '../../dates.ts';
import { schoolTitle } from '../../words.ts';
import { useOpenForm, type Wanted } from '../opening/useOpenForm.tsx';
import { cellOf, isDone, owing } from './due.ts';
import { useGridKeys } from './useGridKeys.ts';
import styles from './Matrix.module.css';

type Props = { readonly matrix: MatrixData; readonly year: string };

/** School × form of the year; arrows walk it, Enter opens the form. */
export function Matrix({ matrix: { columns, rows }, year }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  const { open, panel } = useOpenForm(year);
  const owed = owing(rows);
  return (
    <>
      <div className={styles.box}>
        <table ref={table} role="grid" aria-label="Формы школ" className={styles.table} {...keys.table}>
          <thead>
            <tr>
              <th scope="col">Школа</th>
              {columns.map((column) => (
                <th key={column.instrument} scope="col">
                  {column.title}
                  {column.to && <span className={styles.to}>до {shortDate(column.to)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.school.id}>
                <th scope="row">
                  <span className={styles.head}>
                    <Link href={`/schools/${row.school.id}`} className={styles.school} title={row.school.name} {...keys.cell(rowIndex, 0)}>
                      {schoolTitle(row.school)}
                    </Link>
                    {row.status !== 'none' && <StatusMark status={row.status} isShort />}
                  </span>
                </th>
                {columns.map(({ instrument, title }, index) => {
                  const cell = cellOf(row, instrument);
                  return (
                    <td key={instrument}>
                      {cell && (
                        <button
                          type="button"
                          className={styles.cell}
                          onClick={() => open(wanted(row.school.id, cell))}
                          {...keys.cell(rowIndex, index + 1)}
                        >
                          <span className="visually-hidden">
                            {schoolTitle(row.school)}, {title}:{' '}
                          </span>
                          <CellMark cell={cell} isOwed={owed.includes(row)} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{owed.length < rows.length ? 'Сдано ШНОР' : 'Сдано'}</th>
              {columns.map(({ instrument }) => (
                <td key={instrument}>{handedIn(owed, instrument)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {panel}
    </>
  );
}

type Cell = MatrixData['rows'][number]['cells'][number];

function wanted(about: string, { instrument, submission, total }: Cell): Wanted {
  return { instrument, about, submission, hasSeveral: submission === null && total > 1 };
}

function CellMark({ cell, isOwed }: { readonly cell: Cell; readonly isOwed: boolean }) {
  if (!isOwed && cell.state === 'not-started' && cell.done === 0) return <NotOwed />;
  if (cell.total === 0) return <span className={styles.none}>нет педагогов</span>;
  return (
    <span className={styles.states}>
      {cell.total > 1 ? <StateMark state={cell.state} count={`${cell.done} / ${cell.total}`} /> : <StateMark state={cell.state} />}
      {cell.outdated > 0 && (
        <span className={styles.outdated} title="Подписанный экземпляр устарел: форма возвращена в работу">
          {cell.total > 1 ? `устарело: ${cell.outdated}` : 'устарел'}
        </span>
      )}
    </span>
  );
}

function NotOwed() {
  return (
    <span className={styles.none}>
      –<span className="visually-hidden"> не требуется</span>
    </span>
  );
}

function handedIn(rows: MatrixData['rows'], instrument: string): string {
  const cells = rows.flatMap((row) => cellOf(row, instrument) ?? []).filter(({ total }) => total > 0);
  const late = cells.filter(({ state }) => state === 'overdue').length;
  const sentence = `${cells.filter(isDone).length} из ${cells.length}`;
  return late > 0 ? `${sentence}, просрочено ${late}` : sentence;
}
