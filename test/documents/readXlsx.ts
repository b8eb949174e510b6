import { all, elementsOf, readXml, textOf, type Element } from './readXml.ts';
import { readZip } from './readZip.ts';

export type XlsxCell = { readonly value: string | number | null; readonly format: string };
export type XlsxSheet = {
  readonly name: string;
  /** By row from the first, by column from A; absent cells are null. */
  readonly rows: readonly (readonly (XlsxCell | null)[])[];
  readonly element: Element;
};
export type XlsxFile = {
  readonly sheets: readonly XlsxSheet[];
  /** Of the whole workbook: names, among them the rows repeated on each page. */
  readonly workbook: Element;
  readonly core: string;
  /** Every formula of the file. */
  readonly formulas: number;
};

/** What an Excel file says, read from its XML. Every XML part must be well-formed. */
export function readXlsx(bytes: Uint8Array): XlsxFile {
  const parts = new Map(
    [...readZip(bytes)].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, readXml(data.toString())]),
  );
  const workbook = parts.get('xl/workbook.xml')!;
  const shared = all(parts.get('xl/sharedStrings.xml')!, 'si').map((one) => unescaped(all(one, 't').map(textOf).join('')));
  const styles = parts.get('xl/styles.xml')!;
  const own = new Map(all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId']!, attributes['formatCode']!]));
  const formats = elementsOf(all(styles, 'cellXfs')[0]!).map(({ attributes }) => formatOf(attributes['numFmtId'] ?? '0', own));
  const targets = new Map(
    all(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(({ attributes }) => [attributes['Id']!, attributes['Target']!]),
  );
  const sheets = all(workbook, 'sheet').map(({ attributes }): XlsxSheet => {
    const element = parts.get(`xl/${targets.get(attributes['r:id']!)!.replace(/^\/xl\//, '')}`)!;
    return { name: attributes['name']!, rows: rowsOf(element, shared, formats), element };
  });
  return {
    sheets,
    workbook,
    core: textOf(parts.get('docProps/core.xml')!),
    formulas: sheets.reduce((sum, { element }) => sum + all(element, 'f').length, 0),
  };
}

function rowsOf(sheet: Element, shared: readonly string[], formats: readonly string[]): XlsxSheet['rows'] {
  const rows: (XlsxCell | null)[][] = [];
  for (const row of all(sheet, 'row')) {
    const cells: (XlsxCell | null)[] = [];
    for (const cell of all(row, 'c')) {
      const { r = '', t, s = '0' } = cell.attributes;
      const text = all(cell, 'v').map(textOf).join('');
      while (cells.length < columnOf(r)) cells.push(null);
      cells.push({ value: text === '' ? null : t === 's' ? shared[Number(text)]! : Number(text), format: formats[Number(s)]! });
    }
    while (rows.length < Number(row.attributes['r']) - 1) rows.push([]);
    rows.push(cells);
  }
  return rows;
}

/** From 0. */
function columnOf(reference: string): number {
  return [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function formatOf(id: string, own: ReadonlyMap<string, string>): string {
  const builtIn: Readonly<Record<string, string>> = {
    '0': '',
    '1': '0',
    '2': '0.00',
    '3': '#,##0',
    '4': '#,##0.00',
    '9': '0%',
    '10': '0.00%',
  };
  return own.get(id) ?? builtIn[id] ?? `unknown ${id}`;
}

function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
