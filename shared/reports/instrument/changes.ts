import Fraction from 'fraction.js';
import { answerOf, applies } from '../../engine/answers.ts';
import { changeOf, summarise, tally, type Outcome, type Summary } from '../../engine/dynamics.ts';
import { leaves, type LeafItem } from '../../engine/instrument.ts';
import { exactValue } from '../../engine/pointsBand.ts';
import { unitOf } from '../form/values.ts';
import { cell, center, note, paragraph, table, title } from '../monitoring/blocks.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { outcomeWords } from '../phrasing/outcomes.ts';
import { ofCount } from '../phrasing/plural.ts';
import { inQuotes } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { numberOf, placeOf, rowTitle, type Answered, type Context } from './context.ts';
import { from, itemSource, itemSources, levelTitle, totalSource } from './criteria.ts';
import { itemTitle } from './itemTitle.ts';
import { once } from './once.ts';
import { split } from './split.ts';

/** What the indicators in two periods and the measured ones against last year show, and the conclusions on schools. */
export function changeBlocks(context: Context): readonly Block[] {
  return [...conclusionBlocks(context), ...indicatorBlocks(context)];
}

/** Forms with their two-period indicators summed up. */
export function summaries({ answered }: Context): readonly { readonly form: Answered; readonly summary: Summary }[] {
  return answered.flatMap((form) => {
    const summary = summaryOf(form);
    return summary ? [{ form, summary }] : [];
  });
}

const known = new WeakMap<Answered, { readonly summary: Summary | null }>();

/** The same of a form however often it is asked: every indicator asks for its own part. */
function summaryOf(form: Answered): Summary | null {
  const kept = known.get(form) ?? { summary: summarise(form.filled.form, form.filled.answers) };
  known.set(form, kept);
  return kept.summary;
}

function conclusionBlocks(context: Context): readonly Block[] {
  const rows = summaries(context).filter(({ summary }) => summary.conclusion !== null);
  if (rows.length === 0) return [];
  const of = (status: string) => rows.filter(({ summary }) => summary.conclusion!.status === status);
  const { conclusion } = context.instrument;
  const counts = (['improved', 'not-improved', 'no-data'] as const).map((status) => of(status).length);
  return [
    ...paragraph(
      'conclusions.schools',
      ...(['improved', 'notImproved'] as const).map((key, index) => conclusionText(conclusion![key], counts[index]!, rows.length, context)),
      counts[2] === 0
        ? ''
        : rows.length === 1
          ? 'Вывода нет: сравнить нечего.'
          : `Сравнить нечего, вывода нет ${byPlaces(counts[2]!, rows.length, context)}.`,
    ).map((block) => ({ ...block, sources: rows.flatMap(({ form }) => totalSource(context, form) ?? []) })),
    ...table({
      id: 'conclusions.table',
      caption: context.numbering.table('Динамика показателей и вывод'),
      widths: [44, 22, 22, 22, 24, 42],
      head: [[rowTitle(context), 'Положи­тельная', 'Отрица­тельная', 'Без изменений', 'Нет сравнения', 'Вывод'].map((text) => title(text))],
      body: rows.map(({ form, summary }) => {
        const counts = tally(summary.changes.filter(({ isCounted }) => isCounted));
        const none = counts['no-data'] + counts['not-arrived'] + counts['not-filled'];
        return [
          cell(form.name),
          ...[counts.positive, counts.negative, counts.none, none].map((count) => center(String(count), from(totalSource(context, form)))),
          cell(
            `${summary.conclusion!.title ?? 'нет вывода'}${summary.conclusion!.isFinal ? '' : ' (предварительно)'}`,
            from(totalSource(context, form)),
          ),
        ];
      }),
    }),
  ];
}

/** «Вывод «Школа улучшила …» сделан по 6 из 8 школ (75 %).» */
export function conclusionText(words: string, count: number, whole: number, context: Context): string {
  if (count === 0) return '';
  return whole === 1 ? `${words}.` : `Вывод ${inQuotes(words)} сделан ${byPlaces(count, whole, context)}.`;
}

/** «по 6 из 8 школ (75 %)», «по всем 8 школам» */
function byPlaces(count: number, whole: number, context: Context): string {
  const { of, all } = placeOf(context);
  if (count === whole) return `по всем ${whole} ${all.replace(/ах$/, 'ам')}`;
  return `по ${count} ${ofCount(whole, of)}${whole < 5 ? '' : ` (${shareOf(count, whole)})`}`;
}

type Row = { readonly item: LeafItem; readonly values: readonly Compared[] };
type Compared = {
  readonly form: Answered;
  readonly previous: Fraction | null;
  readonly current: Fraction | null;
  readonly outcome: Outcome;
};

/** Every indicator with its values before and now: of one form as they are, of several in how many it got better and worse. */
export const indicatorRows = once((context: Context): readonly Row[] => {
  const items = new Map(context.answered.flatMap(({ filled }) => leaves(filled.form.items)).map((item) => [item.id, item]));
  return [...items.values()].flatMap((item): readonly Row[] => {
    if (item.kind !== 'two-period' && item.kind !== 'measure') return [];
    const values = context.answered.flatMap((form) => compared(form, item.id));
    return values.some(({ current }) => current !== null) ? [{ item, values }] : [];
  });
});

function compared(form: Answered, id: string): readonly Compared[] {
  const { filled, before } = form;
  const item = leaves(filled.form.items).find((one) => one.id === id);
  if (!item || !applies(item, filled.answers)) return [];
  if (item.kind === 'two-period') {
    const change = summaryOf(form)?.changes.find((one) => one.item === id);
    return change ? [{ form, previous: change.previous, current: change.current, outcome: change.outcome }] : [];
  }
  if (item.kind !== 'measure') return [];
  const [previous, current] = [before ? exactValue(answerOf(before.answers, id)) : null, exactValue(answerOf(filled.answers, id))];
  const { verdict } = changeOf(previous, current, item.direction);
  const isUnjudged = verdict === 'none' && !previous!.equals(current!);
  return [{ form, previous, current, outcome: isUnjudged ? 'not-judged' : verdict }];
}

function indicatorBlocks(context: Context): readonly Block[] {
  const parts = split(context);
  if (parts.length === 1) return indicatorTable(context, 'indicators', '');
  return parts.flatMap((part) => {
    const { kind } = part.answered[0]!.about;
    return indicatorTable(part, kind === 'school' ? 'indicators' : `indicators.${kind}`, `, ${levelTitle(kind)}`);
  });
}

function indicatorTable(context: Context, id: string, level: string): readonly Block[] {
  const rows = indicatorRows(context);
  const { answered, numbering, year, yearBefore } = context;
  if (rows.length === 0) return [];
  const isTwoPeriod = rows.some(({ item }) => item.kind === 'two-period');
  const periods = isTwoPeriod ? ['Предыдущий период', 'Текущий период'] : [yearBefore, year];
  if (answered.length === 1)
    return table({
      id: `${id}.table`,
      caption: numbering.table(`Показатели и их изменение${level}`),
      widths: [12, 78, 24, 24, 30],
      head: [['№', 'Показатель', ...periods, 'Изменение'].map((text) => title(text))],
      body: rows.map(({ item, values: [value] }) => [
        center(numberOf(item.id)),
        cell(`${itemTitle(context.instrument, item)} (${unit(item)})`),
        center(valueText(item, value!.previous), from(itemSource(context, value!.form, item.id, item.kind === 'measure'))),
        center(valueText(item, value!.current), from(itemSource(context, value!.form, item.id))),
        cell(
          outcomeText(item, value!),
          from(itemSource(context, value!.form, item.id), item.kind === 'measure' ? itemSource(context, value!.form, item.id, true) : null),
        ),
      ]),
    });
  const isCompared = rows.some(({ values }) => values.some(({ previous, current }) => previous !== null && current !== null));
  const changes = isCompared ? ['Лучше', 'Хуже', 'Так же'] : [];
  const unjudged = isCompared && rows.some(({ item }) => !isJudged(item));
  const shown = table({
    id: `${id}.table`,
    caption: numbering.table(`${isCompared ? 'Показатели: от и до, в скольких лучше и хуже' : 'Показатели: от и до'}${level}`),
    widths: [12, isCompared ? 66 : 100, 20, 32, ...changes.map(() => 17)],
    head: [['№', 'Показатель', 'Есть данные', 'От – до', ...changes].map((text) => title(text))],
    body: rows.map(({ item, values }) => {
      const known = values.flatMap(({ current }) => current ?? []);
      const formsWith = (outcome: Outcome) => values.flatMap((value) => (value.outcome === outcome ? [value.form] : []));
      const counted = (outcome: Outcome) =>
        center(String(formsWith(outcome).length), from(...itemSources(context, formsWith(outcome), item.id)));
      const sources = itemSources(
        context,
        values.flatMap(({ form, current }) => (current === null ? [] : [form])),
        item.id,
      );
      return [
        center(numberOf(item.id), { sources }),
        cell(`${itemTitle(context.instrument, item)} (${unit(item)})`),
        center(`${known.length} из ${answered.length}`),
        center(rangeText(item, known)),
        ...(isCompared
          ? [...(isJudged(item) ? [counted('positive'), counted('negative')] : [center('–'), center('–')]), counted('none')]
          : []),
      ];
    }),
  });
  return [...shown, ...note(`${id}.note`, unjudged ? '«–» – рост показателя сам по себе не говорит ни о лучшем, ни о худшем.' : '')];
}

/** Whether a rise says that something got better or worse. */
export function isJudged(item: LeafItem): boolean {
  return (item.kind === 'measure' || item.kind === 'two-period') && item.direction !== null;
}

export function outcomeText(item: LeafItem, { previous, current, outcome }: Compared): string {
  if (previous === null || current === null) return outcomeWords[outcome];
  if (isYesNo(item)) return outcome === 'not-judged' ? 'изменилось' : outcomeWords[outcome];
  const change = current.sub(previous);
  const size = `${change.compare(0) > 0 ? '+' : ''}${decimal(change, 2)}`;
  return change.equals(0)
    ? outcomeWords.none
    : `${size}${outcome === 'positive' || outcome === 'negative' ? `, ${outcomeWords[outcome]}` : ''}`;
}

function rangeText(item: LeafItem, values: readonly Fraction[]): string {
  if (values.length === 0) return '–';
  if (isYesNo(item)) return `да: ${values.filter((value) => value.equals(1)).length} из ${values.length}`;
  const sorted = values.toSorted((a, b) => a.compare(b));
  const [from, to] = [decimal(sorted[0]!, 2), decimal(sorted.at(-1)!, 2)];
  return from === to ? from : `${from} – ${to}`;
}

export function valueText(item: LeafItem, value: Fraction | null): string {
  if (value === null) return '–';
  return isYesNo(item) ? (value.equals(1) ? 'да' : 'нет') : decimal(value, 2);
}

export function unit(item: LeafItem): string {
  return item.kind === 'measure' || item.kind === 'two-period' ? unitOf(item.measure) : '';
}

function isYesNo(item: LeafItem): boolean {
  return (item.kind === 'measure' || item.kind === 'two-period') && item.measure.kind === 'yes-no';
}
