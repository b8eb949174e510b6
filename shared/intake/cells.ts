import type { Cell } from './table.ts';

/** A share in percent as a file writes it; `none`: «-», no result; `unknown`: «н/д» or empty; `wrong`: anything else. */
export type ShareCell = { readonly is: 'share'; readonly value: number } | { readonly is: 'none' | 'unknown' | 'wrong' };

/** Reads «12», «5,06», «12 %», «-», «н/д». Percent from 0 to 100. */
export function shareOf(cell: Cell | undefined): ShareCell {
  if (cell === null || cell === undefined) return { is: 'unknown' };
  if (typeof cell === 'string') {
    if (/^[-–—−]$/.test(cell)) return { is: 'none' };
    if (/^(н\/?д|нет данных|нет св\.?|…|\.{3})$/i.test(cell)) return { is: 'unknown' };
  }
  const value = numberOf(cell);
  return value !== null && value >= 0 && value <= 100 ? { is: 'share', value } : { is: 'wrong' };
}

/** A number as a file writes it: «5,06», «1 234», «12 %»; null where it is none. */
export function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.replace(/\s*%$/, '').replaceAll(' ', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A count: a whole number not below 0; null where it is none. */
export function countOf(cell: Cell | undefined): number | null {
  const value = numberOf(cell);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
}

/** A heading as it is compared: lower case, one space, no marks at the end. */
export function headingOf(cell: Cell | undefined): string {
  return String(cell ?? '')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .replace(/["«»:]/g, '')
    .trim();
}
