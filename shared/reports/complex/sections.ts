import { changesTable, conclusions as assessmentConclusions } from '../assessment/conclusions.ts';
import { targetBlocks } from '../assessment/target.ts';
import { deficitBlocks } from '../competence/deficits.ts';
import { dynamicsBlocks } from '../competence/dynamics.ts';
import { methodicalBlocks } from '../competence/methodical.ts';
import { levelBlocks } from '../competence/results.ts';
import { changeBlocks } from '../instrument/changes.ts';
import { sourcesOf, type Context as InstrumentContext } from '../instrument/context.ts';
import { eachBlocks } from '../instrument/each.ts';
import { othersText } from '../instrument/introduction.ts';
import { loadBlocks } from '../instrument/load.ts';
import { progressBlocks } from '../instrument/progress.ts';
import { totalBlocks } from '../instrument/totals.ts';
import { heading, paragraph } from '../monitoring/blocks.ts';
import { partOf } from '../monitoring/part.ts';
import { changeBlocks as riskChangeBlocks } from '../risks/change.ts';
import { resultBlocks } from '../risks/results.ts';
import { paths } from '../../model/paths.ts';
import type { Block } from '../tree.ts';
import type { Context } from './context.ts';
import { kindBlocks } from './riskKinds.ts';
import { listSource } from '../instrument/criteria.ts';
import { riskPart } from '../risks/sources.ts';
import { over } from '../sources.ts';
import { competenceSources, riskSources } from '../monitoring/sources.ts';
import { uncapitalised } from '../phrasing/text.ts';

/** Sections 3 to 10: each monitoring as its own report shows it; one that has no data says in a line what is missing. */
export function monitoringSections(context: Context): readonly Block[] {
  const { help, mentors, tutors, development, numbering } = context;
  return [
    ...outcomes(context),
    ...procedures(context),
    ...competences(context),
    ...risks(context),
    ...ofInstrument(help, [...totalBlocks(help), ...changeBlocks(help)], 'Методическая помощь школам', context),
    ...ofCentre(mentors, 'Муниципальный наставнический центр', context),
    ...ofCentre(tutors, 'Муниципальный тьюторский консультационный пункт', context),
    ...ofInstrument(development, changeBlocks(development), 'Профессиональное развитие педагогов', { ...context, numbering }),
  ];
}

function outcomes(context: Context): readonly Block[] {
  const { outcomes: own } = context;
  return ofInstrument(
    own,
    [...paragraph('outcomes.others', othersText(own)), ...changeBlocks(own)],
    'Качество подготовки обучающихся',
    context,
  );
}

function ofCentre(centre: InstrumentContext, title: string, context: Context): readonly Block[] {
  return ofInstrument(
    centre,
    [...totalBlocks(centre), ...loadBlocks(centre), ...eachBlocks(centre), ...progressBlocks(centre)],
    title,
    context,
  );
}

function ofInstrument(one: InstrumentContext, blocks: readonly Block[], title: string, { numbering }: Context): readonly Block[] {
  const { id } = one.instrument;
  const start = over(heading(id, numbering.section(title)), listSource(one));
  return one.answered.length === 0 ? [start, ...paragraph(`${id}.none`, lacking(one))] : [start, ...partOf(id, blocks, sourcesOf(one))];
}

/** «Форм «МНЦ» за 2021/2022 учебный год нет. Заполняет: УО, ИМЦ.» */
function lacking({ instrument, year, missing }: InstrumentContext): string {
  const whom = missing.length === 0 ? '' : `, ожидается: ${missing.length}`;
  return `Заполненных форм «${instrument.shortTitle}» за ${year} учебный год нет${whom}. Заполняет: ${uncapitalised(instrument.filledBy)}.`;
}

function procedures({ assessment, comparison, numbering, year }: Context): readonly Block[] {
  const source = [{ title: 'Результаты процедур', path: paths.results }];
  const start = over(heading('procedures', numbering.section('Результаты оценочных процедур')), ...source);
  if (comparison === null)
    return [start, ...paragraph('procedures.none', `Результатов ВПР, ОГЭ и ЕГЭ до конца ${year} учебного года в базе нет. Вносит УО.`)];
  const { asked, current, previous } = comparison;
  const late = current === asked ? '' : `Результатов ${asked} года в базе нет, взяты последние имеющиеся.`;
  const years = previous === null ? `результаты ${current} года` : `результаты ${previous} и ${current} годов`;
  return [
    start,
    ...paragraph('procedures.text', `Сравниваются ${years} по школам, которые есть в базе; таблицы по процедурам – в приложении.`, late),
    ...partOf(
      'procedures',
      [
        ...assessmentConclusions({ ...assessment, targets: [] }, comparison, numbering),
        ...changesTable(comparison, numbering),
        ...targetBlocks(assessment, numbering),
      ],
      source,
    ),
  ];
}

function competences({ competence, numbering, year }: Context): readonly Block[] {
  const start = over(heading('competence', numbering.section('Компетенции педагогов')), ...competenceSources(competence));
  if (competence.now.forms.length === 0)
    return [start, ...paragraph('competence.none', `Педагогов ШНОР и форм оценки компетенций за ${year} учебный год в базе нет.`)];
  return [
    start,
    ...partOf(
      'competence',
      [...levelBlocks(competence), ...dynamicsBlocks(competence), ...methodicalBlocks(competence), ...deficitBlocks(competence)],
      competenceSources(competence),
    ),
  ];
}

function risks(context: Context): readonly Block[] {
  const { risks: of, numbering, year } = context;
  const start = over(heading('risks', numbering.section('Риски школ')), riskPart(of, 'map'));
  if (of.now.schools.length === 0)
    return [start, ...paragraph('risks.none', `Рисковых профилей, протоколов и карточек самоанализа за ${year} учебный год в базе нет.`)];
  return [start, ...partOf('risks', [...resultBlocks(of), ...riskChangeBlocks(of), ...kindBlocks(of)], riskSources(of))];
}
