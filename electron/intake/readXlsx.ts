import { Workbook, type Cell as SheetCell, type CellValue, type Worksheet } from '@cj-tech-master/excelts';
import type { Cell, Merge, Table } from '../../shared/intake/table.ts';
import { cellText } from './cellText.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { safeUnzip } from './safeUnzip.ts';

/** Values and nothing else: drawings, charts, queries and macros of a foreign file are not even unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Sheets of an Excel workbook. A formula gives its stored value.
 * @throws Refusal
 */
export async function readXlsx(bytes: Buffer): Promise<readonly Table[]> {
  const parts = safeUnzip(bytes, (name) => wanted.test(name));
  if (!parts.has('xl/workbook.xml')) throw new Refusal('file-not-a-table');
  const merges = new Map<string, readonly Merge[]>();
  const files: Record<string, Uint8Array> = {};
  for (const [name, data] of parts) {
    const xml = data.toString('utf8');
    if (/<!DOCTYPE/i.test(xml)) throw new Refusal('file-damaged');
    const isSheet = /^xl\/worksheets\//i.test(name);
    if (isSheet) merges.set(name, mergesOf(xml));
    files[name] = isSheet ? Buffer.from(valuesOnly(xml)) : data;
  }
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(files, { maxRows: limits.rows, maxCols: limits.columns });
  } catch (error) {
    throw new Refusal(/max(imum)? (row|col)|exceed/i.test(String(error)) ? 'file-too-large' : 'file-damaged');
  }
  if (workbook.worksheets.length > limits.sheets) throw new Refusal('file-too-large');
  const names = sheetFiles(parts);
  let room: number = limits.cells;
  return workbook.worksheets.map((sheet): Table => {
    const rows = rowsOf(sheet, room);
    room -= rows.reduce((sum, row) => sum + row.length, 0);
    return { sheet: cellText(sheet.name) ?? '', rows, merges: merges.get(names.get(sheet.name) ?? '') ?? [] };
  });
}

function rowsOf(sheet: Worksheet, room: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let cells = 0;
  sheet.eachRow((row, number) => {
    if (number > limits.rows) throw new Refusal('file-too-large');
    while (rows.length < number - 1) rows.push([]);
    const values: Cell[] = [];
    row.eachCell((cell, column) => {
      if (column > limits.columns || ++cells > room) throw new Refusal('file-too-large');
      while (values.length < column - 1) values.push(null);
      values.push(shownValue(cell));
    });
    rows.push(values);
  });
  return rows;
}

/** A share under a format of percent is stored as a part of one: it is given as it is shown. */
function shownValue(cell: SheetCell): Cell {
  const value = valueOf(cell.value);
  return typeof value === 'number' && JSON.stringify(cell.numFmt ?? '').includes('%') ? Number((value * 100).toPrecision(12)) : value;
}

function valueOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ('richText' in value) return cellText(value.richText.map(({ text }) => text).join(''));
  if ('result' in value) return valueOf(value.result ?? null);
  if ('text' in value) return valueOf(value.text);
  return null;
}

/** A sheet without what is not a value: merged ranges, validations and formats can claim a million cells each. */
function valuesOnly(xml: string): string {
  const end = xml.indexOf('</sheetData>');
  if (end >= 0) return `${xml.slice(0, end)}</sheetData></worksheet>`;
  const empty = /<sheetData\s*\/>/.exec(xml);
  if (empty) return `${xml.slice(0, empty.index)}<sheetData/></worksheet>`;
  throw new Refusal('file-damaged');
}

function mergesOf(xml: string): readonly Merge[] {
  const found: Merge[] = [];
  for (const [, left, top, right, bottom] of xml.matchAll(/<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    if (found.length === limits.merges) break;
    found.push({ left: columnOf(left!), top: Number(top) - 1, right: columnOf(right!), bottom: Number(bottom) - 1 });
  }
  return found;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Sheet name → its part. */
function sheetFiles(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const relations = new Map(
    [...text(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = [...text(parts, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag);
  return new Map(
    sheets.map((tag) => {
      const target = relations.get(attribute(tag, 'r:id')) ?? '';
      return [unescaped(attribute(tag, 'name')), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function text(parts: ReadonlyMap<string, Buffer>, name: string): string {
  return parts.get(name)?.toString('utf8') ?? '';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(xml: string): string {
  const marks: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
  return xml.replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => marks[name]!);
}
