import { createHash } from 'node:crypto';
import { Failure } from '../../../shared/model/failure.ts';
import type { Found } from '../../../shared/intake/found.ts';
import { applyMapping, fitted, type Fitted, type Mapping } from '../../../shared/intake/mapping.ts';
import { recognise } from '../../../shared/intake/recognise.ts';
import type { Table } from '../../../shared/intake/table.ts';
import { readApart } from '../../intake/readApart.ts';

/** A foreign file that was read; nothing of it is in the base. */
export type OpenedFile = { readonly token: string; readonly name: string; readonly hash: string; readonly tables: readonly Table[] };

/**
 * Reads a file apart from the program. A sheet without any cell is dropped.
 * @throws Failure where it can't be read; the sentence says why
 */
export async function openFile(name: string, bytes: Uint8Array, token: string): Promise<OpenedFile> {
  const read = await readApart(bytes);
  if (read.status === 'refused') throw new Failure('bad-file', `${name}: ${lowerFirst(read.message)}`);
  const tables = read.tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  if (tables.length === 0) throw new Failure('bad-file', `${name}: в файле нет ни одной заполненной ячейки.`);
  return { token, name, hash: createHash('sha256').update(bytes).digest('hex'), tables };
}

/** What a sheet holds: by a known layout, else by the template that fits its headings; null: it takes a mapping. */
export function foundIn(table: Table, templates: readonly Mapping[]): Found | null {
  const known = recognise(table);
  if (known) return known;
  const mapping = mappingFor(table, templates);
  return mapping?.isSure ? applyMapping(table, mapping.mapping) : null;
}

/** The template whose headings the table has, one that is sure before others; null: none has. */
export function mappingFor(table: Table, templates: readonly Mapping[]): Fitted | null {
  const all = templates.flatMap((one) => fitted(one, table) ?? []);
  return all.find(({ isSure }) => isSure) ?? all[0] ?? null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('ru') + text.slice(1);
}
