import Papa from 'papaparse';
import type { Table } from '../../shared/intake/table.ts';
import { cellText } from './cellText.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/**
 * Separated values: UTF-8 or Windows-1251, parted by `;`, `,` or a tab. All cells are texts: what is a number is for the layout to say.
 * @throws Refusal
 */
export function readCsv(bytes: Buffer): Table {
  const text = decoded(bytes);
  if (text.includes('\u0000')) throw new Refusal('file-not-a-table');
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: limits.rows + 1 });
  const cells = data.reduce((sum, row) => sum + row.length, 0);
  if (data.length > limits.rows || cells > limits.cells || data.some((row) => row.length > limits.columns))
    throw new Refusal('file-too-large');
  const rows = data.map((row) => row.map(cellText));
  if (rows.every((row) => row.every((cell) => cell === null))) throw new Refusal('file-empty');
  return { sheet: null, rows, merges: [] };
}

/** Guessing by counts would part decimal commas: a comma parts only where nothing else does. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const parts = (mark: string) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length;
  return [';', '\t'].find(parts) ?? ',';
}

/** UTF-8 where the bytes are that, the Windows code page of Russian files otherwise. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
