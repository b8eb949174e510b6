import { tally } from '../../engine/dynamics.ts';
import { paths } from '../../model/paths.ts';
import { indicatorRows, outcomeText, summaries, unit, valueText } from '../instrument/changes.ts';
import { numberOf, type Context as InstrumentContext } from '../instrument/context.ts';
import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import type { Context } from './context.ts';

/** Section 4: the order's conclusion on the school and the indicators that changed, of pupils and of teachers. */
export function outcomeBlocks(context: Context): readonly Block[] {
  const { outcomes, development, numbering } = context;
  return [
    heading('outcomes', numbering.section('Динамика показателей')),
    ...paragraph('outcomes.text', ...conclusion(outcomes)),
    ...changed(outcomes, 'outcomes'),
    ...(development.answered.length === 0
      ? paragraph(
          'development.none',
          `Формы «${development.instrument.shortTitle}» за ${development.year} учебный год нет. Заполняет: ${development.instrument.filledBy}.`,
        )
      : changed(development, 'development')),
  ];
}

function conclusion(of: InstrumentContext): readonly string[] {
  const [found] = summaries(of);
  if (!found) return [`Формы «${of.instrument.shortTitle}» за ${of.year} учебный год нет. Заполняет: ${of.instrument.filledBy}.`];
  const counts = tally(found.summary.changes.filter(({ isCounted }) => isCounted));
  const { conclusion: drawn } = found.summary;
  const rest = counts['no-data'] + counts['not-arrived'] + counts['not-filled'];
  return [
    drawn?.title
      ? `Вывод: ${drawn.title.slice(0, 1).toLowerCase()}${drawn.title.slice(1)}${drawn.isFinal ? '' : ' (предварительно: данные представлены не полностью)'}.`
      : 'Вывода нет: сравнить нечего.',
    `Положительная динамика – ${counts.positive}, отрицательная – ${counts.negative}, без изменений – ${counts.none}${rest === 0 ? '' : `, сравнить нельзя – ${rest}`}.`,
  ];
}

function changed(of: InstrumentContext, id: string): readonly Block[] {
  const [form] = of.answered;
  const rows = indicatorRows(of).filter(({ values: [value] }) => value?.outcome === 'positive' || value?.outcome === 'negative');
  if (!form) return [];
  const source = { title: `${of.instrument.shortTitle}: ${form.name}`, path: paths.form(form.filled.submission) };
  if (rows.length === 0) return paragraph(`${id}.same`, `Показателей формы «${of.instrument.shortTitle}», которые изменились, нет.`);
  return table({
    id: `${id}.table`,
    caption: of.numbering.table(`Показатели, которые изменились («${of.instrument.shortTitle}»)`),
    widths: [14, 84, 22, 22, 38],
    head: [['№', 'Показатель', 'Было', 'Стало', 'Изменение'].map((text) => title(text))],
    body: rows.map(({ item, values: [value] }) => [
      center(numberOf(item.id)),
      cell(`${item.title} (${unit(item)})`),
      center(valueText(item, value!.previous)),
      center(valueText(item, value!.current), { source }),
      cell(outcomeText(item, value!)),
    ]),
  });
}
