import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import grid from './Grid.module.css';
import styles from './DataTable.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; not sortable without it. */
  readonly sortBy?: (row: Row) => string | number;
  readonly isNumber?: boolean;
  /** The heading is only read out. */
  readonly isTitleHidden?: boolean;
  /** The least. */
  readonly width?: string;
};

type Props<Row> = {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

type Order = { readonly key: string; readonly isDown: boolean };

/** A compact table; its heading and first column stay in sight, columns sort by their headings. */
export function DataTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = order ? sort(rows, columns, order) : rows;
  return (
    <div className={`${grid['box']} ${styles.box}`} role="region" aria-label={label} tabIndex={0}>
      <table className={`${grid['table']} ${styles.table}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumber ? styles.number : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadingProps<Row> = { readonly column: Column<Row>; readonly order: Order | null; readonly onOrder: (order: Order) => void };

function Heading<Row>({ column, order, onOrder }: HeadingProps<Row>) {
  const isOrdered = order?.key === column.key;
  const direction = isOrdered ? (order.isDown ? 'descending' : 'ascending') : undefined;
  const Icon = isOrdered && order.isDown ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={direction} className={column.isNumber ? styles.number : undefined} style={{ minWidth: column.width }}>
      {column.sortBy ? (
        <UnstyledButton className={styles.sort} onClick={() => onOrder({ key: column.key, isDown: isOrdered && !order.isDown })}>
          {column.title}
          <Icon size={14} aria-hidden="true" className={isOrdered ? undefined : styles.idle} />
        </UnstyledButton>
      ) : (
        <span className={column.isTitleHidden ? 'visually-hidden' : undefined}>{column.title}</span>
      )}
    </th>
  );
}

const collator = new Intl.Collator('ru', { numeric: true });

function sort<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { key, isDown }: Order): readonly Row[] {
  const by = columns.find((column) => column.key === key)?.sortBy;
  if (!by) return rows;
  return rows.toSorted((a, b) => compare(by(a), by(b)) * (isDown ? -1 : 1));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
