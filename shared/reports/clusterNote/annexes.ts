import { annexTitle } from '../monitoring/rulesAnnex.ts';
import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import { capitalised } from '../phrasing/text.ts';
import { subjectName } from '../subjectName.ts';
import type { Section } from '../tree.ts';
import { resultsSource, schoolSource, variablesOf, type Context } from './context.ts';
import { linesOf } from './results.ts';

/** Annex 1: values that schools are grouped by; annex 2: shares of low results that the means are counted from. */
export function annexes(context: Context): readonly Section[] {
  const { clusters, view, current, previous } = context;
  if (clusters.length === 0) return [];
  const variables = variablesOf(context);
  const lines = clusters.flatMap(({ number, schools }) =>
    schools.flatMap((school) => linesOf(context, school).map((line) => ({ number, school, line }))),
  );
  const share = (value: number | null) => center(value === null ? '–' : decimal(value));
  return [
    {
      orientation: 'landscape',
      blocks: [
        ...annexTitle(1, 'Показатели школ, по которым они сгруппированы'),
        ...table({
          id: 'annex.1.table',
          caption: null,
          widths: [20, 56, ...variables.map(() => 34)],
          head: [[title('Кластер'), title('Школа'), ...variables.map(({ title: words, unit }) => title(`${words} (${unit})`))]],
          body: clusters.flatMap(({ number, schools }) =>
            schools.map((school) => [
              center(String(number)),
              cell(school.name),
              ...variables.map(({ index, unit }) => {
                const value = view.schools.find(({ id }) => id === school.id)!.values[index] ?? null;
                const text = value === null ? '–' : unit === 'да/нет' ? (value === 1 ? 'да' : 'нет') : decimal(value);
                return center(text, { source: schoolSource(school) });
              }),
            ]),
          ),
        }),
        ...note('annex.1.note', '«–» – показатель не внесён: при группировке вместо него взято среднее.'),
      ],
    },
    ...(current === null || lines.length === 0
      ? []
      : [
          {
            orientation: 'portrait',
            blocks: [
              ...annexTitle(2, 'Доля низких результатов, %'),
              ...table({
                id: 'annex.2.table',
                caption: null,
                widths: [18, 52, 24, 40, ...(previous === null ? [] : [18]), 18],
                head: [
                  [
                    'Кластер',
                    'Школа',
                    'Процедура',
                    'Предмет, класс',
                    ...(previous === null ? [] : [String(previous)]),
                    String(current),
                  ].map((text) => title(text)),
                ],
                body: lines.map(({ number, school, line }) => [
                  center(String(number), { sources: [resultsSource(school)] }),
                  cell(school.name),
                  center(line.procedure),
                  cell(capitalised(`${subjectName(line.subject)}${line.grade === null ? '' : `, ${line.grade} класс`}`)),
                  ...(previous === null ? [] : [share(line.previous)]),
                  share(line.current),
                ]),
              }),
              ...note('annex.2.note', '«–» – процедура не проводилась или результат не внесён; в средние такая строка не входит.'),
            ],
          } satisfies Section,
        ]),
  ];
}
