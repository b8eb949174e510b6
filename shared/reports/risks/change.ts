import { barCharts } from '../monitoring/barCharts.ts';
import { cell, center, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { counted, inHowMany, inSchools, ofCount } from '../phrasing/plural.ts';
import { capitalised, listed } from '../phrasing/text.ts';
import { isComparable, isObservedTwice } from '../../analysis/riskChange.ts';
import { isTask, type RiskSchool } from '../../analysis/risks.ts';
import { over } from '../sources.ts';
import type { Block, Cell, Source } from '../tree.ts';
import { risk as riskForms, shortOf, type Context } from './context.ts';
import { riskPart } from './sources.ts';
import { type RiskAssessment } from '../../engine/risks.ts';

/** How risks changed against the year before: what appeared, what is gone, what stays, what can't be told. */
export function changeBlocks(context: Context): readonly Block[] {
  const { now, yearBefore, numbering, isOne } = context;
  const heading = over(subheading('change', `${numbering.subsection()} Изменение рисков`), riskPart(context, 'trends'));
  const compared = now.schools.filter(({ before }) => before !== null);
  if (compared.length === 0)
    return [heading, ...paragraph('change.none', `Форм за ${yearBefore} учебный год в базе нет, изменение не определялось.`)];
  const without = now.schools.filter(({ before }) => before === null).map(({ school }) => school.name);
  const unseen = compared.filter(({ before, risks }) => !isComparable(before, risks)).map(({ school }) => school.name);
  return [
    heading,
    ...paragraph(
      'change.text',
      ...totals(context),
      without.length === 0 || isOne ? '' : `Нет форм за ${yearBefore} учебный год: ${listed(without)}.`,
      unseen.length === 0 || isOne ? '' : `Вывод из наблюдения есть только за один из двух лет: ${listed(unseen)}.`,
    ),
    ...changeTable(context),
    ...(isOne ? [] : chart(context)),
  ];
}

export function changeCounts({ now }: Context): Readonly<Record<'appeared' | 'gone' | 'kept' | 'unknown', number>> {
  const sum = (kind: 'appeared' | 'gone' | 'kept' | 'unknown') => now.changes.reduce((all, { change }) => all + change[kind].length, 0);
  return { appeared: sum('appeared'), gone: sum('gone'), kept: sum('kept'), unknown: sum('unknown') };
}

function totals(context: Context): readonly string[] {
  const { now, yearBefore, isOne } = context;
  const { appeared, gone, kept, unknown } = changeCounts(context);
  const seen = now.changes.filter(({ school }) => isSeenTwice(context, school));
  const compared = seen.length;
  if (compared === 0) return [`Сравнить риски с ${yearBefore} учебным годом нельзя: вывода из наблюдения за один из двух лет нет.`];
  const whose = isOne
    ? ''
    : ` по ${compared === now.schools.length ? `всем ${compared} школам` : `${compared} ${ofCount(now.schools.length, ['школы', 'школ'])}`}`;
  const less = seen.filter(({ change }) => change.gone.length > change.appeared.length).length;
  const more = seen.filter(({ change }) => change.appeared.length > change.gone.length).length;
  return [
    `С ${yearBefore} учебным годом сопоставлены данные${whose}: сохранились – ${kept}, больше не подтверждаются – ${gone}, появились – ${appeared}.`,
    unknown === 0 ? '' : `Ещё ${counted(unknown, riskForms)} сравнить нельзя: в одном из двух лет вывода из наблюдения нет.`,
    isOne || compared < 2 ? '' : changedSchools(less, more, compared),
  ];
}

function isSeenTwice({ now }: Context, school: RiskSchool): boolean {
  const entry = now.schools.find((one) => one.school === school);
  return entry !== undefined && isComparable(entry.before, entry.risks);
}

/** A dash where nothing was observed: no risk was looked for there. */
function taskCount({ factors }: RiskAssessment): string {
  return factors.some(({ observed }) => observed !== null) ? String(factors.filter(isTask).length) : '–';
}

function changedSchools(less: number, more: number, whole: number): string {
  const parts = [
    ...(less === 0 ? [] : [`снято больше, чем появилось, ${inHowMany(less, whole, inSchools)}`]),
    ...(more === 0 ? [] : [`появилось больше, чем снято, ${less === 0 ? inHowMany(more, whole, inSchools) : `в ${more}`}`]),
  ];
  return parts.length === 0 ? '' : `${capitalised(parts.join('; '))}.`;
}

function changeTable(context: Context): readonly Block[] {
  const { now, numbering, isOne, yearBefore, year } = context;
  const names = (factors: readonly string[]): Cell =>
    cell(factors.length === 0 ? '–' : factors.map((factor) => shortOf(factor, context)).join(', '));
  const rows = now.changes.map(({ school, change }) => ({ entry: now.schools.find((one) => one.school === school)!, change }));
  return table({
    id: 'change.table',
    caption: numbering.table(`Актуальные риски в ${yearBefore} и ${year} учебных годах`),
    widths: isOne ? [22, 22, 44, 44, 44] : [30, 21, 21, 30, 32, 32],
    head: [
      [...(isOne ? [] : ['Школа']), yearBefore, year, 'Появились', 'Больше не подтверждаются', 'Сравнить нельзя'].map((text) =>
        title(text),
      ),
    ],
    body: rows.map(({ entry, change }): readonly Cell[] => [
      ...(isOne ? [] : [cell(entry.school.name)]),
      center(taskCount(entry.before!), { source: trendOf(context, entry.school) }),
      center(taskCount(entry.risks), {
        source: riskPart(context, 'work', { filters: { school: entry.school.id }, name: entry.school.name }),
      }),
      names(change.appeared),
      names(change.gone),
      names(change.unknown),
    ]),
  });
}

function trendOf(context: Context, { id, name }: RiskSchool): Source {
  return riskPart(context, 'trends', { filters: { school: id }, name });
}

/** Only factors that were observed in both years are counted. */
function chart({ now, factors, numbering, yearBefore, year }: Context): readonly Block[] {
  const compared = now.schools.filter(({ before, risks }) => isComparable(before, risks));
  const whose =
    compared.length === now.schools.length
      ? ''
      : ` (${compared.length} ${ofCount(now.schools.length, ['школы', 'школ'])}, по которым есть вывод обоих лет)`;
  const count = (code: string, isBefore: boolean): number =>
    compared.filter(
      ({ before, risks }) =>
        isObservedTwice(before, risks, code) && (isBefore ? before! : risks).factors.some((risk) => risk.factor === code && isTask(risk)),
    ).length;
  return barCharts(
    {
      id: 'change.chart',
      title: `Число школ с актуальным риском${whose}`,
      unit: 'школ',
      categories: factors.map(({ short }) => short),
      series: [
        { name: yearBefore, values: factors.map(({ code }) => count(code, true)) },
        { name: year, values: factors.map(({ code }) => count(code, false)) },
      ],
    },
    numbering,
  );
}
