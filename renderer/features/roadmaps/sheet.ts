import { sectionTitle } from '../../../shared/roadmaps/sectionTitle.ts';
import { whenWords } from '../../../shared/roadmaps/whenWords.ts';
import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import type { Sheet } from '../analysis/csv.ts';
import type { ShownSection } from './selection.ts';
import { flagWords, levelWords } from './words.ts';

/** What is shown of a roadmap for a spreadsheet, a measure a row. */
export function roadmapSheet(roadmap: Roadmap, shown: readonly ShownSection[]): Sheet {
  return {
    name: `${roadmap.shortTitle}, ${roadmap.source.document}`,
    head: ['№ по порядку', '№ в приказе', 'Раздел', 'Уровень', 'Мероприятие', 'Форма', 'Срок', 'Срок понят', 'Ответственные', 'Примечание'],
    rows: shown.flatMap(({ section, rows }) =>
      rows.flatMap(({ measures }) =>
        measures.map((measure) => [
          measure.number,
          measure.printedNumber ?? '',
          sectionTitle(section),
          levelWords[measure.level],
          measure.title,
          measure.form ?? '',
          measure.term.text,
          [...measure.term.when.map(whenWords), ...measure.term.flags.map((flag) => flagWords[flag])].join('; '),
          measure.responsible.text ?? '',
          measure.rebuilt ? `Восстановлено. ${measure.rebuilt.how}` : '',
        ]),
      ),
    ),
  };
}
