import { rowHeight } from './layout/columns.ts';
import type { Block, Cell } from './tree.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** Rows and characters up to which a table is kept on one page rather than broken. */
const fewRows = 8;
const fewCharacters = 700;
/** A row may break over pages from this height on, mm: it would leave a great gap, or could not be shown otherwise. */
const highRow = 90;

/** Whether the table is small enough to be moved to the next page as a whole. */
export function isKeptWhole({ head, body }: Table): boolean {
  const characters = body.flat().reduce((sum, { text }) => sum + text.length, 0);
  return head.length + body.length <= fewRows && characters <= fewCharacters;
}

/** Whether a row is moved to the next page as a whole. `widths`: of the columns in mm; `size`: of the type in points. */
export function isRowWhole(row: readonly Cell[], { widths, size }: { readonly widths: readonly number[]; readonly size: number }): boolean {
  return rowHeight(row, widths, size) < highRow;
}

/** Whether a block must stand on the page where the next one begins: a heading over a frame, a line over its list, the last words over a signature. */
export function isKeptWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'signatures') return true;
  if (block.kind === 'appendix') return true;
  if (block.kind !== 'paragraph') return false;
  const isLead = block.text.length > 0 && block.text.every(({ isBold }) => isBold === true);
  const isFollowed = next.kind === 'list' || next.kind === 'table' || next.kind === 'chart' || next.kind === 'paragraph';
  if (block.isNote === undefined && next.kind === 'table' && next.caption === null) return true;
  return isLead || (isFollowed && /:\s*$/.test(block.text.at(-1)?.text ?? ''));
}
