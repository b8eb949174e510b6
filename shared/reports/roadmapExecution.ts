import type { Roadmap } from '../roadmaps/roadmap.ts';
import { annexes } from './execution/annex.ts';
import { conclusions } from './execution/conclusions.ts';
import { contextOf, ofRoadmap, type Context, type ExecutionReportData } from './execution/context.ts';
import { evidenceBlocks } from './execution/evidence.ts';
import { introduction } from './execution/introduction.ts';
import { overdueBlocks } from './execution/overdue.ts';
import { executionAdvice } from './execution/recommendations.ts';
import { resultBlocks } from './execution/results.ts';
import { adviceBlocks } from './monitoring/advice.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import type { ReportTree } from './tree.ts';

/** Kind of the report on a roadmap, and what it is called among other reports. */
export function executionReportOf({ id, shortTitle, title, source }: Roadmap): { readonly kind: string; readonly title: string } {
  const name = title.startsWith('Перечень') ? `перечня мероприятий «${shortTitle}»` : ofRoadmap(shortTitle);
  return { kind: `roadmap-execution-${id}`, title: `Справка об исполнении ${name}, приказ № ${source.number}` };
}

/**
 * The report on the execution of a roadmap in a school year, as of a day: how much is marked, done, overdue, by section, who answers and
 * school, documents, shortcomings, recommendations, every measure. null: there is nothing to carry out or nothing is marked.
 */
export function executionReport(data: ExecutionReportData): ReportTree | null {
  if (data.units.every(({ mark }) => mark === null)) return null;
  const context = contextOf(data);
  return documentOf({
    ...executionReportOf(data.roadmap),
    name: 'СПРАВКА',
    subject: `об исполнении ${ofRoadmap(data.roadmap.title)}`,
    shortName: `Исполнение, ${data.roadmap.shortTitle}`,
    data,
    blocks: [
      ...introduction(context),
      ...resultBlocks(context),
      ...overdueBlocks(context),
      ...evidenceBlocks(context),
      ...conclusions(context),
      ...adviceBlocks(executionAdvice(context), context),
    ],
    annexes: annexes(context),
    checks: checksOf(context),
    sources: [context.source()],
  });
}

function checksOf({ tally, municipality }: Context): readonly string[] {
  return [
    ...(tally.unmarked === 0 ? [] : [`Не отмечено сроков: ${tally.unmarked} (раздел 2).`]),
    ...(tally.by.overdue === 0 ? [] : [`Просрочено сроков: ${tally.by.overdue} (раздел 5).`]),
    ...(tally.withoutEvidence === 0 ? [] : [`Выполнено без подтверждающего документа: ${tally.withoutEvidence} (раздел 6).`]),
    ...(tally.withoutDate === 0 ? [] : [`Выполнено, дата не указана: ${tally.withoutDate}.`]),
    ...settingChecks(municipality),
  ];
}
