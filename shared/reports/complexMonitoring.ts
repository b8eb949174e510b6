import { annexes } from './complex/annex.ts';
import { causeBlocks, regionalBlocks } from './complex/causes.ts';
import { conclusions } from './complex/conclusions.ts';
import { contextOf, instrumentParts, type ComplexData, type Context } from './complex/context.ts';
import { effectBlocks } from './complex/effects.ts';
import { introduction } from './complex/introduction.ts';
import { complexAdvice } from './complex/recommendations.ts';
import { schoolBlocks } from './complex/schools.ts';
import { monitoringSections } from './complex/sections.ts';
import { adviceBlocks } from './monitoring/advice.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { withoutMeasure } from './risks/context.ts';
import { paths } from '../model/paths.ts';
import type { ReportTree } from './tree.ts';

export const complexMonitoring = {
  kind: 'complex-monitoring',
  title: 'Аналитическая справка по итогам комплексного мониторинга',
} as const;

/**
 * The yearly report on all monitorings of order К together: completeness over all forms, what each monitoring shows, changes school by
 * school, possible causes, problems for the region, effect of the measures, conclusions, recommendations with terms. Parts without data
 * say what is missing. null: nothing was filled and there are no results.
 */
export function complexReport(data: ComplexData): ReportTree | null {
  const context = contextOf(data);
  if (!hasData(context)) return null;
  return documentOf({
    ...complexMonitoring,
    subject:
      'по итогам комплексного мониторинга показателей по реализации направления «Поддержка школ с низкими образовательными результатами»',
    shortName: 'Справка по комплексному мониторингу',
    data,
    blocks: [
      ...introduction(context),
      ...monitoringSections(context),
      ...schoolBlocks(context),
      ...causeBlocks(context),
      ...regionalBlocks(context),
      ...effectBlocks(context),
      ...conclusions(context),
      ...adviceBlocks(complexAdvice(context), context),
    ],
    annexes: annexes(context),
    checks: checksOf(context),
    sources: [
      { title: 'Все формы', path: paths.forms },
      { title: 'Результаты процедур', path: paths.results },
    ],
  });
}

function hasData(context: Context): boolean {
  const { comparison, competence, risks } = context;
  const hasForms = instrumentParts.some((part) => context[part].answered.length > 0);
  const hasRisks = risks.now.schools.some(({ profile, protocol, selfAnalysis }) => profile ?? protocol ?? selfAnalysis);
  return comparison !== null || hasForms || hasRisks || competence.now.forms.some(({ submission }) => submission !== null);
}

function checksOf(context: Context): readonly string[] {
  const { collected, owing, risks, causes, comparison, schools, municipality } = context;
  const unsigned = collected.reduce((sum, { done, signed }) => sum + done - signed, 0);
  const missing = owing.flatMap(({ forms }) => forms).reduce((sum, { done, total }) => sum + total - done, 0);
  const lacking = withoutMeasure(risks).length;
  const absent = instrumentParts.filter((part) => context[part].answered.length === 0).map((part) => context[part].instrument.shortTitle);
  return [
    ...(schools.length === 0 ? ['Не отмечены школы, отнесённые в этом году к ШНОР.'] : []),
    ...(missing === 0 ? [] : [`Не заполнено форм: ${missing}.`]),
    ...(unsigned === 0 ? [] : [`Не подписано заполненных форм: ${unsigned}.`]),
    ...(absent.length === 0 ? [] : [`Нет форм: ${absent.join(', ')}.`]),
    ...(comparison === null ? ['Нет результатов оценочных процедур.'] : []),
    ...(lacking === 0 ? [] : [`Актуальных рисков без меры: ${lacking}.`]),
    ...(causes.length === 0
      ? ['Методист не указал возможных причин ни по одной школе: их можно внести в разделе «Динамика результатов».']
      : []),
    ...settingChecks(municipality),
  ];
}
