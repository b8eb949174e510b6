import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Matrix as MatrixData, MatrixCell, MatrixRow } from '../../../shared/collection/matrix.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { ScanMark } from '../papers/ScanMark.tsx';
import { useOpenForm, type Wanted } from '../opening/useOpenForm.tsx';
import { kept } from '../analysis/kept.ts';
import { columnTitle, handedIn, owing } from './due.ts';
import grid from '../../components/Grid.module.css';
import styles from './Matrix.module.css';
import { MatrixHead } from './MatrixHead.tsx';
import { isShown, type MatrixFilter, type MatrixView, type Placed } from './matrixView.ts';
import { placeOf } from './placeOf.ts';
import { useGridKeys } from './useGridKeys.ts';
import { WindowPanel, type ChosenWindow } from './WindowPanel.tsx';

type Props = {
  readonly matrix: MatrixData;
  readonly view: MatrixView;
  readonly filter: MatrixFilter;
  readonly year: string;
};

/** Subject × form × round of the year; arrows walk it, Enter opens the form. Headings stay in sight. */
export function Matrix({ matrix: { rows, usesScans }, view: { columns, schools, others }, filter, year }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table, { row: 1, column: 0 });
  const { open, panel } = useOpenForm(year);
  const [dates, setDates] = useState<ChosenWindow | null>(null);
  const owed = owing(rows);
  const owedSchools = schools.filter((row) => owed.includes(row));
  return (
    <>
      <div className={`${grid['box']} ${styles.box}`}>
        <table ref={table} role="grid" aria-label="Формы школ" className={`${grid['table']} ${styles.table}`} {...keys.table}>
          <MatrixHead columns={columns} keys={keys} onDates={setDates} />
          {others.length > 0 && (
            <tbody>
              {others.map(({ row, columns: own }, index) => (
                <OtherRow
                  key={`${row.kind} ${row.id}`}
                  row={row}
                  usesScans={usesScans}
                  columns={own}
                  span={columns.length}
                  place={(column) => keys.cell(index + 1, column)}
                  open={open}
                />
              ))}
            </tbody>
          )}
          <tbody>
            {schools.map((row, rowIndex) => (
              <tr key={row.id}>
                <RowHead row={row} place={keys.cell(others.length + rowIndex + 1, 0)} />
                {columns.map((column, index) => {
                  const cell = row.cells[column.index];
                  return (
                    <td key={`${column.instrument} ${column.round}`}>
                      {cell && isShown(cell, filter) && (
                        <button
                          type="button"
                          className={styles.cell}
                          onClick={() => open(wantedOf(row, column, cell))}
                          {...keys.cell(others.length + rowIndex + 1, index + 1)}
                        >
                          <span className="visually-hidden">
                            {row.title}, {columnTitle(column)}:{' '}
                          </span>
                          <CellMark cell={cell} isOwed={owed.includes(row)} isOfTeachers={column.isOfTeachers} usesScans={usesScans} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {columns.length > 0 && schools.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">{owedSchools.length < schools.length ? 'Сдано ШНОР' : 'Сдано'}</th>
                {columns.map((column) => (
                  <td key={`${column.instrument} ${column.round}`}>{handedIn(owedSchools.map(({ cells }) => cells[column.index]))}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {panel}
      <WindowPanel chosen={dates} year={year} onClose={() => setDates(null)} />
    </>
  );
}

type Place = ReturnType<ReturnType<typeof useGridKeys>['cell']>;

function RowHead({ row, place }: { readonly row: MatrixRow; readonly place: Place }) {
  return (
    <th scope="row">
      <span className={styles.head}>
        <Link href={placeOf(row)} className={styles.school} title={row.name} {...place}>
          {kept(row.title)}
        </Link>
        {row.status !== null && row.status !== 'none' && <StatusMark status={row.status} isShort />}
        {(row.kind === 'mentor' || row.kind === 'tutor') && (
          <span className={styles.role}>{row.kind === 'mentor' ? 'наставник' : 'тьютор'}</span>
        )}
      </span>
    </th>
  );
}

type OtherProps = {
  readonly row: MatrixRow;
  readonly usesScans: boolean;
  readonly columns: readonly Placed[];
  readonly span: number;
  readonly place: (column: number) => Place;
  readonly open: (wanted: Wanted) => void;
};

/** Forms that are not asked of schools would leave their columns empty: they stand side by side in one cell. */
function OtherRow({ row, usesScans, columns, span, place, open }: OtherProps) {
  return (
    <tr>
      <RowHead row={row} place={place(0)} />
      <td colSpan={Math.max(1, span)}>
        <span className={styles.chips}>
          {columns.map((column, index) => {
            const cell = row.cells[column.index]!;
            return (
              <button
                key={`${column.instrument} ${column.round}`}
                type="button"
                className={styles.chip}
                onClick={() => open(wantedOf(row, column, cell))}
                {...place(index + 1)}
              >
                <span>
                  <span className="visually-hidden">{row.title}, </span>
                  {columnTitle(column)}
                  <span className="visually-hidden">: </span>
                </span>
                <CellMark cell={cell} isOwed isOfTeachers={column.isOfTeachers} usesScans={usesScans} />
              </button>
            );
          })}
        </span>
      </td>
    </tr>
  );
}

function wantedOf({ kind, id }: MatrixRow, { instrument, round, isOfTeachers, roundTitle }: Placed, cell: MatrixCell): Wanted {
  if (cell.submission !== null) return { submission: cell.submission };
  if ((kind === 'school' && isOfTeachers) || cell.total > 1)
    return { list: { instrument, place: id, round: roundTitle === null ? null : round } };
  return { key: { instrument, about: { kind, id }, subject: null, round: round === 'visit' ? null : round } };
}

type CellProps = {
  readonly cell: MatrixCell;
  readonly isOwed: boolean;
  readonly isOfTeachers: boolean;
  readonly usesScans: boolean;
};

function CellMark({ cell, isOwed, isOfTeachers, usesScans }: CellProps) {
  if (!isOwed && cell.state === 'not-started' && cell.done === 0) return <NotOwed />;
  if (cell.total === 0) return isOfTeachers ? <span className={styles.none}>нет педагогов</span> : <NotOwed />;
  return (
    <span className={styles.states}>
      {cell.total > 1 ? <StateMark state={cell.state} count={`${cell.done} / ${cell.total}`} /> : <StateMark state={cell.state} />}
      {usesScans && cell.signed > 0 && <ScanMark hasScan={cell.scanned === cell.signed} count={cell.total > 1 ? cell : null} />}
      {cell.doubtful > 0 && (cell.total > 1 || cell.state !== 'doubtful') && (
        <span className={styles.outdated}>сомнительно: {cell.doubtful}</span>
      )}
      {cell.outdated > 0 && (
        <span className={styles.outdated} title="Подписанный экземпляр устарел: форма возвращена в работу">
          <IconAlertTriangle size={12} aria-hidden /> {cell.total > 1 ? `устарело: ${cell.outdated}` : 'устарел'}
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
