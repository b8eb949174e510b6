import type { Section } from '../../engine/instrument.ts';
import { presenceOf, type LeftOut, type PresenceCount } from '../../engine/presence.ts';
import { nbsp } from '../phrasing/numbers.ts';
import { notCounted, presenceMark, presenceShare } from '../phrasing/presence.ts';
import type { Block, Cell } from '../tree.ts';
import type { FormData } from './context.ts';

/** The heading of a part above its first section, over the whole table; none elsewhere. */
export function partRows({ instrument }: FormData, section: Section, before: Section | null): readonly (readonly Cell[])[] {
  if (!section.part || section.part.id === before?.part?.id) return [];
  return [[{ text: section.part.title, isBold: true, align: 'center', columns: instrument.printed.columns.length }]];
}

/** Share present by part and in the whole below the criteria of a filled form, and what does not count. */
export function presenceBlocks({ instrument, answers }: FormData): readonly Block[] {
  const presence = answers && presenceOf(instrument, answers);
  if (!presence) return [];
  const row = (title: string, count: PresenceCount, bold: { readonly isBold?: true } = {}): readonly Cell[] => [
    { text: title, ...bold },
    ...[String(count.asked), String(count.present), String(count.absent), String(count.unfilled), presenceShare(count)].map(
      (text): Cell => ({ text, align: 'center', ...bold }),
    ),
  ];
  return [
    { kind: 'paragraph', id: 'presence.title', text: [{ text: 'Доля имеющегося', isBold: true }], align: 'left' },
    {
      kind: 'table',
      id: 'presence',
      caption: null,
      widths: [70, 18, 18, 20, 20, 26],
      head: [
        ['Направление', 'Критериев', 'Имеется', 'Отсутствует', 'Не заполнено', 'Доля'].map((text) => ({
          text,
          align: 'center',
          isBold: true,
        })),
      ],
      body: [...presence.parts.map((part) => row(`${part.id}. ${part.title}`, part)), row('Всего', presence.whole, { isBold: true })],
      isDense: true,
    },
    ...leftOutBlocks(presence.leftOut),
  ];
}

function leftOutBlocks(leftOut: readonly LeftOut[]): readonly Block[] {
  if (leftOut.length === 0) return [];
  const words = leftOut.map(({ item, reason, isPresent }) => `№${nbsp}${item} (${notCounted[reason]}) – ${presenceMark(isPresent)}`);
  return [{ kind: 'paragraph', id: 'presence.leftOut', text: [{ text: `Не засчитываются: ${words.join('; ')}.` }], isNote: true }];
}
