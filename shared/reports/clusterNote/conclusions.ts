import Fraction from 'fraction.js';
import { cell, center, heading, list, table, title } from '../monitoring/blocks.ts';
import { decimal, percent } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/text.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';
import { clusterSource, resultsSource, type Context, type NumberedCluster } from './context.ts';
import { experienceOf } from './experience.ts';
import { changeIn, changeWords, measured, meanOver, procedures, signedText } from './results.ts';

/** Clusters beside each other, then what follows from the figures. */
export function comparisonBlocks(context: Context): readonly Block[] {
  const { clusters, numbering, current, previous } = context;
  if (clusters.length < 2) return [];
  const hasCriteria = context.schools.some(({ criteria }) => criteria !== null);
  const shown = procedures.filter((procedure) =>
    clusters.some(({ schools }) => schools.some((school) => measured(context, school, procedure))),
  );
  return [
    heading('comparison', numbering.section('Сопоставление кластеров')),
    ...table({
      id: 'comparison.table',
      caption: numbering.table('Кластеры рядом: доля низких результатов, ШНОР, критерии развития МСОКО'),
      widths: [22, 22, 26, ...shown.map(() => 34), ...(hasCriteria ? [34] : [])],
      head: [
        [
          title('Кластер'),
          title('Школ'),
          title('ШНОР'),
          ...shown.map((procedure) => title(`${procedure}, ${previous} – ${current}, %`)),
          ...(hasCriteria ? [title('Критериев имеется, в среднем, %')] : []),
        ],
      ],
      body: clusters.map((one) => [
        center(`№\u00a0${one.number}`, { sources: one.schools.map(resultsSource) }),
        center(String(one.schools.length)),
        center(`${one.schools.filter(({ status }) => status === 'shnor').length} из ${one.schools.length}`),
        ...shown.map((procedure) => {
          const all = one.schools.flatMap((school) => measured(context, school, procedure) ?? []);
          const [before, now] = [meanOver(all, (row) => row.previous), meanOver(all, (row) => row.current)];
          return center(
            before && now ? `${decimal(before)} – ${decimal(now)} (${signedText(changeIn({ previous: before, current: now }))})` : '–',
          );
        }),
        ...(hasCriteria ? [cell(criteriaText(one), { align: 'center' })] : []),
      ]),
    }),
  ];
}

export function conclusionBlocks(context: Context): readonly Block[] {
  const { clusters, numbering } = context;
  const items = [
    ...lowSchools(context),
    ...lowShare(context),
    ...clusters.flatMap((one) => clusterConclusion(context, one)),
    ...statusMoves(context),
  ];
  return items.length === 0
    ? []
    : [
        over(
          heading('conclusions', numbering.section('Выводы')),
          clusterSource,
          ...clusters.flatMap(({ schools }) => schools.map(resultsSource)),
        ),
        ...list('conclusions.list', items, true),
      ];
}

/** Where the schools of the list are. */
function lowSchools({ clusters, year }: Context): readonly string[] {
  const rows = clusters.map(({ number, schools }) => ({
    number,
    all: schools.length,
    low: schools.filter(({ status }) => status === 'shnor').length,
  }));
  if (rows.every(({ low }) => low === 0)) return [];
  return [`ШНОР ${year} учебного года по кластерам: ${rows.map(({ number, all, low }) => `№ ${number} – ${low} из ${all}`).join(', ')}.`];
}

/** In which cluster the share of low results is the largest and the smallest. */
function lowShare(context: Context): readonly string[] {
  const rows = context.clusters.flatMap((one) => {
    const now = meanOver(
      one.schools.flatMap((school) => measured(context, school, 'ВПР') ?? []),
      (row) => row.current,
    );
    return now ? [{ one, now }] : [];
  });
  if (rows.length < 2) return [];
  const sorted = rows.toSorted((a, b) => b.now.compare(a.now));
  const [high, low] = [sorted[0]!, sorted.at(-1)!];
  return [
    `Средняя доля низких результатов ВПР ${context.current} года наибольшая в кластере № ${high.one.number} (${percent(high.now)}), наименьшая – в кластере № ${low.one.number} (${percent(low.now)}); разница ${decimal(high.now.sub(low.now))} п.п.`,
  ];
}

function clusterConclusion(context: Context, one: NumberedCluster): readonly string[] {
  const all = one.schools.flatMap((school) => measured(context, school, 'ВПР') ?? []);
  const [previous, current] = [meanOver(all, (row) => row.previous), meanOver(all, (row) => row.current)];
  if (!previous || !current) return [];
  const { worse, best, lagging } = experienceOf(context, one);
  const parts = [
    `Кластер № ${one.number}: доля низких результатов ВПР ${changeWords({ previous, current })}`,
    worse.length === 0 || all.length < 2
      ? ''
      : `выросла в ${worse.length} из ${all.length} школ (${listed(worse.map(({ school }) => school.name))})`,
    best ? `между школами кластера разница до ${decimal(lagging.at(-1)!.current.sub(best.current))} п.п.` : '',
  ].filter((text) => text !== '');
  return [`${parts.join('; ').replace(/\.$/, '')}.`];
}

/** Schools that came to the list or left it. */
function statusMoves({ schools, year }: Context): readonly string[] {
  const came = schools.filter(({ status, statusBefore }) => status === 'shnor' && statusBefore !== null && statusBefore !== 'shnor');
  const left = schools.filter(({ status, statusBefore }) => statusBefore === 'shnor' && status !== null && status !== 'shnor');
  const words = [
    left.length === 0 ? '' : `${left.length === 1 ? 'исключена' : 'исключены'} ${listed(left.map(({ name }) => name))}`,
    came.length === 0 ? '' : `${came.length === 1 ? 'включена' : 'включены'} ${listed(came.map(({ name }) => name))}`,
  ].filter((text) => text !== '');
  return words.length === 0 ? [] : [`Изменения перечня ШНОР ${year} учебного года по сравнению с предыдущим: ${words.join('; ')}.`];
}

/** Mean share of criteria present over the schools of the cluster that have a form. */
function criteriaText({ schools }: NumberedCluster): string {
  const shares = schools.flatMap(({ criteria }) => {
    if (!criteria || criteria.size === 0) return [];
    return [new Fraction([...criteria.values()].filter(Boolean).length, criteria.size).mul(100)];
  });
  if (shares.length === 0) return 'нет форм';
  const mean = shares.reduce((sum, share) => sum.add(share), new Fraction(0)).div(shares.length);
  return `${decimal(mean)}${shares.length < schools.length ? ` (форм ${shares.length} из ${schools.length})` : ''}`;
}
