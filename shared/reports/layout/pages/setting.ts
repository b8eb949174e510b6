import type { Layout } from '../../layout.ts';
import type { Lines } from './flow.ts';
import { textLines, type Run } from './textLines.ts';
import type { Measure } from './measure.ts';

/** Where a piece stands: how the document is set, and the width of its text in points. */
export type Setting = { readonly layout: Layout; readonly width: number; readonly measure: Measure };

/** Word keeps lengths in twentieths of a point. */
export const points = (mm: number): number => Math.round((mm * 1440) / 25.4) / 20;

/** A look of a paragraph; by default of the document's text: at its line spacing, without indent, space above or below. */
type Look = Partial<Omit<Lines, 'kind' | 'count' | 'height' | 'hang'>> & {
  readonly size?: number;
  readonly isSingle?: boolean;
  readonly isJustified?: boolean;
  /** Of the first line, mm. */
  readonly indent?: number;
  /** From the left edge of the text, mm. */
  readonly left?: number;
};

export function paragraph(runs: readonly Run[], look: Look, { layout, width, measure }: Setting): Lines {
  const { size = layout.size.text, isSingle = false, isJustified = false, indent = 0, left = 0, ...rest } = look;
  const single = size * measure.lineHeight;
  const height = isSingle ? single : single * layout.lineHeight;
  const room = { width: width - points(left), size, indent: points(indent), isJustified };
  const { count, foreign } = textLines(runs, room, measure);
  return {
    kind: 'lines',
    before: 0,
    after: 0,
    isNote: false,
    isKeptWithNext: false,
    isWhole: false,
    ...rest,
    count,
    height: height + (foreign / count) * (measure.foreignLine - measure.lineHeight) * size,
    hang: Math.max(0, height - single),
  };
}

/** The empty line after a table. */
export const gapAfterTable = (isKeptWithNext: boolean, setting: Setting, after = 0): Lines =>
  paragraph([], { size: setting.layout.gap.table, isSingle: true, isKeptWithNext, after }, setting);
