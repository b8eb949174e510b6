import { isMailAddress } from './mailAddress.ts';

/** One row of a pasted list. `email` as written; empty: none found. */
export type PastedRow = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly person: string;
  readonly phone: string;
};

const address = /[^\s<>;,"«»()]+@[^\s<>;,"«»()]+/;
const phone = /^[+\d][\d\s()–-]{4,}$/;

/**
 * Rows of names and addresses as they come from a table, a text or a mail program: `ООШ № 7⇥school7@mail.ru`,
 * `school7@mail.ru; ООШ № 7`, `ООШ № 7 <school7@mail.ru>`. Cells are parted by tabs, else by semicolons. A row without `@` that stands
 * first and names columns is a heading.
 */
export function pastedRows(text: string): readonly PastedRow[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, text: line.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim() }));
  const filled = lines.filter((one) => one.text !== '');
  const rows = filled.map((one) => rowOf(one.line, one.text));
  return rows.length > 1 && rows[0]!.email === '' && isHeading(filled[0]!.text) ? rows.slice(1) : rows;
}

/** A school that has no address must be told, not taken for a heading: the words of a heading bear no number. */
function isHeading(text: string): boolean {
  return /почт|mail|адрес|школ|организац|назван|наименован|кому|имя|фио/i.test(text) && !/\d/.test(text);
}

function rowOf(line: number, text: string): PastedRow {
  const email = (address.exec(text)?.[0] ?? '').replace(/[.:]+$/, '').replace(/^mailto:/i, '');
  const cells = (text.includes('\t') ? text.split('\t') : text.split(';'))
    .map((cell) =>
      cell
        .replace(address, '')
        .replace(/[<>]/g, '')
        .replace(/^[\s"]+|[\s",:–-]+$/g, ''),
    )
    .filter(Boolean);
  const [name = '', person = ''] = cells.filter((cell) => !phone.test(cell) && !/^\d{1,4}\.?$/.test(cell));
  return {
    line,
    name: name.slice(0, 300),
    email,
    person: person.slice(0, 300),
    phone: cells.find((cell) => phone.test(cell))?.slice(0, 60) ?? '',
  };
}

/** What is wrong with the row; null: nothing. */
export function rowProblem({ name, email }: PastedRow): string | null {
  if (email === '') return 'Нет адреса';
  if (!isMailAddress(email) || email.length > 120) return `Это не адрес: ${email}`;
  return name === '' ? 'Нет названия или имени' : null;
}

/** By this names are compared: letters and digits only, «ё» as «е», «№ 7» as «7». */
export function nameKey(name: string): string {
  return name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
