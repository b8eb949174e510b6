import { changeOf } from '../../engine/dynamics.ts';
import type { Instrument, LeafItem } from '../../engine/instrument.ts';
import { cell, center, heading, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { roundText } from '../../collection/rounds.ts';
import { decimal } from '../phrasing/numbers.ts';
import { outcomeWords } from '../phrasing/outcomes.ts';
import { instrumentSource } from '../instrument/criteria.ts';
import { over } from '../sources.ts';
import type { Block, Cell } from '../tree.ts';
import { measuredItems, sourceOf, textOf, valueOf, type Context, type SupportForm, type SupportSchool } from './context.ts';

type Pair = { readonly school: SupportSchool; readonly before: SupportForm; readonly now: SupportForm };

/** «Показатели динамики результатов реализации программы»: what has two values to compare, school by school; else what is awaited. */
export function dynamicsBlocks(context: Context): readonly Block[] {
  const { schools, forms } = context;
  const outcomes = schools.flatMap((school): readonly Pair[] =>
    school.outcomes && school.outcomesBefore ? [{ school, before: school.outcomesBefore, now: school.outcomes }] : [],
  );
  const conditions = schools.flatMap((school): readonly Pair[] => {
    const now = school.control ?? school.interim.at(-1) ?? null;
    return school.start && now ? [{ school, before: school.start, now }] : [];
  });
  return [
    heading('dynamics', 'Показатели динамики результатов реализации программы'),
    over(
      { kind: 'heading', id: 'dynamics.outcomes', level: 2, text: '1. Динамика предметных результатов' },
      instrumentSource({ instrument: forms.outcomes }),
    ),
    ...(outcomes.length === 0
      ? awaited(context, { id: 'dynamics.outcomes', form: forms.outcomes, what: 'предметные результаты следующего учебного года' })
      : outcomes.flatMap((pair) => pairTable(context, { id: 'dynamics.outcomes', form: forms.outcomes, pair }))),
    ...quarterBlocks(context),
    over(
      { kind: 'heading', id: 'dynamics.conditions', level: 2, text: '2. Динамика условий реализации программы' },
      instrumentSource({ instrument: forms.conditions }),
    ),
    ...(conditions.length === 0
      ? awaited(context, {
          id: 'dynamics.conditions',
          form: forms.conditions,
          what: 'условия по итогам полугодия, года или контрольной оценки',
        })
      : conditions.flatMap((pair) => pairTable(context, { id: 'dynamics.conditions', form: forms.conditions, pair }))),
  ];
}

type Wanted = { readonly id: string; readonly form: Instrument };

/** Nothing to compare yet: the indicators with how they are collected, as the order lists them. */
function awaited(context: Context, { id, form, what }: Wanted & { readonly what: string }): readonly Block[] {
  return [
    ...paragraph(`${id}.awaited`, `Сравнивать пока не с чем: в базе нет формы, в которой указаны ${what}.`),
    ...table({
      id: `${id}.indicators`,
      caption: context.numbering.table('Показатели динамики и способы сбора информации'),
      widths: [14, 106, 50],
      head: [['№', 'Показатель', 'Способы сбора информации'].map((text) => title(text))],
      body: measuredItems(form).map((item) => [center(item.id), cell(fullTitle(item)), cell(item.hint ?? '')]),
    }),
  ];
}

function pairTable(context: Context, { id, form, pair }: Wanted & { readonly pair: Pair }): readonly Block[] {
  const { school, before, now } = pair;
  const blockId = `${id}.${school.id}`;
  const rows = measuredItems(form).flatMap((item): readonly (readonly Cell[])[] => {
    const [was, is] = [textOf(before, item), textOf(now, item)];
    if (was === '–' && is === '–') return [];
    return [
      [
        center(item.id),
        cell(fullTitle(item)),
        center(was, { source: sourceOf(school, before) }),
        center(is, { source: sourceOf(school, now) }),
        cell(changeText(item, before, now)),
      ],
    ];
  });
  return [
    ...(context.schools.length === 1 ? [] : [subheading(`${blockId}.title`, school.name)]),
    ...table({
      id: blockId,
      caption: context.numbering.table(`Динамика${context.schools.length === 1 ? '' : `, ${school.name}`}`),
      widths: [14, 76, 26, 26, 34],
      head: [['№', 'Показатель', periodOf(before), periodOf(now), 'Изменение'].map((text) => title(text))],
      body: rows,
    }),
  ];
}

/** № 1 is collected by quarter too. */
function quarterBlocks(context: Context): readonly Block[] {
  const { schools, year, forms, numbering } = context;
  const rounds = ['q1', 'q2', 'q3', 'q4'].filter((round) => schools.some(({ quarters }) => quarters.some((form) => form.round === round)));
  const first = measuredItems(forms.outcomes)[0];
  if (rounds.length === 0 || !first) return [];
  return table({
    id: 'dynamics.quarters',
    caption: numbering.table(`Показатель № ${first.id} по четвертям, ${year} учебный год`),
    widths: [60, ...rounds.map(() => 28)],
    head: [[title('Школа'), ...rounds.map((round) => title(roundText(round, ['q1', 'q2', 'q3', 'q4']) ?? round))]],
    body: schools.map((school) => [
      cell(school.name),
      ...rounds.map((round) => {
        const form = school.quarters.find((one) => one.round === round) ?? null;
        return center(textOf(form, first), form ? { source: sourceOf(school, form) } : {});
      }),
    ]),
  });
}

function periodOf({ round, year }: SupportForm): string {
  switch (round) {
    case 'start':
      return `Стартовая оценка, ${year}`;
    case 'control':
      return `Контрольная оценка, ${year}`;
    case 'half1':
      return `I полугодие ${year}`;
    default:
      return year;
  }
}

type MeasuredItem = Extract<LeafItem, { readonly kind: 'measure' }>;

function fullTitle({ title: own, under }: MeasuredItem): string {
  return under === undefined ? own : `${under.replace(/:$/, '')} ${own}`;
}

function changeText({ id, direction, measure }: MeasuredItem, before: SupportForm, now: SupportForm): string {
  const { difference, verdict } = changeOf(valueOf(before, id), valueOf(now, id), direction);
  if (difference === null) return outcomeWords['no-data'];
  if (difference.equals(0)) return outcomeWords.none;
  const unit = measure.kind === 'count-share' ? ' п.п.' : '';
  const size = measure.kind === 'yes-no' ? '' : `${difference.compare(0) > 0 ? '+' : ''}${decimal(difference, 2)}${unit}`;
  const word = verdict === 'positive' || verdict === 'negative' ? outcomeWords[verdict] : '';
  return [size, word].filter(Boolean).join(', ');
}
