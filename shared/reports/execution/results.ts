import { bySection, byBody, tallyOf, type Tally } from '../../roadmaps/execution/tally.ts';
import { sectionTitle } from '../../roadmaps/sectionTitle.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { cell, heading, note, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { changePhrase } from '../phrasing/change.ts';
import { over } from '../sources.ts';
import type { Block, Cell } from '../tree.ts';
import { counted, part, type Context } from './context.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';

/** Section 4: how much is done, by section, by who answers, by school. */
export function resultBlocks(context: Context): readonly Block[] {
  const { numbering, roadmap, units, isOne, source } = context;
  const bodies = byBody(roadmap, units);
  const sections = bySection(roadmap, units);
  return [
    heading('results', numbering.section('Результаты')),
    { ...paragraph('results.text', ...summary(context))[0]!, sources: [source()] },
    ...(sections.length < 2
      ? []
      : [
          subheading('results.sections', `${numbering.subsection()} Исполнение по разделам`),
          ...parts(
            context,
            'results.sections',
            'Исполнение по разделам',
            'Раздел',
            sections.map(({ of, units: own }) => ({ name: sectionTitle(of), units: own, narrowed: { section: of.id } })),
          ),
        ]),
    ...(bodies.length < 2
      ? []
      : [
          subheading('results.bodies', `${numbering.subsection()} Исполнение по ответственным`),
          ...parts(
            context,
            'results.bodies',
            'Исполнение по ответственным',
            'Ответственный',
            bodies.map(({ of, units: own }) => ({ name: of, units: own, narrowed: { body: of } })),
          ),
          ...chart(context, {
            id: 'results.bodies.chart',
            title: 'Число сроков по ответственным',
            rows: bodies.map(({ of, units: own }) => ({ name: of, units: own })),
          }),
        ]),
    ...(isOne ? [] : schoolBlocks(context)),
  ];
}

function schoolBlocks(context: Context): readonly Block[] {
  const { schools, units, numbering } = context;
  const own = schools.map(({ id, title: name }) => ({
    name,
    units: units.filter(({ school }) => school === id),
    narrowed: { school: id, level: 'school' },
  }));
  if (own.every((one) => one.units.length === 0)) return [];
  return [
    over(subheading('results.schools', `${numbering.subsection()} Исполнение школьных мероприятий`), context.source({ level: 'school' })),
    ...parts(context, 'results.schools', 'Исполнение школьных мероприятий по школам', 'Школа', own),
    ...chart(context, { id: 'results.schools.chart', title: 'Число сроков по школам', rows: own }),
  ];
}

type Compared = { readonly id: string; readonly title: string; readonly rows: readonly Pick<Row, 'name' | 'units'>[] };

/** Done beside overdue; none where names are too long to stand under their bars. */
function chart({ numbering }: Context, { id, title: caption, rows }: Compared): readonly Block[] {
  if (rows.length < 2 || rows.some(({ name }) => name.length > 18)) return [];
  const series = [
    { state: 'done', name: 'Выполнено' },
    { state: 'overdue', name: 'Просрочено' },
  ] as const;
  return barCharts(
    {
      id,
      title: `${caption}: выполнено, просрочено`,
      unit: 'сроков',
      categories: rows.map(({ name }) => name),
      series: series.map(({ state, name }) => ({
        name,
        values: rows.map(({ units }) => units.filter((unit) => unit.state === state).length),
      })),
    },
    numbering,
  );
}

const others = [
  ['underway', 'выполняется'],
  ['overdue', 'просрочено'],
  ['not-done', 'отмечено невыполненным до истечения срока или без срока'],
  ['ahead', 'срок не наступил и отметки нет'],
  ['no-term', 'без срока и без отметки'],
] as const;

/** Counts in sentences; every share has its base. */
export function summary({ tally, before, day, isOne }: Context): readonly string[] {
  const { total, by, doneLate, passed, passedDone } = tally;
  const then = tallyOf(before, day);
  const rest = others.flatMap(([state, words]) => (by[state] === 0 ? [] : [`${words} – ${by[state]}`]));
  return [
    `Выполнено ${part(by.done, total)}${doneLate === 0 ? '' : `, из них позже срока – ${doneLate}`}${rest.length === 0 ? '.' : `; ${rest.join(', ')}.`}`,
    passed === 0
      ? 'Ни один срок на эту дату не истёк.'
      : `Истекло ${part(passed, total)}, из них выполнено ${decimal(passedDone)} (${shareOf(passedDone, passed, 1)}).`,
    passed === 0 || then.passed === 0
      ? ''
      : `По сравнению с предыдущим учебным годом доля выполненного среди истёкших сроков${isOne ? ' у школы' : ''} ${changePhrase((then.passedDone / then.passed) * 100, (passedDone / passed) * 100)}.`,
  ];
}

type Row = { readonly name: string; readonly units: readonly Unit[]; readonly narrowed: Readonly<Record<string, string>> };

function parts(context: Context, id: string, caption: string, head: string, rows: readonly Row[]): readonly Block[] {
  const { numbering, day, tally } = context;
  // Several bodies answer for one measure: their rows add up to more than the whole.
  const isWhole = rows.reduce((sum, { units }) => sum + units.length, 0) === tally.total;
  return [
    ...table({
      id: `${id}.table`,
      caption: numbering.table(caption),
      widths: [42, 15, 25, 17, 25, 25, 22, 17],
      head: [
        [
          head,
          'Всего сроков',
          'Выпол\u00ADнено',
          'Из них позже срока',
          'Выпол\u00ADняется',
          'Просро\u00ADчено',
          'Не выпол\u00ADнено',
          'Нет отметки, срок не прошёл',
        ].map((text) => title(text)),
      ],
      body: [
        ...rows.filter(({ units }) => units.length > 0).map((row) => line(row, tallyOf(row.units, day), context)),
        ...(isWhole && rows.length > 1
          ? [line({ name: 'Итого', narrowed: {} }, tally, context).map((one): Cell => ({ ...one, isBold: true }))]
          : []),
      ],
    }),
    ...(isWhole || id !== 'results.bodies'
      ? []
      : note(`${id}.note`, 'Сумма больше общего числа сроков: за часть мероприятий отвечают несколько исполнителей.')),
  ];
}

function line({ name, narrowed }: Omit<Row, 'units'>, { total, by, doneLate }: Tally, { source }: Context): readonly Cell[] {
  const of = (state: string) => source({ ...narrowed, state });
  return [
    cell(name, { source: source(narrowed) }),
    { text: String(total), align: 'center', source: source(narrowed) },
    counted(by.done, total, of('done')),
    { text: String(doneLate), align: 'center', source: of('done') },
    counted(by.underway, total, of('underway')),
    counted(by.overdue, total, of('overdue')),
    counted(by['not-done'], total, of('not-done')),
    { text: String(by.ahead + by['no-term']), align: 'center', source: of('unmarked') },
  ];
}
