import { isKeptWhole } from '../../../shared/reports/together.ts';
import type { Block, Cell } from '../../../shared/reports/tree.ts';
import classes from './ReportView.module.css';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** A table of the document; its heading rows are repeated on every printed page. */
export function TableBlock({ block }: { readonly block: Table }) {
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className={classes['table']} data-dense={block.isDense} data-whole={isKeptWhole(block) || undefined}>
      {block.caption !== null && <caption>{block.caption}</caption>}
      <colgroup>
        {block.widths.map((width, index) => (
          <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      {block.head.length > 0 && (
        <thead>
          {block.head.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <th key={column} {...spans(cell)} scope={(cell.columns ?? 1) > 1 ? 'colgroup' : 'col'}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody style={block.minRowHeight === undefined ? undefined : { '--row-height': `${block.minRowHeight}mm` }}>
        {block.body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} {...spans(cell)} data-align={cell.align} data-bold={cell.isBold}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spans({ columns = 1, rows = 1 }: Cell) {
  return { ...(columns > 1 ? { colSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
}
