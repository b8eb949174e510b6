import type { Block } from './tree.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** Rows and characters up to which a table is kept on one page rather than broken. */
const fewRows = 8;
const fewCharacters = 700;

/** Whether the table is small enough to be moved to the next page as a whole. */
export function isKeptWhole({ head, body }: Table): boolean {
  const characters = body.flat().reduce((sum, { text }) => sum + text.length, 0);
  return head.length + body.length <= fewRows && characters <= fewCharacters;
}

/** Whether a block must stand on the page where the next one begins: a heading over a frame, the last words over a signature. */
export function isKeptWithNext(block: Block, next: Block | undefined): boolean {
  if (next?.kind === 'signatures') return true;
  return block.kind === 'paragraph' && block.isNote === undefined && next?.kind === 'table' && next.caption === null;
}
