import { AlignmentType, HeadingLevel, Paragraph, Table, type TableOfContents } from 'docx';
import type { Block } from '../../../shared/reports/tree.ts';
import { corners } from './corners.ts';
import { appendix, contents, letterhead, stamps } from './front.ts';
import { chart } from './chart.ts';
import { fields, signatures } from './ruled.ts';
import { bold, kept, textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { table } from './table.ts';
import { points } from './units.ts';

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** One block of the tree as Word has it. */
export function block(one: Block, setting: Setting): readonly (Paragraph | Table | TableOfContents)[] {
  const { keepNext } = setting;
  switch (one.kind) {
    case 'title':
      return one.lines.map(
        (text, index) =>
          new Paragraph({
            style: 'TitleLine',
            keepNext: true,
            ...(index === one.lines.length - 1 ? { spacing: { after: points(setting.layout.gap.title) } } : {}),
            children: textRuns(text, bold),
          }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          ...(one.align === 'center' ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
          children: textRuns(one.text),
        }),
      ];
    case 'paragraph': {
      const align = one.align ?? 'justify';
      return [
        new Paragraph({
          style: one.isNote ? 'Note' : 'TextBody',
          ...kept(keepNext),
          ...(one.isApart ? { spacing: { before: points(10), after: points(6) } } : {}),
          ...(one.align === undefined ? {} : { alignment: aligned[align], ...(align === 'justify' ? {} : { indent: { firstLine: 0 } }) }),
          children: one.text.flatMap(({ text, isBold, isItalic }) =>
            textRuns(text, { ...(isBold ? bold : {}), ...(isItalic ? { italics: true } : {}) }),
          ),
        }),
      ];
    }
    case 'list': {
      const instance = setting.nextId();
      return one.items.map(
        (text, index) =>
          new Paragraph({
            style: 'TextBody',
            ...kept(keepNext && index === one.items.length - 1),
            numbering: { reference: one.isOrdered ? 'numbers' : 'dashes', level: 0, instance },
            children: textRuns(text),
          }),
      );
    }
    case 'table':
      return [
        ...(one.caption === null ? [] : [new Paragraph({ style: 'TableCaption', children: textRuns(one.caption) })]),
        table(one, setting),
        new Paragraph({ style: 'AfterTable', ...kept(keepNext), children: [] }),
      ];
    case 'chart':
      return chart(one, setting);
    case 'fields':
      return [fields(one, setting), new Paragraph({ style: 'AfterTable', ...kept(keepNext), children: [] })];
    case 'signatures':
      return [
        new Paragraph({ style: 'AfterTable', keepNext: true, children: [] }),
        signatures(one, setting),
        new Paragraph({ style: 'End', ...kept(keepNext), children: [] }),
      ];
    case 'letterhead':
      return letterhead(one);
    case 'stamps':
      return stamps(one, setting);
    case 'corners':
      return corners(one, setting);
    case 'appendix':
      return appendix(one, setting);
    case 'contents':
      return contents(one);
  }
}
