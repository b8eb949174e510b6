import { AlignmentType, BorderStyle, Paragraph, TableOfContents, type Table } from 'docx';
import type { Block } from '../../../shared/reports/tree.ts';
import type { Stamp } from '../../../shared/reports/layout/documentLayout.ts';
import { dateLine, nameLine } from '../../../shared/reports/layout/stampLines.ts';
import { plainTable, type PlainCell } from './ruled.ts';
import { bold, textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { mm, points } from './units.ts';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Corner requisites of a document are at most so wide, mm. */
const corner = 80;

/** Names and requisites of who issues the document, in the middle over a rule. */
export function letterhead({ names, details }: Of<'letterhead'>): readonly Paragraph[] {
  const lines = [...names.map((text) => ({ text, style: 'LetterheadName' })), ...details.map((text) => ({ text, style: 'Letterhead' }))];
  return lines.map(
    ({ text, style }, index) =>
      new Paragraph({
        style,
        keepNext: true,
        ...(index === lines.length - 1
          ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: '000000' } }, spacing: { after: points(14) } }
          : {}),
        children: textRuns(text),
      }),
  );
}

/** «СОГЛАСОВАНО» left, «УТВЕРЖДАЮ» right, each in its corner. */
export function stamps({ left, right }: Of<'stamps'>, setting: Setting): readonly (Paragraph | Table)[] {
  const { width } = setting;
  const side = Math.min(corner, width * 0.48);
  const [lefts, rights] = [linesOf(left), linesOf(right)];
  const blank: PlainCell = { text: '', isRuled: false };
  const rows = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row) => [
    lefts[row] ?? blank,
    blank,
    rights[row] ?? blank,
  ]);
  return [
    plainTable({ ...setting, keepNext: true }, [side, width - 2 * side, side], rows),
    new Paragraph({ style: 'AfterTable', keepNext: true, spacing: { after: points(12) }, children: [] }),
  ];
}

function linesOf(stamp: Stamp | null): readonly PlainCell[] {
  if (stamp === null) return [];
  return [stamp.word, stamp.post, nameLine(stamp), dateLine].map((text) => ({ text, isRuled: false, isTop: true }));
}

/** «Приложение № 1» in the right corner. */
export function appendix({ lines }: Of<'appendix'>, { width }: Setting): readonly Paragraph[] {
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: 'Corner',
        keepNext: true,
        indent: { left: mm(width - corner) },
        ...(index === lines.length - 1 ? { spacing: { after: points(6) } } : {}),
        children: textRuns(text),
      }),
  );
}

/** Contents that Word keeps: entries and pages are written with the document, so that it asks nothing on opening. */
export function contents({ title }: Of<'contents'>): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({
      style: 'ContentsTitle',
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: points(12), after: points(6) },
      children: textRuns(title, bold),
    }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}
