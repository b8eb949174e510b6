import { annexes } from './assessment/annex.ts';
import { compareYears, type AssessmentData, type Comparison } from './assessment/comparison.ts';
import { changesTable, conclusions } from './assessment/conclusions.ts';
import { heading, introduction } from './assessment/introduction.ts';
import { schoolName } from './assessment/measures.ts';
import { numbering } from './assessment/numbering.ts';
import { recommendations } from './assessment/recommendations.ts';
import { procedureBlocks } from './assessment/results.ts';
import { resultSources } from './assessment/sources.ts';
import { targetBlocks } from './assessment/target.ts';
import { fileName } from './fileName.ts';
import { typeset } from './phrasing/text.ts';
import type { ReportTree } from './tree.ts';

export const assessmentResults = {
  kind: 'assessment-results',
  title: 'Аналитическая справка по результатам оценочных процедур',
} as const;

/**
 * The analytical report on results of procedures (order Ю): low and high share by procedure, subject, grade and year with
 * the change in п.п., what has no result, the target share. For a school year without results of its own the latest two
 * years are compared and the report says so. null: there is no result up to that year.
 */
export function assessmentResultsReport(data: AssessmentData): ReportTree | null {
  const comparison = compareYears(data);
  if (comparison === null) return null;
  const { municipality, year, school: chosen, isPublic } = data;
  const school = chosen === null ? null : (comparison.schools[0] ?? null);
  const about = school === null ? municipality.name : schoolName(school);
  const numbers = numbering();
  const procedures = [...new Set(comparison.lines.map(({ procedure }) => procedure))];
  return {
    kind: assessmentResults.kind,
    title: `${assessmentResults.title}: ${about}, ${year}`,
    fileName: fileName(`Справка по результатам оценочных процедур, ${about}, ${year}${isPublic ? ', для публикации' : ''}`),
    hasPageNumbers: true,
    mark: municipality.isDemo ? 'Демонстрационные данные' : null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            kind: 'title',
            id: 'title',
            lines: [
              'АНАЛИТИЧЕСКАЯ СПРАВКА',
              `по результатам оценочных процедур (${procedures.join(', ')})`,
              typeset(`(${school === null ? municipality.name : `${school.name}, ${municipality.name}`}, ${year} учебный год)`),
            ],
            sources: resultSources(comparison),
          },
          ...introduction(data, comparison, numbers),
          heading('results', numbers.section('Результаты')),
          ...procedures.flatMap((procedure) => procedureBlocks(comparison, procedure, numbers)),
          ...changesTable(comparison, numbers),
          ...(chosen === null ? targetBlocks(data, numbers) : []),
          ...conclusions(data, comparison, numbers),
          ...recommendations(data, comparison, numbers),
          {
            kind: 'signatures',
            id: 'signatures',
            rows: [{ post: municipality.signerPost, name: isPublic ? null : municipality.signerName || null }],
          },
        ],
      },
      ...annexes(data, comparison),
    ],
    checks: checksOf(data, comparison),
  };
}

function checksOf({ municipality }: AssessmentData, { asked, current, previous, pairs, silent }: Comparison): readonly string[] {
  const outcomes = pairs.flatMap((pair) => (previous === null ? [pair.current] : [pair.previous, pair.current]));
  const count = (status: string): number => outcomes.filter((outcome) => outcome.status === status).length;
  return [
    ...(current === asked ? [] : [`Нет результатов ${asked} года: взяты последние имеющиеся.`]),
    ...(previous === null ? ['Нет результатов предыдущих лет: изменение не определено.'] : []),
    ...(count('no-result') === 0 ? [] : [`Результата нет («-» в источнике): ${count('no-result')} из ${outcomes.length}.`]),
    ...(count('no-record') === 0 ? [] : [`Не внесено результатов: ${count('no-record')} из ${outcomes.length}.`]),
    ...(silent.length === 0 ? [] : [`Нет ни одного результата: ${silent.map(schoolName).join(', ')}.`]),
    ...(municipality.orderNumber === '' ? ['Не указаны реквизиты приказа.'] : []),
    ...(municipality.signerPost === '' || municipality.signerName === '' ? ['Не указаны должность или имя подписывающего.'] : []),
  ].map(typeset);
}
