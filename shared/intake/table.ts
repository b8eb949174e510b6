/** One cell of a foreign table: text cleaned of invisible marks, a number, or nothing. Dates are `2020-12-17`. */
export type Cell = string | number | null;

/** Cells that a sheet shows as one, both ends included, from 0; their value stands in the first. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A sheet of a workbook or a file of separated values. Rows may be of different lengths. */
export type Table = {
  /** Of the sheet, as the file has it: Excel cuts it at 31 characters. Null for separated values. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
};
