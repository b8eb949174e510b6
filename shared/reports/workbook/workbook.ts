/** A workbook before it is a file. Figures are numbers with a format; a text is never read as a formula. */

import type { Align } from '../tree.ts';

export type SheetCell = {
  readonly value: string | number | null;
  /** How Excel shows a number: `0.0%`. */
  readonly format?: string;
  readonly align?: Align;
  readonly isBold?: true;
  readonly columns?: number;
  readonly rows?: number;
};

export type Sheet = {
  /** At most 31 characters, none of them forbidden, unlike the other sheets' names. */
  readonly name: string;
  /** Over the table. */
  readonly caption: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** The first columns, which say whose a row is: of a table wider than a page they stay in sight and are repeated on each page. */
  readonly named?: number;
  /** Rows as wide as the sheet; null lies under a cell that spans. Repeated on each page, its last row is the filter's. */
  readonly head: readonly (readonly (SheetCell | null)[])[];
  readonly body: readonly (readonly (SheetCell | null)[])[];
  /** Under the table. */
  readonly notes: readonly string[];
};

export type Workbook = {
  readonly title: string;
  /** Name of the file without extension. */
  readonly fileName: string;
  /** Said on every sheet and printed on every page: «Демонстрационные данные». */
  readonly mark: string | null;
  readonly sheets: readonly Sheet[];
};
