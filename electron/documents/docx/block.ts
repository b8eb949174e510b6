import { AlignmentType, HeadingLevel, Paragraph, Table } from 'docx';
import type { Block } from '../../../shared/reports/tree.ts';
import { chart } from './chart.ts';
import { fields, signatures } from './ruled.ts';
import { textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { table } from './table.ts';
import { halfPoints, points } from './units.ts';

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** One block of the tree as Word has it. */
export function block(one: Block, setting: Setting): readonly (Paragraph | Table)[] {
  const { layout, keepNext } = setting;
  const size = halfPoints(layout.size.text);
  switch (one.kind) {
    case 'title':
      return one.lines.map(
        (text, index) =>
          new Paragraph({
            style: 'TitleLine',
            keepNext: true,
            ...(index === one.lines.length - 1 ? { spacing: { after: points(12) } } : {}),
            children: [...textRuns(text, { size, bold: true })],
          }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          ...(one.align === 'center' ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}),
          children: [...textRuns(one.text, { size, bold: true })],
        }),
      ];
    case 'paragraph': {
      const align = one.align ?? 'justify';
      const look = one.isNote ? halfPoints(layout.size.note) : size;
      return [
        new Paragraph({
          style: one.isNote ? 'Note' : 'TextBody',
          keepNext,
          ...(one.align === undefined ? {} : { alignment: aligned[align], ...(align === 'justify' ? {} : { indent: { firstLine: 0 } }) }),
          children: one.text.flatMap((part) => [
            ...textRuns(part.text, { size: look, bold: part.isBold === true, italics: part.isItalic === true }),
          ]),
        }),
      ];
    }
    case 'list': {
      const instance = setting.nextId();
      return one.items.map(
        (text, index) =>
          new Paragraph({
            style: 'TextBody',
            keepNext: keepNext && index === one.items.length - 1,
            numbering: { reference: one.isOrdered ? 'numbers' : 'dashes', level: 0, instance },
            children: [...textRuns(text, { size })],
          }),
      );
    }
    case 'table':
      return [
        ...(one.caption === null
          ? []
          : [new Paragraph({ style: 'TableCaption', children: [...textRuns(one.caption, { size: halfPoints(layout.size.table) })] })]),
        table(one, setting),
        new Paragraph({ style: 'AfterTable', keepNext, children: [] }),
      ];
    case 'chart':
      return chart(one, setting);
    case 'fields':
      return [fields(one, setting), new Paragraph({ style: 'AfterTable', keepNext, children: [] })];
    case 'signatures':
      return [
        new Paragraph({ style: 'AfterTable', keepNext: true, children: [] }),
        signatures(one, setting),
        new Paragraph({ style: 'End', children: [] }),
      ];
  }
}
