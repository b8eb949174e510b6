import { adviceBlocks } from './monitoring/advice.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { annexes } from './risks/annex.ts';
import { changeBlocks } from './risks/change.ts';
import { conclusions } from './risks/conclusions.ts';
import { contextOf, inCompleteness, withoutMeasure, type Context, type RisksData } from './risks/context.ts';
import { findingBlocks, measureBlocks } from './risks/findings.ts';
import { introduction, missingRows } from './risks/introduction.ts';
import { risksAdvice } from './risks/recommendations.ts';
import { resultBlocks } from './risks/results.ts';
import { riskPart } from './risks/sources.ts';
import { riskSources } from './monitoring/sources.ts';
import { sourcedFrom } from './sources.ts';
import type { ReportTree } from './tree.ts';

export const risks = { kind: 'risks', title: 'Аналитическая справка по проявлению рисков факторов ШНОР' } as const;

/**
 * The analytical report on the monitoring of risks (order К): profile against observation by school and factor, change by year,
 * findings, measures, recommendations, each line of the protocols. null: there is no school to report on.
 */
export function risksReport(data: RisksData): ReportTree | null {
  if (data.now.schools.length === 0) return null;
  const context = contextOf(data);
  return documentOf({
    ...risks,
    subject: 'по результатам мониторинга проявления рисков факторов школ с низкими образовательными результатами',
    shortName: 'Справка по рискам ШНОР',
    data,
    blocks: [
      ...introduction(context),
      ...resultBlocks(context),
      ...sourcedFrom(changeBlocks(context), riskPart(context, 'trends')),
      ...sourcedFrom(findingBlocks(context), riskPart(context, 'findings')),
      ...sourcedFrom(measureBlocks(context), riskPart(context, 'work')),
      ...conclusions(context),
      ...adviceBlocks(risksAdvice(context), context),
    ],
    annexes: annexes(context),
    checks: checksOf(context),
    sources: [riskPart(context, 'map'), ...riskSources(context)],
  });
}

function checksOf(context: Context): readonly string[] {
  const { now, municipality, rules } = context;
  const noProtocol = now.schools.filter(({ protocol }) => protocol === null).map(({ school }) => school.name);
  const lacking = withoutMeasure(context).length;
  const forms = now.schools
    .flatMap(({ profile, protocol, selfAnalysis }) => [profile, protocol, selfAnalysis])
    .filter((form) => form !== null);
  const unsigned = forms.filter(({ signedOn }) => signedOn === null).length;
  const open = rules.filter(({ decision, alternatives }) => decision === null && alternatives.some(({ changed }) => changed > 0)).length;
  return [
    ...(noProtocol.length === 0 ? [] : [`Нет протокола куратора: ${noProtocol.join(', ')}.`]),
    ...(missingRows(context).length === 0 ? [] : [`Сведения представлены не полностью: ${missingRows(context).length}${inCompleteness}.`]),
    ...(lacking === 0 ? [] : [`Актуальных рисков без меры: ${lacking}.`]),
    ...(unsigned === 0 ? [] : [`Не подписано форм: ${unsigned}.`]),
    ...(now.changes.length > 0 ? [] : ['Нет форм за предыдущий учебный год: изменение не определено.']),
    ...(open === 0
      ? []
      : ['Нет решения о том, какая значимость означает диагностированный риск. Его можно принять в разделе «Разночтения».']),
    ...settingChecks(municipality),
  ];
}
