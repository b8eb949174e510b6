import { orderTitle } from '../../orderTitle.ts';
import { shortDate } from '../../dates.ts';
import { columnTitle } from './due.ts';
import styles from './Matrix.module.css';
import { runsOf, type Placed } from './matrixView.ts';
import type { useGridKeys } from './useGridKeys.ts';
import type { ChosenWindow } from './WindowPanel.tsx';

type Props = {
  readonly columns: readonly Placed[];
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly onDates: (chosen: ChosenWindow) => void;
};

/** Headings: the order where there are several, the form, its rounds, and the date of each. */
export function MatrixHead({ columns, keys, onDates }: Props) {
  const orders = runsOf(columns, ({ order }) => order);
  const forms = runsOf(columns, ({ instrument }) => instrument);
  const hasOrders = orders.length > 1;
  const hasRounds = columns.some(({ roundTitle }) => roundTitle !== null);
  const date = (column: Placed) => (
    <button
      type="button"
      className={styles.to}
      onClick={() => onDates({ instrument: column.instrument, round: column.round })}
      {...keys.cell(0, columns.indexOf(column) + 1)}
    >
      {column.to === '' ? 'срок не задан' : `до ${shortDate(column.to)}`}
      {column.isOwn && ', свой срок'}
      <span className="visually-hidden">: изменить срок, {columnTitle(column)}</span>
    </button>
  );
  if (columns.length === 0)
    return (
      <thead>
        <tr>
          <th scope="col">О ком</th>
          <th scope="col">Формы</th>
        </tr>
      </thead>
    );
  const depth = 1 + Number(hasOrders) + Number(hasRounds);
  return (
    <thead data-depth={depth}>
      {hasOrders && (
        <tr>
          <th scope="col" rowSpan={depth}>
            Школа
          </th>
          {orders.map((run) => (
            <th key={run[0]!.order} scope="colgroup" colSpan={run.length} className={styles.order}>
              <span>{orderTitle(run[0]!.order)}</span>
            </th>
          ))}
        </tr>
      )}
      <tr>
        {!hasOrders && (
          <th scope="col" rowSpan={depth}>
            Школа
          </th>
        )}
        {forms.map((run) => {
          const [first] = run;
          const isSplit = first!.roundTitle !== null;
          return (
            <th
              key={first!.instrument}
              scope={isSplit ? 'colgroup' : 'col'}
              colSpan={run.length}
              rowSpan={hasRounds && !isSplit ? 2 : 1}
              data-split={isSplit || undefined}
            >
              <span className={styles.title}>{first!.title}</span>
              {!isSplit && date(first!)}
            </th>
          );
        })}
      </tr>
      {hasRounds && (
        <tr>
          {columns
            .filter(({ roundTitle }) => roundTitle !== null)
            .map((column) => (
              <th key={`${column.instrument} ${column.round}`} scope="col" className={styles.round}>
                <span className={styles.title}>{column.roundTitle}</span>
                {date(column)}
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}
