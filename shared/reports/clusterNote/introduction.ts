import { heading, list, paragraph, table, title, cell, center } from '../monitoring/blocks.ts';
import { calendarYearOf, shortDate } from '../phrasing/dates.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';
import { requisitesSource } from '../monitoring/ground.ts';
import { clusterSource, known, schoolSource, variablesOf, type Context } from './context.ts';
import { clusterName, groupedSchools } from './features.ts';

/** Sections 1 to 3: ground, schools and what is known of them, how they are grouped. */
export function introduction(context: Context): readonly Block[] {
  return [...ground(context), ...completeness(context), ...method(context), ...overview(context)];
}

function ground({ municipality, clause, numbering, year }: Context): readonly Block[] {
  const { orderOn, orderNumber, authority } = municipality;
  const requisites =
    orderNumber === ''
      ? ''
      : ` (приказ${orderOn === null ? '' : ` от ${shortDate(orderOn)}`} № ${orderNumber}${authority === '' ? '' : `, ${authority}`})`;
  return [
    { ...heading('ground', numbering.section('Основание и цель')), sources: [requisitesSource] },
    ...paragraph(
      'ground.text',
      `Справка составлена за ${year} учебный год в соответствии с дорожной картой по развитию муниципальной системы оценки качества образования: ${clause}${requisites}.`,
      'Цель – сравнить результаты школ, работающих в сходных условиях, и выбрать для каждой группы свои меры поддержки.',
    ),
  ];
}

function completeness(context: Context): readonly Block[] {
  const { view, schools, year, numbering, current, previous } = context;
  const { leftOut } = view.clustering;
  const without = schools.filter(({ id }) => leftOut.includes(id)).map(({ name }) => name);
  const low = schools.filter(({ status }) => status === 'shnor');
  const gaps = variablesOf(context).flatMap(({ title: words, index }) => {
    const unknown = groupedSchools(context).filter(({ id }) => view.schools.find((one) => one.id === id)?.values[index] === null);
    return unknown.length === 0 ? [] : [`«${words}» – ${listed(unknown.map(({ name }) => name))}`];
  });
  const silent = schools.filter(({ results }) => results.length === 0);
  return [
    { ...heading('schools', numbering.section('Школы и полнота данных')), sources: schools.map(schoolSource) },
    ...paragraph(
      'schools.text',
      `В муниципалитете ${counted(schools.length, schoolForms)}, сгруппировано ${groupedSchools(context).length}.`,
      low.length === 0
        ? `Сведений о школах с низкими образовательными результатами (ШНОР) в ${year} учебном году в базе нет.`
        : `В ${year} учебном году к школам с низкими образовательными результатами (ШНОР) отнесены ${low.length} из ${schools.length}: ${listed(low.map(({ name }) => name))}.`,
      without.length === 0 ? '' : `Не вошли в группы, так как известно меньше половины их показателей: ${listed(without)}.`,
      gaps.length === 0 ? '' : `Не внесены показатели: ${gaps.join('; ')}; при группировке вместо них взято среднее.`,
    ),
    ...paragraph(
      'schools.results',
      current === null
        ? 'Результатов оценочных процедур в базе нет.'
        : previous === null
          ? `Результаты оценочных процедур в базе есть только за ${current} год: изменение не определялось.`
          : `Результаты сравниваются за ${previous} и ${current} годы.`,
      current !== null && current < calendarYearOf(year)
        ? `Результатов ${calendarYearOf(year)} года в базе нет: взяты последние имеющиеся.`
        : '',
      current !== null && silent.length > 0 ? `Результаты не внесены: ${listed(silent.map(({ name }) => name))}.` : '',
    ),
  ];
}

function method(context: Context): readonly Block[] {
  const { view, numbering } = context;
  const variables = variablesOf(context);
  const used = view.clustering.status === 'grouped' ? view.clustering.used : [];
  const same = variables.filter(({ index }) => !used.includes(index)).map(({ title: words }) => `«${words}»`);
  const steps = [
    'По каждой школе взяты одни и те же показатели условий; доли результатов оценочных процедур и статус ШНОР в группировке не участвуют.',
    'Показатели приведены к одной мере: отклонение школы от среднего по всем школам, делённое на обычный разброс (стандартное отклонение), – чтобы доли, численность и стаж весили одинаково.',
    'Сначала каждая школа – отдельная группа. Шаг за шагом объединяются две группы, после объединения которых школы внутри групп различаются меньше всего (иерархическая кластеризация, метод Уорда).',
    'Объединение остановлено там, где следующий шаг соединил бы заметно непохожие группы: перед наибольшим скачком различия, от двух до шести групп.',
  ];
  return [
    over(heading('method', numbering.section('Как сгруппированы школы')), clusterSource),
    ...(view.clustering.status === 'too-few'
      ? paragraph(
          'method.none',
          'Сгруппировать школы нельзя: для этого нужно не меньше четырёх школ, о которых известна хотя бы половина показателей, и показатели, по которым школы различаются. Заполните карточки школ и педагогов, внесите результаты ВПР с числом участников.',
        )
      : [
          ...list('method.steps', steps, true),
          ...paragraph('method.same', same.length === 0 ? '' : `Не участвуют показатели, одинаковые у всех школ: ${same.join(', ')}.`),
          ...table({
            id: 'method.variables',
            caption: numbering.table('Показатели, по которым сгруппированы школы'),
            widths: [80, 22, 40, 28],
            head: [['Показатель', 'Единица', 'Источник', 'Известен'].map((text) => title(text))],
            body: variables.map(({ title: words, unit, source, index }) => [
              cell(words),
              center(unit),
              cell(source),
              center(`${known(context, index, context.schools).length} из ${context.schools.length}`, { source: clusterSource }),
            ]),
          }),
        ]),
  ];
}

function overview(context: Context): readonly Block[] {
  const { clusters, numbering } = context;
  if (clusters.length === 0) return [];
  return [
    over(heading('clusters', numbering.section('Кластеры')), clusterSource),
    ...paragraph('clusters.text', `Выделено кластеров: ${clusters.length}.`, small(context)),
    ...table({
      id: 'clusters.table',
      caption: numbering.table('Состав кластеров'),
      widths: [18, 62, 72, 18],
      head: [['№', 'Чем отличается', 'Школы', 'Из них ШНОР'].map((text) => title(text))],
      body: clusters.map((one) => [
        center(String(one.number), { sources: one.schools.map(schoolSource) }),
        cell(clusterName(context, one)),
        cell(`${one.schools.map(({ name }) => name).join(', ')} (всего ${one.schools.length})`),
        center(String(one.schools.filter(({ status }) => status === 'shnor').length)),
      ]),
    }),
  ];
}

function small({ clusters }: Context): string {
  const single = clusters.filter(({ schools }) => schools.length < 3).map(({ number }) => `№ ${number}`);
  return single.length === 0
    ? ''
    : `В ${single.length === 1 ? 'кластере' : 'кластерах'} ${listed(single)} меньше трёх школ: средние по ним говорят о немногих школах.`;
}
