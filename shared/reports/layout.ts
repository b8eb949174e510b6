import type { DocumentLayout } from './layout/documentLayout.ts';
import { profileTitles, standardProfiles, type LayoutProfile, type Margins } from './layout/profile.ts';
import type { ReportTree } from './tree.ts';

/** How a document is set: lengths in mm, type in points. Word and the print page read the same layout. */
export type Layout = Pick<LayoutProfile, 'lineHeight' | 'firstLine' | 'headings' | 'pageNumbers'> & {
  readonly title: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly portrait: Margins;
  /** The binding edge is the top one. */
  readonly landscape: Margins;
  /** From the edge of the paper to the page number, which stands in a margin. */
  readonly pageNumberFromEdge: number;
  readonly font: string;
  /** How wide its letters are beside those of Times: a column must hold its longest word. */
  readonly letterWidth: number;
  /** Tried in order where `font` is not installed. */
  readonly otherFonts: readonly string[];
  readonly size: {
    readonly text: number;
    readonly table: number;
    readonly dense: number;
    /** Of a table that would not fit otherwise. */
    readonly tight: number;
    readonly note: number;
    readonly pageNumber: number;
  };
  /** Type of the empty line that parts a table from what follows; space under the title, over and under a heading; points. */
  readonly gap: { readonly table: number; readonly title: number; readonly heading: { readonly before: number; readonly after: number } };
  /** Over and under the text of a cell, mm. */
  readonly cell: number;
  /** Height of a figure. */
  readonly figure: number;
  readonly charts: DocumentLayout['charts'];
  readonly hasContents: boolean;
};

export type Orientation = 'portrait' | 'landscape';

/** Of a document that no settings were given to. */
const plain: Pick<DocumentLayout, 'title' | 'profile' | 'charts' | 'hasContents'> = {
  title: profileTitles['gost-2025'],
  profile: standardProfiles['gost-2025'],
  charts: 'native',
  hasContents: false,
};

const serif = ['Times New Roman', 'PT Astra Serif', 'Liberation Serif', 'Tinos', 'DejaVu Serif'];
const sans = ['Arial', 'Liberation Sans', 'Arimo', 'DejaVu Sans'];

/** The least type of text that the standard names, points. */
const leastText = 12;
/** Of the tables of a brief report, which are most of it. */
const briefTable = 9;
/** Kinds of reports on one school that its director reads whole: two or three sheets. */
const brief: readonly string[] = ['school-dossier'];

/**
 * Forms of an order are one or two sheets: the least margins of the standard, smaller type, single spacing. Brief reports keep the
 * profile's margins; their text has the least type of the standard, or the profile's own where it is smaller, and single spacing.
 */
export function layoutOf({ kind, layout }: ReportTree): Layout {
  const { profile, title, charts, hasContents } = layout ?? plain;
  const { margins, font, size } = profile;
  const shared = {
    title,
    paper: { width: 210, height: 297 },
    pageNumberFromEdge: 10,
    font,
    letterWidth: sans.includes(font) ? 1.14 : 1,
    otherFonts: (sans.includes(font) ? sans : serif).filter((name) => name !== font),
    firstLine: profile.firstLine,
    headings: profile.headings,
    pageNumbers: profile.pageNumbers,
    figure: 56,
    cell: 0.6,
    charts,
    hasContents,
  };
  if (kind === 'form') {
    const { firstLine, headings, pageNumbers } = plain.profile;
    return {
      ...shared,
      firstLine,
      headings,
      pageNumbers,
      portrait: { left: 20, right: 10, top: 20, bottom: 20 },
      landscape: turned(standardProfiles['gost-2025'].margins),
      size: { text: 12, table: 11, dense: 10, tight: 8, note: 10, pageNumber: 12 },
      gap: { table: 4, title: 6, heading: { before: 12, after: 6 } },
      lineHeight: 1,
    };
  }
  const isBrief = brief.includes(kind);
  return {
    ...shared,
    gap: isBrief ? { table: 4, title: 6, heading: { before: 8, after: 3 } } : { table: 6, title: 12, heading: { before: 12, after: 6 } },
    ...(isBrief ? { cell: 0.3 } : {}),
    portrait: margins,
    landscape: turned(margins),
    size: {
      ...size,
      ...(isBrief ? { text: Math.min(size.text, leastText), table: size.dense, dense: Math.min(size.dense, briefTable) } : {}),
      tight: Math.min(8, size.dense),
      note: isBrief ? size.dense : Math.max(size.text - 3, 9),
      pageNumber: Math.min(12, size.text),
    },
    lineHeight: isBrief ? 1 : profile.lineHeight,
  };
}

/** Width of the text in mm. */
export function textWidth({ paper, portrait, landscape }: Layout, orientation: Orientation): number {
  return orientation === 'portrait' ? paper.width - portrait.left - portrait.right : paper.height - landscape.left - landscape.right;
}

/** Height of the text in mm. */
export function textHeight({ paper, portrait, landscape }: Layout, orientation: Orientation): number {
  return orientation === 'portrait' ? paper.height - portrait.top - portrait.bottom : paper.width - landscape.top - landscape.bottom;
}

/** Margins of the sheet on its side, turned against the clock. */
function turned({ left, right, top, bottom }: Margins): Margins {
  return { left: top, right: bottom, top: left, bottom: right };
}
