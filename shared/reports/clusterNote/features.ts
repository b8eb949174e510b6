import type Fraction from 'fraction.js';
import { decimal, nbsp, percent, rounded } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/text.ts';
import { cell, center, paragraph, table, title } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import { clusterSource, known, schoolSource, meanOf, variablesOf, type Context, type NumberedCluster, type Variable } from './context.ts';
import { plural } from '../phrasing/plural.ts';

/** What a cluster is called after: the two variables in which it differs most. */
export function clusterName(context: Context, one: NumberedCluster): string {
  const words = distinctOf(context, one)
    .slice(0, 2)
    .map(({ variable, deviation }) => briefly(context, one, variable, deviation));
  return words.length === 0 ? 'близка к среднему по всем школам' : words.join('; ');
}

/** Means of the cluster against those of all schools, and in words what marks it. */
export function featureBlocks(context: Context, one: NumberedCluster): readonly Block[] {
  const id = `cluster.${one.number}`;
  const all = groupedSchools(context);
  const rows = variablesOf(context).flatMap((variable) => {
    const [own, whole] = [meanOf(known(context, variable.index, one.schools)), meanOf(known(context, variable.index, all))];
    if (!own || !whole) return [];
    const difference = rounded(own, 1).sub(rounded(whole, 1));
    return [
      [
        cell(variable.title, { sources: [clusterSource, ...one.schools.map(schoolSource)] }),
        center(valueText(variable, own, known(context, variable.index, one.schools)), { source: clusterSource }),
        center(valueText(variable, whole, known(context, variable.index, all)), { source: clusterSource }),
        center(variable.unit === 'да/нет' ? '–' : `${difference.compare(0) > 0 ? '+' : ''}${decimal(difference)}`),
      ],
    ];
  });
  const marked = distinctOf(context, one).map(({ variable }) => inFull(context, one, variable));
  return [
    ...paragraph(
      `${id}.marks`,
      marked.length === 0 ? 'По всем показателям школы кластера близки к среднему.' : `Отличают кластер: ${marked.join('; ')}.`,
    ).map((block) => ({ ...block, sources: [clusterSource, ...one.schools.map(schoolSource)] })),
    ...table({
      id: `${id}.features`,
      caption: context.numbering.table(`Кластер ${one.number}: средние показатели`),
      widths: [76, 34, 34, 26],
      head: [['Показатель', 'По кластеру', 'По всем школам', 'Отличие'].map((text) => title(text))],
      body: rows,
    }),
  ];
}

/** Schools that take part in the grouping. */
export function groupedSchools({ clusters }: Context): Context['schools'] {
  return clusters.flatMap(({ schools }) => schools);
}

type Distinct = { readonly variable: Variable; readonly deviation: number };

export function distinctOf(context: Context, { cluster }: NumberedCluster): readonly Distinct[] {
  const variables = variablesOf(context);
  return cluster.distinct.map(({ variable, deviation }) => ({ variable: variables[variable]!, deviation }));
}

function briefly(context: Context, { schools }: NumberedCluster, variable: Variable, deviation: number): string {
  if (variable.unit === 'да/нет') return yesNoText(variable, known(context, variable.index, schools));
  return `${lowered(variable.title)} – ${deviation > 0 ? 'выше' : 'ниже'} среднего`;
}

function inFull(context: Context, { schools }: NumberedCluster, variable: Variable): string {
  const values = known(context, variable.index, schools);
  const whole = meanOf(known(context, variable.index, groupedSchools(context)))!;
  if (variable.unit === 'да/нет')
    return `${yesNoText(variable, values)} (по всем школам «${lowered(variable.title)}» – ${yesNoCount(known(context, variable.index, groupedSchools(context)))})`;
  return `${lowered(variable.title)} – в среднем ${amount(variable, meanOf(values)!)} при ${amount(variable, whole)} по всем школам`;
}

function yesNoText(variable: Variable, values: readonly number[]): string {
  const yes = values.filter((value) => value === 1).length;
  if (variable.id === 'rural' && (yes === 0 || yes === values.length)) return yes === 0 ? 'городские школы' : 'сельские школы';
  const name = lowered(variable.title);
  if (yes === values.length) return `${name}: все школы кластера`;
  return yes === 0 ? `${name}: ни одной в кластере` : `${name}: ${yesNoCount(values)}`;
}

function yesNoCount(values: readonly number[]): string {
  return `${values.filter((value) => value === 1).length} из ${values.length}`;
}

/** «да: 3 из 4», «41,7 %», «6,5 лет». */
function valueText(variable: Variable, mean: Fraction, values: readonly number[]): string {
  if (variable.unit === 'да/нет') return `да: ${yesNoCount(values)}`;
  return amount(variable, mean);
}

/** «41,7 %», «17,2 года», «190,6 чел.» */
function amount({ unit }: Variable, mean: Fraction): string {
  if (unit === '%') return percent(mean);
  return `${decimal(mean)}${nbsp}${unit === 'лет' ? plural(rounded(mean, 1).valueOf(), ['год', 'года', 'лет']) : unit}`;
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** «Сельские школы: 3 из 4; в перечне ШНОР – 2 из 4: …», what the base knows beyond the variables. */
export function specificsText({ year, typed }: Context, { schools }: NumberedCluster): string {
  const rural = schools.filter(({ locality }) => locality === 'rural').length;
  const unknown = schools.filter(({ locality }) => locality === null).length;
  const low = schools.filter(({ status }) => status === 'shnor');
  const left = schools.filter(({ status }) => status === 'left-shnor');
  const resilient = schools.filter((school) => school.resilient !== null);
  const causes = schools.filter((school) => school.causes.length > 0);
  return [
    `Сельских школ – ${rural} из ${schools.length}${unknown === 0 ? '' : ` (тип местности не указан: ${unknown})`}.`,
    low.length === 0
      ? `В перечень ШНОР ${year} учебного года школы кластера не входят.`
      : `В перечень ШНОР ${year} учебного года ${low.length === 1 ? 'входит' : 'входят'} ${low.length} из ${schools.length}: ${listed(low.map(({ name }) => name))}.`,
    left.length === 0 ? '' : `${left.length === 1 ? 'Исключена' : 'Исключены'} из перечня: ${listed(left.map(({ name }) => name))}.`,
    resilient.length === 0 ? '' : `Резильентные школы: ${resilient.map((one) => `${one.name} (${one.resilient})`).join('; ')}.`,
    causes.length === 0
      ? ''
      : `Возможные причины низких результатов, указанные методистом: ${causes.map((one) => `${one.name} – ${one.causes.map(typed).join(', ')}`).join('; ')}.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}
