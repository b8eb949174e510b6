import { cell, center, table, title } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import type { Topic } from './topic.ts';

/** Measures of every report, in its own words: what, to whom, by when, who answers, what shows it. */
export function measuresTable(topics: readonly Topic[]): readonly Block[] {
  const rows = topics.flatMap((topic) => topic.measures.map((measure) => ({ topic, measure })));
  const parted = topics.filter(({ measures }) => measures.length > 0);
  let number = 0;
  return table({
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
  }).map((block) => ({ ...block, sources: rows.flatMap(({ topic }) => topic.sources) }));
}
