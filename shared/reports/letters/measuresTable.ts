import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import type { LetterData } from './letterData.ts';
import { sourced } from './topicBlocks.ts';

/** Measures of every report, in its own words: what, to whom, by when, who answers, what shows it. */
export function measuresTable({ topics, municipality }: Pick<LetterData, 'topics' | 'municipality'>): readonly Block[] {
  const parted = topics.filter(({ measures }) => measures.length > 0);
  let number = 0;
  const rows = table({
    id: 'measures',
    caption: null,
    widths: [10, 54, 24, 32, 28, 38],
    head: [['№ п/п', 'Мера', 'Адресат', 'Срок', 'Ответ­ственный', 'Подтверждающий документ'].map((text) => title(text))],
    body: parted.flatMap(({ subject, measures }) => [
      ...(parted.length < 2 ? [] : [[cell(`По результатам ${subject}`, { columns: 6, isBold: true as const })]]),
      ...measures.map(({ measure, to, term, responsible, document }) => [
        center(String(++number)),
        cell(measure),
        cell(to),
        cell(term),
        cell(responsible),
        cell(document),
      ]),
    ]),
  });
  if (rows.length === 0) return [];
  const short = [
    municipality.authority === '' ? '' : `УО – ${municipality.authority}`,
    municipality.centre === '' ? '' : `ИМЦ – ${municipality.centre}`,
  ];
  return [
    ...sourced(
      rows,
      parted.flatMap(({ sources }) => sources),
    ),
    ...note('measures.note', short.filter((text) => text !== '').join('; ')),
  ];
}
