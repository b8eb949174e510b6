import Fraction from 'fraction.js';
import { spanOf } from '../../engine/attainable.ts';
import { sampleResult, type SampleItem } from '../../engine/sampleResult.ts';
import { cell, center, note, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block, Source } from '../tree.ts';
import { beforeOf } from './before.ts';
import { numberOf, type Context } from './context.ts';
import { from, itemSource } from './criteria.ts';
import { rowNames, samplesOf } from './samples.ts';
import { numbersOf, partOfSample, sampleHeading } from './words.ts';

/** What one mentor, tutor or teacher reached: his sums in each sample, and together. */
export type Each = {
  readonly who: string;
  /** Sample id → exact sum of the row; absent: the row is not filled. */
  readonly sums: ReadonlyMap<string, Fraction>;
  readonly total: Fraction;
};

/** Effectiveness of each: rows of several samples put together by name, with the year before. */
export function eachBlocks(context: Context): readonly Block[] {
  const { each } = context.instrument.reported ?? {};
  if (!each) return [];
  const { numbering, yearBefore } = context;
  const samples = samplesIn(context);
  const rows = eachOf(context);
  const before = new Map(eachOf(beforeOf(context)).map((row) => [row.who, row]));
  const isSame = sameSamples(context);
  const most = samples.reduce((sum, item) => sum.add(spanOf(item).to), new Fraction(0));
  const lost = rows.filter(({ total }) => total.compare(most) < 0);
  const start = subheading('each', `${numbering.subsection()} ${each.title}`);
  if (rows.length === 0) return [start, ...paragraph('each.none', 'Выборка не заполнена, эффективность каждого не определена.')];
  const sources = context.answered.flatMap((form) => samples.flatMap(({ id }) => itemSource(context, form, id) ?? []));
  return [
    start,
    ...paragraph(
      'each.text',
      reachedText(rows.length - lost.length, rows.length, { most, of: samples[0]!.of }),
      onceText(samples, each.items),
    ).map((block) => ({ ...block, sources })),
    ...table({
      id: 'each.table',
      caption: numbering.table(each.title),
      widths: [10, 56, ...samples.map(() => 64 / samples.length), 22, ...(isSame ? [30] : [])],
      head: [
        [
          title('№'),
          title(sampleHeading(samples[0]!.of)),
          ...samples.map((item) => title(`№ ${numberOf(item.id)} (до ${decimal(spanOf(item).to, 2)})`)),
          title(`Сумма (до ${decimal(most, 2)})`),
          ...(isSame ? [title(`Изменение к ${yearBefore}`)] : []),
        ],
      ],
      body: rows.map(({ who, sums, total }, index) => [
        center(String(index + 1)),
        cell(nameIn(context, samples[0]!)(who, index)),
        ...samples.map(({ id }) => center(sums.has(id) ? decimal(sums.get(id)!, 2) : '–', from(sampleSource(context, id, who)))),
        center(decimal(total, 2), { isBold: true, ...from(...samples.map(({ id }) => sampleSource(context, id, who))) }),
        ...(isSame
          ? [
              center(
                changeText(before.get(who)?.total ?? null, total),
                from(...samples.flatMap(({ id }) => [sampleSource(context, id, who), sampleSource(context, id, who, true)])),
              ),
            ]
          : []),
      ]),
    }),
    ...note('each.note', samples.map((item) => `№ ${numberOf(item.id)} – ${item.title}`).join('; ') + '.'),
  ];
}

function reachedText(full: number, whole: number, { most, of }: { readonly most: Fraction; readonly of: string }): string {
  const start = `Наибольшая возможная сумма – ${decimal(most, 2)}`;
  if (full === 0) return `${start}; её не набрал никто.`;
  return whole === 1
    ? `${start}; она набрана.`
    : `${start}; её набрали ${full === whole ? `все (${whole})` : partOfSample(full, whole, of)}.`;
}

/** Which of the order's indicators are entered by name, and which once for all. */
function onceText(samples: readonly SampleItem[], items: readonly string[]): string {
  const once = items.filter((id) => !samples.some((item) => item.id === id));
  if (once.length === 0) return '';
  const said = (ids: readonly string[]) => `${ids.length === 1 ? 'показатель' : 'показатели'} ${numbersOf(ids)}`;
  const byName = samples.map(({ id }) => id);
  return `Поимённо ${byName.length === 1 ? 'внесён' : 'внесены'} ${said(byName)}; ${said(once)} ${once.length === 1 ? 'внесён' : 'внесены'} один раз на всех.`;
}

/** Rows of the samples by name, in the order of the first sample. */
export function eachOf(context: Context): readonly Each[] {
  const found = ofEach(context);
  const names = [...new Set(found.flatMap(({ item, rows }) => sampleResult(item, rows).rows.flatMap(({ who }) => who ?? [])))];
  return names.map((who) => {
    const sums = new Map(
      found.flatMap(({ item, rows }) => {
        const total = sampleResult(item, rows).rows.find((row) => row.who === who)?.total;
        return total ? [[item.id, total.exact] as const] : [];
      }),
    );
    return { who, sums, total: [...sums.values()].reduce((sum, value) => sum.add(value), new Fraction(0)) };
  });
}

function ofEach({ answered, instrument }: Context) {
  const ids = instrument.reported?.each?.items ?? [];
  return answered.flatMap((form) => samplesOf(form).filter(({ item }) => ids.includes(item.id)));
}

const samplesIn = (context: Context): readonly SampleItem[] => [...new Map(ofEach(context).map(({ item }) => [item.id, item])).values()];

/** The form and sample that a row stands in. */
function sampleSource(context: Context, id: string, who: string, earlier = false): Source | null {
  const form = context.answered.find((one) =>
    samplesOf(one).some(({ item, rows }) => item.id === id && rows.some((row) => Object.values(row).includes(who))),
  );
  return form ? itemSource(context, form, id, earlier) : null;
}

/** Sums compare only where both years were entered by the same samples. */
function sameSamples(context: Context): boolean {
  const ids = (one: Context) =>
    samplesIn(one)
      .map(({ id }) => id)
      .join();
  return ids(context) === ids(beforeOf(context));
}

const nameIn = (context: Context, item: SampleItem) => rowNames(context, item);

function changeText(before: Fraction | null, now: Fraction): string {
  if (before === null) return '–';
  const change = now.sub(before);
  return `${change.compare(0) > 0 ? '+' : ''}${decimal(change, 2)}`;
}
