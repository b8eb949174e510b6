import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sampleResult, type Averaged, type SampleItem } from '../../../../shared/engine/sampleResult.ts';
import { decimal } from '../../../../shared/reports/phrasing/numbers.ts';
import type { SampleRow } from '../answerValue.ts';
import classes from './SampleInput.module.css';

type Props = {
  readonly item: SampleItem;
  readonly rows: readonly SampleRow[];
  readonly labelId: string;
  /** Place of the focus; null: the table is only read. */
  readonly active: { readonly row: number; readonly column: number } | null;
  /** Attributes of the table that handle its keys. */
  readonly table?: object;
  readonly renderCell: (row: number, column: number) => ReactNode;
  readonly onRemove?: (row: number) => void;
};

/** Rows by columns with the sum of each row, averages below; columns bear their numbers, the words stand above. */
export function SampleTable({ item, rows, labelId, active, table, renderCell, onRemove }: Props) {
  const result = sampleResult(item, rows);
  const isNamed = item.items[0]?.kind === 'text';
  const cells = item.items.map((column, at) => ({ column, at })).slice(isNamed ? 1 : 0);
  const means = new Map(result.columns.map(({ id, mean }) => [id, mean]));
  return (
    <div className={classes['box']}>
      <table {...table} className={classes['table']} aria-labelledby={labelId}>
        <thead>
          <tr>
            <th scope="col">{isNamed ? item.items[0]!.title : '№'}</th>
            {cells.map(({ column, at }) => (
              <th key={column.id} scope="col" title={column.title} data-active={active?.column === at || undefined}>
                {column.kind === 'text' ? column.title : column.id}
                {column.kind !== 'text' && <span className="visually-hidden"> {column.title}</span>}
              </th>
            ))}
            <th scope="col">Сумма</th>
            {onRemove && (
              <th scope="col">
                <span className="visually-hidden">Действие</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((_, row) => (
            // Rows have no identity of their own: the list is known by place.
            <tr key={row}>
              <th scope="row">
                <span className={classes['name']}>
                  <span className={classes['number']}>{row + 1}</span>
                  {isNamed && renderCell(row, 0)}
                </span>
              </th>
              {cells.map(({ column, at }) => (
                <SampleTd key={column.id} isActive={active?.row === row && active.column === at}>
                  {renderCell(row, at)}
                </SampleTd>
              ))}
              <td className={classes['sum']}>{sumText(result.rows[row]!.total)}</td>
              {onRemove && (
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={`Удалить строку ${row + 1}`}
                    onClick={() => onRemove(row)}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Среднее</th>
            {cells.map(({ column }) => (
              <td key={column.id}>
                <Mean part={means.get(column.id) ?? null} />
              </td>
            ))}
            <td className={classes['sum']} title={result.mean?.toFraction()}>
              {result.mean === null ? '' : decimal(result.mean, 2)}
            </td>
            {onRemove && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SampleTd({ isActive, children }: { readonly isActive: boolean; readonly children: ReactNode }) {
  return <td data-active={isActive || undefined}>{children}</td>;
}

/** «0,67», its exact fraction on pointing at it; paler while cells of the column are empty. */
function Mean({ part }: { readonly part: Averaged | null }) {
  if (!part) return null;
  const exact = part.exact.toFraction();
  return (
    <span data-partial={!part.isWhole || undefined} title={part.isWhole ? exact : `${exact}, по заполненным строкам`}>
      {decimal(part.exact, 2)}
    </span>
  );
}

function sumText(part: Averaged | null): string {
  return part?.isWhole ? decimal(part.exact, 2) : '';
}
