import { countOf, headingOf } from '../cells.ts';
import type { ProcedureKey, RowAbout } from '../found.ts';
import { subjectOf, titleParts, wholeKey } from '../procedureTitle.ts';
import { rowAboutOf } from '../rowAbout.ts';
import type { Cell, Table } from '../table.ts';

/** A sheet of an export with a row a group: where its heading stands, what it is about, its rows below. */
export type GroupTable = {
  readonly key: ProcedureKey;
  /** Headings of all columns; of a heading in two rows, both joined. */
  readonly headings: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly about: RowAbout;
    readonly cells: readonly Cell[];
    readonly participants: number | null;
  }[];
};

/** Where the heading may stand. */
const deepest = 20;

/** Finds the table by its first heading «Группы участников»; null where the sheet has none or does not say which procedure it is of. */
export function groupTable({ sheet, rows, merges }: Table): GroupTable | null {
  const at = rows.slice(0, deepest).findIndex((row) => headingOf(row[0]) === 'группы участников');
  if (at < 0) return null;
  const key = keyAbove(rows.slice(0, at), sheet);
  if (!key) return null;
  const isInTwo =
    merges.some(({ top, left, bottom }) => top === at && left === 0 && bottom > at) ||
    (rows[at + 1] !== undefined && headingOf(rows[at + 1]![0]) === '' && rows[at + 1]!.some((cell) => typeof cell === 'string'));
  const upper = spread(rows[at]!);
  const headings = upper.map((heading, column) => (isInTwo ? `${heading} ${headingOf(rows[at + 1]![column])}`.trim() : heading));
  const people = headings.findIndex((heading) => heading.startsWith('кол-во участников') || heading.startsWith('количество участников'));
  const found = rows.flatMap((cells, index) => {
    const about = index > at + Number(isInTwo) ? rowAboutOf(String(cells[0] ?? '')) : null;
    return about ? [{ number: index + 1, about, cells, participants: people < 0 ? null : countOf(cells[people]) }] : [];
  });
  return { key, headings, rows: found };
}

/** The procedure by the title and the lines «Предмет:», «Класс:», «Дата:» above the table, else by the name of the sheet. */
export function keyAbove(rows: readonly (readonly Cell[])[], sheet: string | null): ProcedureKey | null {
  const texts = rows.map((row) => row.filter((cell) => cell !== null).join(' '));
  const field = (name: string) => {
    const line = texts.find((text) => headingOf(text).startsWith(name));
    return line?.replace(/^[^:]*:/, '').trim() || null;
  };
  const title = texts.map(titleParts).find(({ procedure }) => procedure !== null) ?? titleParts(sheet ?? '');
  const subject = field('предмет');
  const date = /(20\d\d)/.exec(field('дата') ?? '')?.[1];
  return wholeKey({ ...title, subject: subject ? subjectOf(subject) : title.subject, year: title.year ?? (date ? Number(date) : null) });
}

/** A heading over several columns stands in the first of them. */
function spread(row: readonly Cell[]): readonly string[] {
  let last = '';
  return row.map((cell) => {
    const heading = headingOf(cell);
    if (heading !== '') last = heading;
    return last;
  });
}
