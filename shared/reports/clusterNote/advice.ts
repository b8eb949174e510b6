import { capitalised, listed } from '../phrasing/text.ts';
import type { Advice } from '../monitoring/advice.ts';
import { clusterSource, resultsSource, schoolSource, type Context, type NumberedCluster } from './context.ts';
import { examplesOf, experienceOf } from './experience.ts';
import { distinctOf } from './features.ts';
import { changeWords, type Measured } from './results.ts';

/** Per cluster: decisions of the authority, exchange of experience, what each school does; each from a figure. */
export function noteAdvice(context: Context): readonly Advice[] {
  const start = context.next.slice(0, 4);
  return [
    ...(context.clusters.length === 0
      ? []
      : [
          {
            to: 'authority',
            text: `направить справку руководителям школ и рассмотреть её на совещании`,
            term: `до 31.08.${start}`,
            measure: 'направление справки в школы, рассмотрение на совещании',
            document: 'протокол совещания',
            sources: [clusterSource],
          } as const,
        ]),
    ...context.clusters.flatMap((one) => forCluster(context, one, start)),
  ];
}

function forCluster(context: Context, one: NumberedCluster, start: string): readonly Advice[] {
  const { lagging: receivers, worse } = experienceOf(context, one);
  const where = `кластер ${one.number}`;
  const names = (list: readonly { readonly school: { readonly name: string } }[]) => listed(list.map(({ school }) => school.name));
  const of = (list: readonly Measured[]) => list.map(({ school }) => resultsSource(school));
  const examples = examplesOf(context, one);
  const low = one.schools.filter(({ status }) => status === 'shnor');
  const staff = distinctOf(context, one).find(({ variable, deviation }) => variable.id === 'category' && deviation < 0);
  return [
    ...(worse.length === 0
      ? []
      : [
          {
            to: 'authority',
            text: `${where}: принять управленческие решения по школам, где доля низких результатов ВПР выросла (${names(worse)})`,
            term: `до 15.09.${start}`,
            measure: `управленческие решения по школам с ростом доли низких результатов: ${names(worse)} (${where})`,
            document: 'приказ',
            sources: of(worse),
          } as const,
        ]),
    ...(examples.length === 0 || receivers.length === 0
      ? []
      : [
          {
            to: 'centre',
            text: `${where}: изучить опыт ${names(examples)} и организовать его передачу: ${names(receivers)}`,
            term: `до 01.11.${start}`,
            measure: `передача опыта между школами: ${names(examples)} – ${names(receivers)} (${where})`,
            document: 'план методической работы, отчёт',
            sources: [...of(examples), ...of(receivers)],
          } as const,
        ]),
    ...(low.length === 0
      ? []
      : [
          {
            to: 'centre',
            text: `${where}: закрепить методическое сопровождение за ШНОР (${listed(low.map(({ name }) => name))})`,
            term: `до 15.09.${start}`,
            measure: `методическое сопровождение ШНОР: ${listed(low.map(({ name }) => name))} (${where})`,
            document: 'приказ о закреплении',
            sources: low.map(schoolSource),
          } as const,
        ]),
    ...(staff
      ? [
          {
            to: 'centre',
            text: `${where}: помочь педагогам в подготовке к аттестации – доля педагогов с первой или высшей категорией ниже средней`,
            term: `в течение ${context.next} учебного года`,
            measure: `подготовка педагогов к аттестации (${where})`,
            document: 'план-график аттестации',
            sources: one.schools.map(schoolSource),
          } as const,
        ]
      : []),
    ...worse.map((row): Advice => ({
      to: 'schools',
      text: `${row.school.name} (${where}): установить причины роста – доля низких результатов ВПР ${changeWords(row)} – и внести изменения в план работы`,
      term: `до 01.10.${start}`,
      measure: `${capitalised(row.school.name)}: анализ причин и изменения плана`,
      responsible: 'директор',
      document: 'план работы школы',
      sources: of([row]),
    })),
    ...receivers
      .filter(({ school }) => !worse.some((row) => row.school.id === school.id))
      .map((row): Advice => ({
        to: 'schools',
        text: `${row.school.name} (${where}): включить в план работы меры по предметам с наибольшей долей низких результатов ВПР`,
        term: `до 01.10.${start}`,
        measure: `${capitalised(row.school.name)}: меры по предметам с наибольшей долей низких результатов`,
        responsible: 'директор',
        document: 'план работы школы',
        sources: of([row]),
      })),
  ];
}
