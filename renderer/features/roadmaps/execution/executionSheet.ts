import { sectionTitle } from '../../../../shared/roadmaps/sectionTitle.ts';
import { stateWords, termText } from '../../../../shared/roadmaps/execution/stateWords.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import type { Sheet } from '../../analysis/csv.ts';
import { levelWords } from '../words.ts';
import { detailOf, evidenceText } from './rowText.ts';
import type { ExecutionRow } from './rows.ts';

/** What is shown of the execution for a spreadsheet, a term a row. */
export function executionSheet(roadmap: Roadmap, year: string, rows: readonly ExecutionRow[]): Sheet {
  const sections = new Map(roadmap.sections.map((section) => [section.id, sectionTitle(section)]));
  return {
    name: `Исполнение, ${roadmap.shortTitle}, ${roadmap.source.document}, ${year}`,
    head: [
      '№ в приказе',
      'Раздел',
      'Уровень',
      'Мероприятие',
      'Срок',
      'Состояние',
      'Уточнение',
      'Ответственные',
      'Подтверждение',
      'Примечание',
    ],
    rows: rows.map((row) => {
      const { measure, state, units } = row;
      return [
        measure.printedNumber ?? '',
        sections.get(measure.section) ?? '',
        levelWords[measure.level],
        measure.title,
        termText(row),
        stateWords[state],
        detailOf(row),
        measure.responsible.text ?? '',
        evidenceText(row),
        units.length === 1 ? (units[0]?.mark?.note ?? '') : '',
      ];
    }),
  };
}
