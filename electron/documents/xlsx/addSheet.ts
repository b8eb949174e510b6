import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Sheet, SheetCell } from '../../../shared/reports/workbook/workbook.ts';
import { cellText } from './cellText.ts';
import { bodyStyle, captionStyle, headStyle, markStyle, noteStyle, titleStyle } from './styles.ts';

type Frame = { readonly title: string; readonly mark: string | null };

/** Points a line of the table takes. */
const line = 13;
const mostHigh = 400;
/** Characters across a sheet on its side that are still read with ease; a wider table goes over several sheets. */
const across = 190;
/** Characters of a row that is read on the screen without moving it. */
const readable = 120;

/** Title, caption and mark, the table with its head frozen, filtered and repeated on each page, notes under it. */
export function addSheet(workbook: Workbook, sheet: Sheet, { title, mark }: Frame): void {
  const { name, caption, widths, named = 0, head, body, notes } = sheet;
  const top = mark === null ? 3 : 4;
  const last = top + head.length - 1;
  const pages = Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / across));
  const isWide = pages > 1 && named > 0;
  const made = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: last, xSplit: isWide ? named : 0 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pages,
      fitToHeight: 0,
      printTitlesRow: `${top}:${last}`,
      ...(isWide ? { printTitlesColumn: `A:${columnLetter(named)}` } : {}),
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
  made.headerFooter.oddHeader = mark === null ? '' : `&C${headerText(mark)}`;
  made.headerFooter.oddFooter = '&C&P из &N';
  widths.forEach((width, index) => (made.getColumn(index + 1).width = Math.round(width * 10) / 10));
  addLine(made, 1, { text: title, style: titleStyle, widths });
  addLine(made, 2, { text: caption, style: captionStyle, widths });
  if (mark !== null) addLine(made, 3, { text: mark, style: markStyle, widths });
  head.forEach((row, index) => {
    addRow(made, top + index, { row, style: headStyle, spanDown: true });
    made.getRow(top + index).height = headHeight(row, widths);
  });
  body.forEach((row, index) => {
    addRow(made, last + 1 + index, { row, style: bodyStyle, spanDown: false });
    const high = rowHeight(row, widths);
    if (high > line * 1.5) made.getRow(last + 1 + index).height = high;
  });
  made.autoFilter = { from: { row: last, col: 1 }, to: { row: last + body.length, col: widths.length } };
  notes.forEach((text, index) => addLine(made, last + body.length + 2 + index, { text, style: noteStyle, widths }));
}

type Line = { readonly text: string; readonly style: typeof titleStyle; readonly widths: readonly number[] };

/** A line over the columns that the eye takes in at once. */
function addLine(sheet: Worksheet, number: number, { text, style, widths }: Line): void {
  let width = 0;
  let columns = 0;
  while (columns < widths.length && (columns === 0 || width + widths[columns]! <= readable)) width += widths[columns++]!;
  const cell = sheet.getCell(number, 1);
  cell.value = cellText(text);
  cell.style = style;
  if (columns > 1) sheet.mergeCells(number, 1, number, columns);
  sheet.getRow(number).height = height(text, width * 0.95, (style.font?.size ?? 10) * 1.4);
}

type Row = { readonly row: readonly (SheetCell | null)[]; readonly style: typeof headStyle; readonly spanDown: boolean };

function addRow(sheet: Worksheet, number: number, { row, style, spanDown }: Row): void {
  row.forEach((cell, index) => {
    const place = sheet.getCell(number, index + 1);
    place.style = styleOf(cell, style);
    if (cell !== null && cell.value !== null && cell.value !== '')
      place.value = typeof cell.value === 'string' ? cellText(cell.value) : cell.value;
  });
  row.forEach((cell, index) => {
    const down = spanDown ? (cell?.rows ?? 1) : 1;
    const over = cell?.columns ?? 1;
    if (down > 1 || over > 1) sheet.mergeCells(number, index + 1, number + down - 1, index + over);
  });
}

function styleOf(cell: SheetCell | null, style: typeof headStyle): typeof headStyle {
  const { align, isBold, format } = cell ?? {};
  return {
    ...style,
    ...(align ? { alignment: { ...style.alignment, horizontal: align } } : {}),
    ...(isBold ? { font: { ...style.font, bold: true } } : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** A row of the head that shows every title whole; one that spans two rows finds half of its room in the next. */
function headHeight(row: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const heights = row.map((cell, index) => {
    const width = widths.slice(index, index + (cell?.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    // The button of the filter takes its room.
    return typeof cell?.value === 'string' ? height(cell.value, width * 0.85, line) / (cell.rows ?? 1) : 0;
  });
  return Math.max(18, ...heights);
}

/** A row of the body in which every text stands whole. */
function rowHeight(row: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const heights = row.map((cell, index) => {
    const width = widths.slice(index, index + (cell?.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    return typeof cell?.value === 'string' ? height(cell.value, width * 0.95, line) : 0;
  });
  return Math.max(0, ...heights);
}

function height(text: string, width: number, points: number): number {
  const lines = cellText(text)
    .split('\n')
    .map((one) => Math.max(1, Math.ceil(one.length / Math.max(1, width))));
  return Math.min(mostHigh, (lines.reduce((sum, count) => sum + count, 0) + 0.4) * points);
}

/** «B» of 2: the columns that name a row are few. */
const columnLetter = (number: number): string => String.fromCharCode(64 + number);

/** An ampersand begins a command of the header. */
function headerText(text: string): string {
  return cellText(text).replaceAll('&', '&&').slice(0, 200);
}
