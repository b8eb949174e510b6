import { annexes } from './competence/annex.ts';
import { causeBlocks } from './competence/causes.ts';
import { conclusions } from './competence/conclusions.ts';
import { contextOf, units, type CompetenceData, type Context } from './competence/context.ts';
import { deficitBlocks } from './competence/deficits.ts';
import { dynamicsBlocks } from './competence/dynamics.ts';
import { groupBlocks } from './competence/groups.ts';
import { introduction } from './competence/introduction.ts';
import { method } from './competence/method.ts';
import { methodicalBlocks } from './competence/methodical.ts';
import { competenceAdvice } from './competence/recommendations.ts';
import { levelBlocks } from './competence/results.ts';
import { adviceBlocks } from './monitoring/advice.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { competencePart } from './competence/sources.ts';
import { sourcedFrom } from './sources.ts';
import type { ReportTree } from './tree.ts';

export const competence = {
  kind: 'competence',
  title: 'Аналитическая справка по оценке предметных и методических компетенций педагогов',
} as const;

/**
 * The analytical report on the monitoring of teachers' competences (order К): levels by school, subject and municipality, dynamics,
 * groups, deficits of the next year, possible causes, recommendations, the trace of every score. null: nobody is to be assessed.
 */
export function competenceReport(data: CompetenceData): ReportTree | null {
  if (data.now.forms.length === 0) return null;
  const context = contextOf({ ...data });
  return documentOf({
    ...competence,
    subject:
      'по результатам мониторинга оценки предметных и методических компетенций педагогических работников школ с низкими образовательными результатами',
    shortName: 'Справка по компетенциям педагогов',
    data,
    blocks: [
      ...introduction(context),
      ...method(context),
      ...levelBlocks(context),
      ...sourcedFrom(groupBlocks(context), competencePart(context, 'groups')),
      ...sourcedFrom(dynamicsBlocks(context), competencePart(context, 'dynamics')),
      ...methodicalBlocks(context),
      ...sourcedFrom(deficitBlocks(context), competencePart(context, 'deficits')),
      ...causeBlocks(context),
      ...conclusions(context),
      ...adviceBlocks(competenceAdvice(context), context),
    ],
    annexes: annexes(context),
    checks: checksOf(context),
    sources: [competencePart(context, 'levels')],
  });
}

function checksOf(context: Context): readonly string[] {
  const { municipality, now, before, rules } = context;
  const unsigned = now.forms.filter(({ submission, signedOn }) => submission !== null && signedOn === null).length;
  const open = rules.filter(({ decision, alternatives }) => decision === null && alternatives.some(({ moves }) => moves.length > 0)).length;
  return [
    ...(now.missing.length === 0 ? [] : [`Уровень не определён: ${units(now.missing.length, context)} из ${now.forms.length}.`]),
    ...(unsigned === 0 ? [] : [`Не подписано форм: ${unsigned}.`]),
    ...(before ? [] : ['Нет форм за предыдущий учебный год: изменение не определено.']),
    ...(open === 0 ? [] : [`Нет решения о правилах, от которых зависят уровни: ${open}. Их можно принять в разделе «Разночтения».`]),
    ...settingChecks(municipality),
  ];
}
