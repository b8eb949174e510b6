import type Fraction from 'fraction.js';
import { answerOf, applies } from '../../engine/answers.ts';
import { spanOf } from '../../engine/attainable.ts';
import { leaves, type LeafItem } from '../../engine/instrument.ts';
import { sampleResult } from '../../engine/sampleResult.ts';
import { reference } from '../assessment/numbering.ts';
import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block, Source } from '../tree.ts';
import { absentCriteriaBlocks } from './absentCriteria.ts';
import { indicatorRows, isJudged } from './changes.ts';
import { byKind, criteriaOf, itemSources } from './criteria.ts';
import { numberOf, whereText, type Answered, type Context } from './context.ts';
import { itemTitle } from './itemTitle.ts';
import { once } from './once.ts';
import { split } from './split.ts';
import { samplesOf } from './samples.ts';
import { partOfSample, withHowMany } from './words.ts';
import { counted, points } from '../phrasing/plural.ts';

/** Something to be put right in the next year: which indicator, what is wrong, with whom. `isFrequent`: with half of those asked or more. */
export type Shortcoming = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly forms: readonly Answered[];
  /** The item that the forms open at, where its id is of a part of an item. */
  readonly item?: string;
  readonly isFrequent: boolean;
  /** An absent criterion, of one level: in its words and with the source that the order expects. */
  readonly isCriterion?: true;
  readonly hint?: string;
};

/** What the forms lack: parameters without points, criteria that are absent, indicators that got worse; most forms first. */
export const shortcomingsOf = once((context: Context): readonly Shortcoming[] =>
  split(context)
    .flatMap(lackingIn)
    .toSorted((a, b) => b.forms.length - a.forms.length),
);

function lackingIn(context: Context): readonly Shortcoming[] {
  const { answered } = context;
  const items = new Map(
    answered.flatMap(({ filled }) => leaves(filled.form.items)).flatMap((item) => (item.kind === 'criterion' ? [] : [[item.id, item]])),
  );
  const lacking = [...items.values()].flatMap((item): readonly Shortcoming[] => {
    const forms = answered.filter(({ filled }) => {
      const own = leaves(filled.form.items).find(({ id }) => id === item.id);
      return own !== undefined && applies(own, filled.answers) && isLacking(own, answerOf(filled.answers, own.id));
    });
    return forms.length === 0
      ? []
      : [{ id: item.id, title: itemTitle(context.instrument, item), what: lackWord(item), forms, isFrequent: isHalf(forms, answered) }];
  });
  const weak = answered.flatMap((form) =>
    samplesOf(form).flatMap(({ item, rows }): readonly Shortcoming[] => {
      const { columns } = sampleResult(item, rows);
      return item.items.flatMap((column) => {
        if (column.kind === 'text') return [];
        const mean = columns.find(({ id }) => id === column.id)?.mean;
        const least = spanOf(column).from.valueOf();
        const lacking = rows.filter((row) => row[column.id] === least).length;
        if (!mean || lacking === 0) return [];
        return [
          {
            id: `${item.id}.${column.id}`,
            item: item.id,
            title: column.title,
            what: weakText(column.kind === 'points' ? counted(least, points) : 'нет', {
              lacking,
              rows: rows.length,
              of: item.of,
              mean: mean.exact,
            }),
            forms: [form],
            isFrequent: lacking * 2 >= rows.length,
          },
        ];
      });
    }),
  );
  const worse = indicatorRows(context).flatMap(({ item, values }): readonly Shortcoming[] => {
    const forms = values.filter(({ outcome }) => outcome === 'negative').map(({ form }) => form);
    return forms.length === 0
      ? []
      : [
          {
            id: item.id,
            title: itemTitle(context.instrument, item),
            what: 'отрицательная динамика',
            forms,
            isFrequent: isHalf(forms, answered),
          },
        ];
  });
  return [...lacking, ...absentOf(context), ...weak, ...worse];
}

/** Absent criteria level by level: the municipality and the schools are asked in words of their own. */
function absentOf(context: Context): readonly Shortcoming[] {
  return byKind(context).flatMap(([, asked]) => {
    const absent = asked.flatMap((form) =>
      criteriaOf(form).flatMap(({ item, isPresent }) => (item.asksFor === undefined && isPresent === false ? [{ item, form }] : [])),
    );
    return [...Map.groupBy(absent, ({ item }) => item.id).values()].map((list): Shortcoming => {
      const { id, title: words, hint = '' } = list[0]!.item;
      const forms = list.map(({ form }) => form);
      return { id, title: words, what: 'отсутствует', forms, isFrequent: isHalf(forms, asked), isCriterion: true, hint };
    });
  });
}

/** The forms that lack it, each at its item. */
export function shortcomingSources(context: Context, { id, item = id, forms }: Shortcoming): readonly Source[] {
  return itemSources(context, forms, item);
}

type Weak = { readonly lacking: number; readonly rows: number; readonly of: string; readonly mean: Fraction };

/** «нет у 2 из 6 школ; в среднем 0,67», «нет ни у одного из 11 педагогов» */
function weakText(what: string, { lacking, rows, of, mean }: Weak): string {
  if (rows === 1) return what;
  if (lacking === rows) return what === 'нет' ? `нет ${withHowMany(0, rows, of)}` : `${what} у всех (${rows})`;
  return `${what} у\u00a0${partOfSample(lacking, rows, of)}; в среднем ${decimal(mean, 2)}`;
}

const isHalf = (part: readonly unknown[], whole: readonly unknown[]): boolean => part.length * 2 >= whole.length;

const shown = 40;

/** «Недостатки, подлежащие устранению в следующем учебном году»; where there are none that is said. */
export function shortcomingBlocks(context: Context): readonly Block[] {
  const { numbering, next, answered } = context;
  if (answered.length === 0) return [];
  const found = shortcomingsOf(context);
  if (found.length === 0 && !canLack(context)) return [];
  const [absent, all] = [found.filter(({ isCriterion }) => isCriterion), found.filter(({ isCriterion }) => !isCriterion)];
  const isOne = answered.length === 1;
  return [
    heading('shortcomings', numbering.section(`Недостатки, подлежащие устранению в ${next} учебном году`)),
    ...absentCriteriaBlocks(context, absent),
    ...(all.length === 0
      ? paragraph('shortcomings.none', absent.length > 0 ? '' : 'По заполненным показателям недостатков нет.')
      : table({
          id: 'shortcomings.table',
          caption: numbering.table('Недостатки по показателям'),
          widths: [16, 84, 36, ...(isOne ? [] : [40])],
          head: [['№', 'Показатель', 'Недостаток', ...(isOne ? [] : ['Где'])].map((text) => title(text))],
          body: all
            .slice(0, shown)
            .map((one) => ({ ...one, sources: shortcomingSources(context, one) }))
            .map(({ id, title: words, what, forms, sources }) => [
              center(numberOf(id), { sources }),
              cell(words),
              cell(what),
              ...(isOne ? [] : [cell(whereText(context, forms, 5))]),
            ]),
        })),
    ...paragraph(
      'shortcomings.rest',
      all.length > shown
        ? `Ещё показателей с недостатками: ${all.length - shown}${reference('annex.1', '; они – в приложении ', '')}.`
        : '',
    ),
  ];
}

/** Whether these forms could show a shortcoming at all: measured values with nothing to compare them with can't. */
function canLack(context: Context): boolean {
  const canBeLow = ({ kind }: LeafItem) => kind === 'points' || kind === 'scored-yes-no' || kind === 'criterion' || kind === 'sample';
  return (
    context.answered.some(({ filled }) => leaves(filled.form.items).some(canBeLow)) ||
    indicatorRows(context).some(
      ({ item, values }) => isJudged(item) && values.some(({ outcome }) => outcome === 'positive' || outcome === 'none'),
    )
  );
}

function isLacking(item: LeafItem, answer: unknown): boolean {
  if (item.informative) return false;
  if (item.kind === 'scored-yes-no') return answer === 0;
  return item.kind === 'points' && typeof answer === 'number' && answer === Math.min(...item.values.filter((value) => value !== 'нет'));
}

function lackWord(item: LeafItem): string {
  return item.kind === 'points' ? `наименьший балл (${Math.min(...item.values.filter((value) => value !== 'нет'))})` : 'нет (0 баллов)';
}
