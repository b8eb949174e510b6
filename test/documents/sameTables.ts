import { xmlSafe } from '../../electron/documents/xmlSafe.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { all } from './readXml.ts';
import type { XlsxCell, XlsxFile } from './readXlsx.ts';

/** Tables of the tree that no sheet of the workbook holds, row by row, with every figure as it is shown. */
export function tablesMissing(tree: ReportTree, { sheets }: XlsxFile): readonly Rows[] {
  const filled = (table: Rows): Rows => table.map((row) => row.filter((text) => text !== '')).filter((row) => row.length > 0);
  const said = sheets.map(({ rows }) => JSON.stringify(filled(textsOf(rows))));
  return tablesOf(tree)
    .map(filled)
    .filter((table) => !said.some((sheet) => sheet.includes(JSON.stringify(table).slice(1, -1))));
}

/** Texts of a document's tables by row as they are read, each cell of several rows in the first of them. */
function tablesOf(tree: ReportTree): readonly Rows[] {
  return tree.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            firstRows(
              block.body.map((row) => row.map(({ text }) => spaced(text))),
              block.body,
            ),
          ]
        : [],
    ),
  );
}

type Rows = readonly (readonly string[])[];

/** A cell that spans rows is said in each of them, where the sheet says it too, in its own column. */
function firstRows(texts: Rows, body: readonly (readonly { readonly rows?: number; readonly columns?: number }[])[]): Rows {
  const open = new Map<number, { text: string; left: number; wide: number }>();
  return texts.map((row, index) => {
    const said: string[] = [];
    let column = 0;
    const over = (): void => {
      for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
        said.push(above.text);
        above.left--;
        column += above.wide;
      }
    };
    row.forEach((text, at) => {
      over();
      const { rows: down = 1, columns: wide = 1 } = body[index]![at]!;
      open.set(column, { text, left: down - 1, wide });
      said.push(text);
      column += wide;
    });
    over();
    return said.filter((text) => text !== '');
  });
}

function textsOf(sheet: XlsxFile['sheets'][number]['rows']): Rows {
  return sheet.map((row) => row.flatMap((cell) => (cell === null || cell.value === null ? [] : shown(cell))));
}

/** A cell as a Russian Excel shows it. */
function shown({ value, format }: XlsxCell): string {
  if (typeof value !== 'number') return value ?? '';
  const [positive = '', negative] = format.split(';');
  const sample = value < 0 && negative !== undefined ? negative : positive;
  const decimals = /\.(0+)/.exec(sample)?.[1]?.length ?? 0;
  const size = Math.abs(sample.includes('%') ? value * 100 : value);
  const [whole = '', rest] = (Math.round(Number((size * 10 ** decimals).toPrecision(12))) / 10 ** decimals).toFixed(decimals).split('.');
  const grouped = sample.includes('#,##0') ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole;
  const sign = value < 0 ? '-' : sample.startsWith('+') ? '+' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `,${rest}`}${sample.includes('%') ? ' %' : ''}`;
}

/** The report's text in the same words: plain spaces, a hyphen for a minus, of «4/3 ≈ 1,33» the decimal. */
function spaced(text: string): string {
  return xmlSafe(text)
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u00ad', '')
    .replace(/^\u2212(?=[\d,]+( %)?$)/, '-')
    .replace(/^-?\d+\/\d+ ≈ ([\d,]+)$/, '$1')
    .replace(/^([+-]?[\d,]+)%$/, '$1 %')
    .trim();
}

/** Cells under the head that are figures to the eye and texts to Excel; numbers of items are names. */
export function unreadFigures({ sheets }: XlsxFile): readonly string[] {
  return sheets.flatMap(({ name, rows: lines, element }) => {
    const head = Number(all(element, 'pane')[0]!.attributes['ySplit']);
    const names = new Set(
      lines.flatMap((row) =>
        row.flatMap((cell, column) => (cell && /^(№|Логин)$|как в источнике$/.test(String(cell.value)) ? column : [])),
      ),
    );
    return lines
      .slice(head)
      .flatMap((row) =>
        row.flatMap((cell, column) =>
          cell && !names.has(column) && typeof cell.value === 'string' && /^[+-]?\d+(,\d+)?( ?%)?$/.test(cell.value)
            ? `${name}: ${cell.value}`
            : [],
        ),
      );
  });
}
