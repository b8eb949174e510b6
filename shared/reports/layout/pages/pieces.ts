import type { Block } from '../../tree.ts';
import type { Piece } from './flow.ts';
import type { Run } from './textLines.ts';
import { gapAfterTable, paragraph, type Setting } from './setting.ts';
import { plainRows, tableRows } from './tableRows.ts';

/** Corner requisites of a document are at most so wide, mm. */
const corner = 80;

/** A block as it stands down the page, as it is printed to Word. */
export function piecesOf(block: Block, keepNext: boolean, setting: Setting): readonly Piece[] {
  const { layout, width, measure } = setting;
  const { size, firstLine } = layout;
  const single = (text: string, look: Parameters<typeof paragraph>[1] = {}) => paragraph([{ text }], { isSingle: true, ...look }, setting);
  switch (block.kind) {
    case 'title':
      return block.lines.map((text, index) => {
        const after = index === block.lines.length - 1 ? layout.gap.title : 0;
        return paragraph([{ text, isBold: true }], { isSingle: true, isKeptWithNext: true, after }, setting);
      });
    case 'heading': {
      const indent = layout.headings === 'center' || block.align === 'center' ? 0 : firstLine;
      const look = { id: block.id, ...layout.gap.heading, isKeptWithNext: true, isWhole: true, indent };
      return [paragraph([{ text: block.text, isBold: true }], look, setting)];
    }
    case 'paragraph': {
      const runs = block.text.map(({ text, isBold }): Run => ({ text, isBold: isBold === true }));
      const isKeptWithNext = keepNext;
      if (block.isNote) return [paragraph(runs, { size: size.note, isSingle: true, isNote: true, after: 6, isKeptWithNext }, setting)];
      const isJustified = block.align === undefined || block.align === 'justify';
      const indent = isJustified ? firstLine : 0;
      return [paragraph(runs, { indent, isJustified, isKeptWithNext, ...(block.isApart ? { before: 10, after: 6 } : {}) }, setting)];
    }
    case 'list':
      return block.items.map((text, index) => {
        const mark = block.isOrdered ? `${index + 1}. ` : '– ';
        return paragraph(
          [{ text: mark + text }],
          { indent: firstLine, isJustified: true, isKeptWithNext: keepNext && index === block.items.length - 1 },
          setting,
        );
      });
    case 'table': {
      const look = { size: size.table, before: 8, after: 3, isKeptWithNext: true, isWhole: true };
      return [
        ...(block.caption === null ? [] : [single(block.caption, look)]),
        ...tableRows(block, keepNext, setting),
        gapAfterTable(keepNext, setting),
      ];
    }
    case 'chart': {
      const picture = single('', { size: size.table, before: 6, isKeptWithNext: true });
      return [
        { ...picture, height: (Math.round((layout.figure * 96) / 25.4) * 72) / 96 },
        single(block.caption, { size: size.table, after: 10, isKeptWithNext: keepNext, isWhole: true }),
      ];
    }
    case 'fields':
      return [
        ...plainRows(
          block.rows.map(({ label, value }) => [label, value ?? '']),
          [0.4, 0.6],
          keepNext,
          setting,
        ),
        gapAfterTable(keepNext, setting),
      ];
    case 'signatures':
      return [
        gapAfterTable(true, setting),
        ...plainRows(
          block.rows.map(({ post, name }) => [post, name ?? '']),
          [0.46, 0.3],
          keepNext,
          setting,
        ),
        // Word wants a paragraph after a table.
        { ...gapAfterTable(keepNext, setting), height: 1 },
      ];
    case 'letterhead':
      return [
        ...block.names.map((text) => paragraph([{ text, isBold: true }], { isSingle: true, isKeptWithNext: true, after: 3 }, setting)),
        ...block.details.map((text) => single(text, { size: size.note, isKeptWithNext: true })),
        gapAfterTable(true, setting, 14),
      ];
    case 'stamps':
    case 'corners': {
      const lines = block.kind === 'stamps' ? 6 : Math.max(block.left.length, block.right.length);
      const row: Piece = {
        kind: 'row',
        height: lines * (size.text * measure.lineHeight + 2),
        breaksBy: null,
        isKeptWithNext: true,
        head: 0,
      };
      return [row, gapAfterTable(true, setting, 12)];
    }
    case 'appendix':
      return block.lines.map((text, index) => {
        const after = index === block.lines.length - 1 ? 6 : 0;
        return single(text, { left: (width * 25.4) / 72 - corner, isKeptWithNext: true, after });
      });
    case 'contents':
      return [
        paragraph([{ text: block.title, isBold: true }], { isSingle: true, before: 12, after: 6, isKeptWithNext: true }, setting),
        // The number stands on the line of the last word.
        ...block.entries.map(({ text }) => single(`${text.replaceAll('\n', ' ')}\u00a000`, { after: 3 })),
        paragraph([], {}, setting),
      ];
  }
}
