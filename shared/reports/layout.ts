import type { ReportTree } from './tree.ts';

/** How a document is set: lengths in mm, type in points. Word and the print page read the same profile. */
export type Layout = {
  readonly title: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly portrait: Margins;
  /** The binding edge is the top one. */
  readonly landscape: Margins;
  /** From the edge of the paper to the page number, which stands in the middle of the top margin from page 2 on. */
  readonly pageNumberFromTop: number;
  readonly font: string;
  /** Tried in order where `font` is not installed. */
  readonly otherFonts: readonly string[];
  readonly size: {
    readonly text: number;
    readonly table: number;
    readonly dense: number;
    readonly note: number;
    readonly pageNumber: number;
  };
  readonly lineHeight: number;
  readonly firstLine: number;
  /** Height of a figure. */
  readonly figure: number;
};

type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** ГОСТ Р 7.0.97-2025: left margin for long storage, first line 1,25 cm, page numbers in the middle of the top margin. */
const gost2025: Layout = {
  title: 'ГОСТ Р 7.0.97-2025',
  paper: { width: 210, height: 297 },
  portrait: { left: 30, right: 15, top: 20, bottom: 20 },
  landscape: { left: 20, right: 20, top: 30, bottom: 15 },
  pageNumberFromTop: 10,
  font: 'Times New Roman',
  otherFonts: ['PT Astra Serif', 'Liberation Serif', 'Tinos', 'DejaVu Serif'],
  size: { text: 14, table: 12, dense: 10, note: 11, pageNumber: 12 },
  lineHeight: 1.15,
  firstLine: 12.5,
  figure: 56,
};

/** Forms of an order are one or two sheets: the least margins of the standard, smaller type, single spacing. */
const forms: Layout = {
  ...gost2025,
  portrait: { left: 20, right: 10, top: 20, bottom: 20 },
  size: { text: 12, table: 11, dense: 10, note: 10, pageNumber: 12 },
  lineHeight: 1,
};

export function layoutOf({ kind }: ReportTree): Layout {
  return kind === 'form' ? forms : gost2025;
}
