import { numberFormat, partOfOne } from './figure.ts';
import type { SheetCell } from './workbook.ts';

/** A column of a summary form: a cell a form. */
export type Column = {
  readonly title: string;
  /** Under the title, where that has several columns; null: the title fills both rows. */
  readonly part: string | null;
  readonly width: number;
  readonly cells: readonly SheetCell[];
};

/** A figure, a word that stands for one, or nothing. */
export type Value = number | string | null;

/** Figures with as many decimals in each row as the longest of them has, three at most. */
export function numbers(title: string, part: string | null, values: readonly Value[]): Column {
  return columnOf({ title, part, values, format: numberFormat(Math.max(0, ...values.map(decimalsOf))) });
}

/** Percents, as parts of one under a format of percent. */
export function percents(title: string, part: string | null, values: readonly Value[]): Column {
  const format = `${numberFormat(Math.min(2, Math.max(0, ...values.map(decimalsOf))))}%`;
  return columnOf({ title, part, values: values.map((value) => (typeof value === 'number' ? partOfOne(value) : value)), format });
}

export function texts(title: string, part: string | null, values: readonly string[]): Column {
  const longest = Math.max(...values.map((value) => value.length), 0);
  return { title, part, width: Math.max(14, Math.min(40, longest + 2)), cells: values.map((value) => ({ value: value || null })) };
}

type Source = Pick<Column, 'title' | 'part'> & { readonly values: readonly Value[]; readonly format: string };

function columnOf({ title, part, values, format }: Source): Column {
  return {
    title,
    part,
    width: 14,
    cells: values.map((value) =>
      typeof value === 'number' ? { value, format, align: 'center' } : { value: value === '' ? null : value, align: 'center' },
    ),
  };
}

function decimalsOf(value: Value): number {
  if (typeof value !== 'number' || Number.isInteger(value)) return 0;
  const rest = /\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1]?.length ?? 0;
  return rest > 3 ? 2 : rest;
}
