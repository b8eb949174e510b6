import { typeset } from '../phrasing/text.ts';
import type { Block, Cell, Source } from '../tree.ts';

/** Blocks of an analytical report with their text set: what belongs together stays on one line. */

export function heading(id: string, text: string): Block {
  return { kind: 'heading', id, level: 1, text: typeset(text) };
}

export function subheading(id: string, text: string): Block {
  return { kind: 'heading', id, level: 2, text: typeset(text) };
}

/** Sentences of one paragraph; no block where there are none. */
export function paragraph(id: string, ...sentences: readonly string[]): readonly Block[] {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', id, text: [{ text: typeset(text) }] }];
}

export function note(id: string, text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'paragraph', id, isNote: true, text: [{ text: typeset(text) }] }];
}

/** A short line over a list. */
export function lead(id: string, text: string): Block {
  return { kind: 'paragraph', id, text: [{ text: typeset(text), isBold: true }] };
}

/** A sentence with what its figures were counted from. */
export type Statement = { readonly text: string; readonly sources: readonly Source[] };

/** One sentence, or none where there is nothing to say. */
export function statement(text: string, ...sources: readonly (Source | null)[]): Statement {
  return { text, sources: sources.filter((source) => source !== null) };
}

export function list(id: string, items: readonly (string | Statement)[], isOrdered: boolean): readonly Block[] {
  if (items.length === 0) return [];
  const said = items.map((item) => (typeof item === 'string' ? statement(item) : item));
  const itemSources = said.some(({ sources }) => sources.length > 0) ? { itemSources: said.map(({ sources }) => sources) } : {};
  return [{ kind: 'list', id, isOrdered, items: said.map(({ text }) => typeset(text)), ...itemSources }];
}

export function title(text: string, rest: Partial<Cell> = {}): Cell {
  return { text: typeset(text), isBold: true, align: 'center', ...rest };
}

export function center(text: string, rest: Partial<Cell> = {}): Cell {
  return { text, align: 'center', ...rest };
}

export function cell(text: string, rest: Partial<Cell> = {}): Cell {
  return { text: typeset(text), ...rest };
}

type TableSource = {
  readonly id: string;
  readonly caption: string | null;
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
};

/** A dense table; no block where it has no rows. */
export function table(source: TableSource): readonly Block[] {
  return source.body.length === 0 ? [] : [{ kind: 'table', isDense: true, ...source }];
}

/** A table that may run on to another page says its first cell in each row. */
const spannedUpTo = 8;

/** Rows where the first cell spans those that follow with the same text. */
export function spanned(rows: readonly (readonly [string, ...Cell[]])[]): readonly (readonly Cell[])[] {
  if (rows.length > spannedUpTo) return rows.map(([text, ...rest]) => [cell(text), ...rest]);
  return rows.map(([text, ...rest], index) => {
    if (rows[index - 1]?.[0] === text) return rest;
    const next = rows.findIndex((row, later) => later > index && row[0] !== text);
    return [cell(text, { rows: (next < 0 ? rows.length : next) - index }), ...rest];
  });
}
