import type { ReactNode } from 'react';
import { isKeptWhole, isRowWhole, tailRows } from '../../../shared/reports/together.ts';
import type { Block, Cell } from '../../../shared/reports/tree.ts';
import classes from './ReportView.module.css';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** Sizes of type in points. */
export type TableType = { readonly table: number; readonly dense: number; readonly tight: number };

type TableBlockProps = {
  readonly block: Table;
  /** Not to be parted from the next block by a page's end. */
  readonly isKept: boolean;
  readonly type: TableType;
  /** Of the text, mm. */
  readonly width: number;
  /** Signature under the table, where it must not stand alone on a page. */
  readonly signature?: ReactNode;
};

/**
 * A table of the document; its heading rows are repeated on every printed page. Only a small one is tied to what follows: Chromium
 * never goes back into a table for the end of a page and would part the signature instead. A signature in print therefore stands in a
 * long table, in one group with its last rows.
 */
export function TableBlock({ block, isKept, type, width, signature }: TableBlockProps) {
  const whole = block.widths.reduce((sum, one) => sum + one, 0);
  const inMm = {
    widths: block.widths.map((one) => (one / whole) * width),
    size: block.isTight ? type.tight : block.isDense ? type.dense : type.table,
  };
  const isWhole = isKeptWhole(block, inMm);
  const tail = signature && !isWhole ? tailRows(block, inMm) : 0;
  const cut = block.body.length - tail;
  const rowOf = (row: readonly Cell[], index: number) => (
    <tr key={index} data-broken={isRowWhole(row, inMm) ? undefined : true}>
      {row.map((cell, column) => (
        <td key={column} {...spans(cell)} data-align={cell.align} data-bold={cell.isBold}>
          {cell.text}
        </td>
      ))}
    </tr>
  );
  const table = (
    <table
      className={`${classes['table']} ${isKept && isWhole ? classes['kept'] : ''}`}
      data-dense={block.isDense}
      data-tight={block.isTight}
      data-whole={isWhole || undefined}
    >
      {block.caption !== null && <caption>{block.caption}</caption>}
      <colgroup>
        {block.widths.map((one, index) => (
          <col key={index} style={{ width: `${(one / whole) * 100}%` }} />
        ))}
      </colgroup>
      {block.head.length > 0 && (
        <thead>
          {block.head.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                // A corner that says nothing heads nothing.
                cell.text === '' ? (
                  <td key={column} {...spans(cell)} />
                ) : (
                  <th key={column} {...spans(cell)} scope={(cell.columns ?? 1) > 1 ? 'colgroup' : 'col'}>
                    {cell.text}
                  </th>
                ),
              )}
            </tr>
          ))}
        </thead>
      )}
      <tbody style={block.minRowHeight === undefined ? undefined : { '--row-height': `${block.minRowHeight}mm` }}>
        {block.body.slice(0, cut).map(rowOf)}
      </tbody>
      {tail > 0 && (
        <tbody className={classes['tail']}>
          {block.body.slice(cut).map(rowOf)}
          <tr>
            <td colSpan={block.widths.length}>{signature}</td>
          </tr>
        </tbody>
      )}
    </table>
  );
  if (!signature || tail > 0) return table;
  return (
    <>
      {table}
      {signature}
    </>
  );
}

function spans({ columns = 1, rows = 1 }: Cell) {
  return { ...(columns > 1 ? { colSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
}
