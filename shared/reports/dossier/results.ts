import type { ResultLine, ResultSeries } from '../../analysis/resultDynamics.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import { lineInProse, lineName } from '../assessment/measures.ts';
import { cell, center, heading, note, paragraph, table, title } from '../monitoring/blocks.ts';
import { signed } from '../phrasing/change.ts';
import { decimal } from '../phrasing/numbers.ts';
import { caseOf, ofCount } from '../phrasing/plural.ts';
import { capitalised, separated } from '../phrasing/text.ts';
import { subjectName } from '../subjectName.ts';
import { clusterSource } from '../clusterNote/context.ts';
import { over } from '../sources.ts';
import type { Block, Cell, Source } from '../tree.ts';
import type { Context } from './context.ts';

export const ofCases = ['случая', 'случаев'] as const;

/** So many years stand side by side. */
const mostYears = 3;

/** A line of results that can be set beside the others. `before`: of the year before the last; null: none. */
export type Row = ResultLine & {
  readonly last: number;
  readonly before: number | null;
  readonly group: number | null;
  readonly alike: number | null;
};

/** Section 3: the low share over the years beside the municipality's and that of schools alike. */
export function resultBlocks(context: Context): readonly Block[] {
  const { numbering, results, alike, year } = context;
  const start = over(heading('results', numbering.section('Результаты оценочных процедур')), {
    title: 'Динамика результатов школы',
    path: narrowedTo(paths.resultDynamics, { school: context.school.id }),
  });
  const years = yearsOf(results);
  const [last] = years;
  if (last === undefined)
    return [start, ...paragraph('results.none', `Результатов ВПР, ОГЭ и ЕГЭ до конца ${year} учебного года в базе нет. Вносит УО.`)];
  const shown = years.toReversed();
  const rows = resultRows(context);
  const others = [...(rows.some(({ group }) => group !== null) ? (['group'] as const) : []), ...(alike ? (['alike'] as const) : [])];
  return [
    start,
    ...paragraph('results.text', ...summary(rows, last)).map((block) => ({
      ...block,
      sources: rows.map((row) => lineSource(context, row)),
    })),
    ...table({
      id: 'results.table',
      caption: numbering.table('Доля низких результатов, %'),
      widths: [62, ...shown.map(() => 18), 24, ...others.map(() => 28)],
      head: [
        [
          'Процедура, предмет, класс',
          ...shown.map(String),
          'Изменение, п.п.',
          ...others.map((other) => (other === 'group' ? `Муници­палитет, ${last}` : `Похожие школы, ${last}`)),
        ].map((text) => title(text)),
      ],
      body: sorted(results).map((series): readonly Cell[] => {
        const at = (of: number) => series.points.find((point) => point.year === of);
        const source = lineSource(context, series);
        const row = rows.find((one) => keyOf(one) === keyOf(series));
        return [
          cell(`${series.procedure}, ${lineName(named(series))}`),
          ...shown.map((of) => center(valueText(at(of)), { source })),
          center(row && row.before !== null ? signed(row.before, row.last) : '–', { source }),
          ...others.map((other) => center(shownShare(row?.[other] ?? null), { source: other === 'alike' ? clusterSource : source })),
        ];
      }),
    }),
    ...note('results.note', notes(context, last)),
  ];
}

/** The school's results of one line over the years. */
export function lineSource({ school, results }: Pick<Context, 'school' | 'results'>, line: ResultLine): Source {
  // The screen knows a subject as it was entered.
  const { procedure, subject, grade } = results.find((one) => keyOf(one) === keyOf(line)) ?? line;
  return {
    title: `Динамика: ${procedure}, ${lineName(named(line))}`,
    path: narrowedTo(paths.resultDynamics, { school: school.id, line: `${procedure}|${subject}|${grade ?? ''}` }),
  };
}

/** Lines that have a low share in the latest year. */
export function resultRows({ results, groups, alike }: Context): readonly Row[] {
  const [last, before] = yearsOf(results);
  return results.flatMap((series): readonly Row[] => {
    const value = (of: number | undefined) => series.points.find((point) => point.year === of && point.isHeld)?.low ?? null;
    const now = value(last);
    if (now === null) return [];
    const group = groups.find((one) => one.level === 'municipality' && keyOf(one) === keyOf(series));
    const near = alike?.year === last ? alike?.low.find((one) => keyOf(one) === keyOf(series)) : undefined;
    return [
      {
        ...named(series),
        last: now,
        before: value(before),
        group: group?.points.find((point) => point.year === last)?.low ?? null,
        alike: near?.mean ?? null,
      },
    ];
  });
}

/** The latest first. */
function yearsOf(results: readonly ResultSeries[]): readonly number[] {
  return [...new Set(results.flatMap(({ points }) => points.map(({ year }) => year)))].toSorted((a, b) => b - a).slice(0, mostYears);
}

function summary(rows: readonly Row[], last: number): readonly string[] {
  const compared = rows.filter(({ before }) => before !== null);
  const count = (test: (row: Row) => boolean, of: readonly Row[]) => of.filter(test).length;
  const ways = [
    ['снизилась', count(({ last: now, before }) => now < before!, compared)],
    ['выросла', count(({ last: now, before }) => now > before!, compared)],
    ['не изменилась', count(({ last: now, before }) => now === before, compared)],
  ] as const;
  const beside = rows.filter(({ group }) => group !== null);
  const higher = beside.filter(({ group, last: now }) => now > group!);
  return [
    compared.length === 0
      ? 'Сравнить результаты двух лет нельзя: по одному из них данных нет.'
      : `За год доля низких результатов ${ways
          .filter(([, part]) => part > 0)
          .map(([word, part]) => `${word} – ${part}`)
          .join(', ')} ${ofCount(compared.length, ofCases)} (случай – предмет одной процедуры в одной параллели).`,
    beside.length === 0
      ? ''
      : `Выше, чем по муниципалитету, в ${last} году – ${higher.length} ${ofCount(beside.length, ofCases)}${higher.length === 0 ? '' : `: ${linesText(higher)}`}.`,
  ];
}

/** «ВПР по математике в 5 классе, ОГЭ по физике и ещё 3 случая» */
export function linesText(lines: readonly ResultLine[]): string {
  return separated(lines.map(lineInProse), { separator: ', ', limit: 3, forms: caseOf });
}

function notes({ alike, groups }: Context, last: number): string {
  const parts = [
    ...(groups.some(({ level }) => level === 'municipality') ? ['«Муниципалитет» – результат муниципалитета из файла процедуры'] : []),
    ...(alike && alike.year === last
      ? [`«Похожие школы» – среднее по школам той же группы (${alike.names.join(', ')}), не взвешенное`]
      : []),
    '«нет» – результата в источнике нет («-»), «–» – не внесён',
  ];
  return `${capitalised(parts.join('; '))}.`;
}

const shownShare = (share: number | null): string => (share === null ? '–' : decimal(share));

function valueText(point: ResultSeries['points'][number] | undefined): string {
  if (!point) return '–';
  if (!point.isHeld) return 'нет';
  return point.low === null ? '–' : decimal(point.low);
}

const order = ['ВПР', 'ОГЭ', 'ЕГЭ'];

function sorted(results: readonly ResultSeries[]): readonly ResultSeries[] {
  return results.toSorted(
    (a, b) =>
      order.indexOf(a.procedure) - order.indexOf(b.procedure) ||
      named(a).subject.localeCompare(named(b).subject, 'ru') ||
      (a.grade ?? 0) - (b.grade ?? 0),
  );
}

const named = <L extends ResultLine>({ procedure, subject, grade }: L): ResultLine => ({ procedure, subject: subjectName(subject), grade });

function keyOf({ procedure, subject, grade }: ResultLine): string {
  return [procedure, subjectName(subject), grade ?? ''].join('\n');
}
