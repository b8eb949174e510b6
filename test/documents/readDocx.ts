import { all, elementsOf, readXml, textOf, type Element } from './readXml.ts';
import { readZip } from './readZip.ts';

export type DocxTable = readonly (readonly string[])[];
export type DocxChart = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Cells of the workbook that Word opens on «Изменить данные». */
  readonly workbook: readonly (readonly (string | number | null)[])[];
};
/** The body of a document, part by part as it is read. */
export type DocxPart = string | { readonly table: DocxTable } | { readonly chart: DocxChart } | { readonly contents: readonly string[] };
export type DocxFile = {
  /** All that stands outside headers and footers, in order; empty paragraphs left out. */
  readonly parts: readonly DocxPart[];
  /** Paragraphs outside tables, empty ones left out. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocxTable[];
  readonly charts: readonly DocxChart[];
  readonly headers: readonly string[];
  readonly sections: readonly { readonly width: number; readonly height: number; readonly isLandscape: boolean }[];
  readonly core: string;
};

/** What a Word file says, read from its XML. Every XML part must be well-formed. */
export function readDocx(bytes: Uint8Array): DocxFile {
  const parts = readZip(bytes);
  const parsed = new Map([...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, readXml(data.toString())]));
  const document = parsed.get('word/document.xml')!;
  const body = elementsOf(elementsOf(document)[0]!)[0]!;
  const charts = chartsInOrder(document, parsed, parts);
  const named = (pattern: RegExp) => [...parsed].filter(([name]) => pattern.test(name)).map(([, part]) => part);
  return {
    parts: partsOf(body, charts),
    paragraphs: elementsOf(body)
      .filter(({ name }) => name === 'w:p')
      .map(paragraphText)
      .filter((text) => text !== ''),
    tables: elementsOf(body)
      .filter(({ name }) => name === 'w:tbl')
      .map(tableOf),
    charts,
    headers: named(/^word\/header\d+\.xml$/).map(paragraphText),
    sections: all(document, 'w:pgSz').map(({ attributes }) => ({
      width: Number(attributes['w:w']),
      height: Number(attributes['w:h']),
      isLandscape: attributes['w:orient'] === 'landscape',
    })),
    core: textOf(parsed.get('docProps/core.xml')!),
  };
}

function partsOf(body: Element, charts: readonly DocxChart[]): readonly DocxPart[] {
  let drawn = 0;
  return elementsOf(body).flatMap((element): readonly DocxPart[] => {
    if (element.name === 'w:tbl') return [{ table: tableOf(element) }];
    if (element.name === 'w:sdt')
      return [
        {
          contents: all(element, 'w:p')
            .map(paragraphText)
            .filter((text) => text !== '')
            .map(withoutPage),
        },
      ];
    if (element.name !== 'w:p') return [];
    const text = paragraphText(element);
    return [...all(element, 'c:chart').map(() => ({ chart: charts[drawn++]! })), ...(text === '' ? [] : [text])];
  });
}

const withoutPage = (entry: string): string => entry.replace(/\d+$/, '');

/** Elements that say something themselves. */
const signs: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:softHyphen': '\u00ad', 'w:drawing': '' };

function paragraphText(paragraph: Element): string {
  return elementsOf(paragraph)
    .map((child) => (child.name === 'w:t' ? textOf(child) : (signs[child.name] ?? paragraphText(child))))
    .join('');
}

/** Cells by row; those that only continue a cell of the row above are left out. */
function tableOf(table: Element): DocxTable {
  return elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .map((row) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .filter((cell) => all(cell, 'w:vMerge').every(({ attributes }) => attributes['w:val'] === 'restart'))
        .map(paragraphText),
    );
}

function chartsInOrder(document: Element, parsed: ReadonlyMap<string, Element>, parts: ReadonlyMap<string, Buffer>): readonly DocxChart[] {
  const targets = (part: string) =>
    new Map(all(parsed.get(part)!, 'Relationship').map(({ attributes }) => [attributes['Id']!, attributes['Target']!]));
  const own = targets('word/_rels/document.xml.rels');
  return all(document, 'c:chart').map(({ attributes }) => {
    const file = own.get(attributes['r:id']!)!;
    const [workbook] = targets(`word/charts/_rels/${file.replace('charts/', '')}.rels`).values();
    return { ...chartOf(parsed.get(`word/${file}`)!), workbook: sheetOf(readZip(parts.get(`word/${workbook!.replace('../', '')}`)!)) };
  });
}

function chartOf(chart: Element): Omit<DocxChart, 'workbook'> {
  const series = all(chart, 'c:ser');
  const points = (of: Element | undefined) =>
    of ? all(of, 'c:pt').map((point) => [Number(point.attributes['idx']), textOf(point)] as const) : [];
  const categories = points(all(series[0]!, 'c:cat')[0]).map(([, text]) => text);
  return {
    categories,
    series: series.map((one) => {
      const values = new Map(points(all(one, 'c:val')[0]));
      return {
        name: textOf(all(all(one, 'c:tx')[0]!, 'c:v')[0]!),
        values: categories.map((_, index) => (values.has(index) ? Number(values.get(index)) : null)),
      };
    }),
  };
}

function sheetOf(parts: ReadonlyMap<string, Buffer>): DocxChart['workbook'] {
  const strings = parts.has('xl/sharedStrings.xml') ? all(readXml(parts.get('xl/sharedStrings.xml')!.toString()), 'si').map(textOf) : [];
  const sheet = readXml([...parts].find(([name]) => name.startsWith('xl/worksheets/sheet'))![1].toString());
  const rows = all(sheet, 'row').map((row) => new Map(elementsOf(row).map((cell) => [columnOf(cell), valueOf(cell, strings)])));
  const width = Math.max(...rows.flatMap((row) => [...row.keys()])) + 1;
  return rows.map((row) => Array.from({ length: width }, (_, column) => row.get(column) ?? null));
}

/** `B2` → 1 */
function columnOf({ attributes }: Element): number {
  return attributes['r']!.charCodeAt(0) - 'A'.charCodeAt(0);
}

function valueOf(cell: Element, strings: readonly string[]): string | number | null {
  const text = textOf(cell);
  if (text === '') return null;
  if (cell.attributes['t'] === 's') return strings[Number(text)]!;
  return cell.attributes['t'] === undefined || cell.attributes['t'] === 'n' ? Number(text) : text;
}
