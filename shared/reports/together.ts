import { rowHeight } from './layout/columns.ts';
import type { Block, Cell } from './tree.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** Rows, characters and height in mm up to which a table is kept on one page rather than broken: a higher one would leave a great gap. */
const fewRows = 8;
const fewCharacters = 700;
const lowTable = 60;
/** A row may break over pages from this height on, mm: it would leave a great gap, or could not be shown otherwise. */
const highRow = 90;

/** How the table is set: widths of its columns in mm, size of its type in points. */
type InMm = { readonly widths: readonly number[]; readonly size: number };

/** Whether the table is small enough to be moved to the next page as a whole. */
export function isKeptWhole({ head, body }: Table, { widths, size }: InMm): boolean {
  const rows = [...head, ...body];
  const characters = body.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (rows.length > fewRows || characters > fewCharacters) return false;
  return rows.reduce((sum, row) => sum + rowHeight(row, widths, size), 0) <= lowTable;
}

/** Whether a row is moved to the next page as a whole. */
export function isRowWhole(row: readonly Cell[], { widths, size }: InMm): boolean {
  return rowHeight(row, widths, size) < highRow;
}

/** Up to so many rows, and so high in mm, of a table go to the next page with the signature under it. */
const mostTail = 4;
const highTail = 90;

/** How many last rows of a long table stand with the signature: two, or more where a cell spans them; 0: they would leave a great gap. */
export function tailRows({ body }: Table, { widths, size }: InMm): number {
  const isCrossed = (cut: number): boolean => body.slice(0, cut).some((row, index) => row.some(({ rows = 1 }) => index + rows > cut));
  for (let tail = 2; tail <= mostTail && tail < body.length; tail += 1) {
    const rows = body.slice(-tail);
    if (rows.reduce((sum, row) => sum + rowHeight(row, widths, size), 0) > highTail) return 0;
    if (!isCrossed(body.length - tail)) return tail;
  }
  return 0;
}

/**
 * Whether a block must stand on the page where the next one begins: a heading over a frame, a line over its list, a table over its note,
 * the last words over a signature, a signature over who wrote the letter.
 */
export function isKeptWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'signatures') return true;
  if (block.kind === 'appendix') return true;
  if (block.kind === 'signatures') return next.kind === 'paragraph';
  if (isNote(next) && (block.kind === 'table' || block.kind === 'chart' || isNote(block))) return true;
  if (block.kind !== 'paragraph') return false;
  const isLead = block.text.length > 0 && block.text.every(({ isBold }) => isBold === true);
  const isFollowed = next.kind === 'list' || next.kind === 'table' || next.kind === 'chart' || next.kind === 'paragraph';
  if (block.isNote === undefined && next.kind === 'table' && next.caption === null) return true;
  return isLead || (isFollowed && /:\s*$/.test(block.text.at(-1)?.text ?? ''));
}

function isNote(block: Block): boolean {
  return block.kind === 'paragraph' && block.isNote === true;
}
