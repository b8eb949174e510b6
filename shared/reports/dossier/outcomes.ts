import { tally } from '../../engine/dynamics.ts';
import { indicatorRows, outcomeText, summaries, unit, valueText } from '../instrument/changes.ts';
import { from, itemSource, listSource, totalSource } from '../instrument/criteria.ts';
import { numberOf, type Context as InstrumentContext } from '../instrument/context.ts';
import { cell, center, heading, paragraph, spanned, table, title } from '../monitoring/blocks.ts';
import type { Block, Cell } from '../tree.ts';
import { notAskedText, type Context } from './context.ts';
import { inQuotes, uncapitalised } from '../phrasing/text.ts';

/** Section 4: the order's conclusion on the school and the indicators that got worse, of pupils and of teachers. */
export function outcomeBlocks(context: Context): readonly Block[] {
  const { outcomes, development, numbering } = context;
  const of = [outcomes, development];
  const rows = of.flatMap(changed);
  const none = notAskedText(
    context,
    of.map(({ instrument }) => instrument.id),
    `Формы ${of.map(({ instrument }) => inQuotes(instrument.shortTitle)).join(' и ')}`,
  );
  const isNone = none !== '' && of.every(({ answered }) => answered.length === 0);
  return [
    heading('outcomes', numbering.section('Динамика показателей')),
    ...paragraph('outcomes.text', ...(isNone ? [none] : [...conclusion(outcomes), ...of.slice(1).flatMap(lacking)])).map((block) => ({
      ...block,
      sources: of.flatMap((one) => [listSource(one), ...one.answered.flatMap((form) => totalSource(one, form) ?? [])]),
    })),
    ...table({
      id: 'outcomes.table',
      caption: numbering.table('Показатели с отрицательной динамикой'),
      widths: [26, 12, 96, 18, 18, 22],
      head: [['Форма', '№', 'Показатель', 'Было', 'Стало', 'Изменение'].map((text) => title(text))],
      body: spanned(rows),
    }),
  ];
}

function lacking({ answered, instrument, year }: InstrumentContext): readonly string[] {
  return answered.length > 0
    ? []
    : [`Формы «${instrument.shortTitle}» за ${year} учебный год нет. Заполняет: ${uncapitalised(instrument.filledBy)}.`];
}

function conclusion(of: InstrumentContext): readonly string[] {
  const [found] = summaries(of);
  if (!found) return lacking(of);
  const counted = found.summary.changes.filter(({ isCounted }) => isCounted);
  const counts = tally(counted);
  const { conclusion: drawn } = found.summary;
  const rest = counts['no-data'] + counts['not-arrived'] + counts['not-filled'];
  return [
    drawn?.title
      ? `Вывод: ${drawn.title.slice(0, 1).toLowerCase()}${drawn.title.slice(1)}${drawn.isFinal ? '' : ' (предварительно: данные представлены не полностью)'}.`
      : 'Вывода нет: сравнить нечего.',
    `${counted.length === found.summary.changes.length ? 'П' : 'По показателям, по которым делается вывод: п'}оложительная динамика – ${counts.positive}, отрицательная – ${counts.negative}, без изменений – ${counts.none}${rest === 0 ? '' : `, сравнить нельзя – ${rest}`}.`,
  ];
}

function changed(of: InstrumentContext): readonly (readonly [string, ...Cell[]])[] {
  const [form] = of.answered;
  if (!form) return [];
  return indicatorRows(of).flatMap(({ item, values: [value] }): readonly (readonly [string, ...Cell[]])[] => {
    // What got better is among the strengths.
    if (value?.outcome !== 'negative') return [];
    return [
      [
        of.instrument.shortTitle,
        center(numberOf(item.id), from(itemSource(of, form, item.id))),
        cell(`${item.title} (${unit(item)})`),
        center(valueText(item, value.previous), from(itemSource(of, form, item.id, item.kind === 'measure'))),
        center(valueText(item, value.current), from(itemSource(of, form, item.id))),
        center(outcomeText(item, value).replace(/, [^,]*$/, ''), from(itemSource(of, form, item.id))),
      ],
    ];
  });
}
