import { placed } from '../placed.ts';
import type { Block } from '../tree.ts';
import { figureOf } from './figure.ts';
import type { Sheet, SheetCell } from './workbook.ts';

export type Table = Extract<Block, { readonly kind: 'table' }>;

/** Characters that fit across a sheet on its side. */
const across = 150;
/** Columns of names that look like numbers. */
const isOfNames = /^(№|№\u00a0пункта|Логин|Код|Пункт)$/;

/** A table of a report as a sheet: its figures numbers, each row with all it says. */
export function tableSheet({ widths, head, body }: Table): Omit<Sheet, 'name' | 'caption' | 'notes'> {
  const titles = placed(head, widths.length);
  const lowest = widths.map((_, column) => titles.findLast((row) => row[column]?.cell)?.[column]?.cell.text ?? '');
  const areNames = lowest.map((text) => isOfNames.test(text.replaceAll('\u00ad', '')));
  const rows = placed(body, widths.length).map((row) =>
    row.map((place, column): SheetCell | null => {
      if (place === null || place.across > 0) return null;
      const { text, align, isBold, columns } = place.cell;
      const figure = areNames[column] ? null : figureOf(text);
      return {
        ...(figure ?? { value: text }),
        ...(align ? { align } : {}),
        ...(isBold ? { isBold } : {}),
        ...(columns ? { columns } : {}),
      };
    }),
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  return {
    widths: widths.map((width, column) => Math.max((width / sum) * across, longestWord(lowest[column]!), 9)),
    head: titles.map((row) =>
      row.map((place) => {
        if (place === null || place.across > 0 || place.down > 0) return null;
        const { text, columns, rows: down } = place.cell;
        return { value: text, ...(columns ? { columns } : {}), ...(down ? { rows: down } : {}) };
      }),
    ),
    body: rows,
  };
}

/** Room for a word that can not be broken, within reason. */
function longestWord(text: string): number {
  return Math.min(18, Math.max(...text.split(/[\s\u00ad]+/).map((word) => word.length)) + 3);
}
