import { adviceBlocks } from './monitoring/advice.ts';
import { heading } from './monitoring/blocks.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { annexes } from './instrument/annex.ts';
import { causeBlocks, regionalBlocks } from './instrument/causes.ts';
import { changeBlocks } from './instrument/changes.ts';
import { conclusionBlocks } from './instrument/conclusions.ts';
import { contextOf, namesOf, sourcesOf, type Context, type InstrumentData } from './instrument/context.ts';
import { eachBlocks } from './instrument/each.ts';
import { introduction } from './instrument/introduction.ts';
import { leftOutBlocks } from './instrument/leftOut.ts';
import { loadBlocks } from './instrument/load.ts';
import { presenceBlocks } from './instrument/presence.ts';
import { progressBlocks } from './instrument/progress.ts';
import { instrumentAdvice } from './instrument/recommendations.ts';
import { sampleBlocks } from './instrument/samples.ts';
import { shortcomingBlocks } from './instrument/shortcomings.ts';
import { sourceBlocks } from './instrument/sourceGaps.ts';
import { totalBlocks } from './instrument/totals.ts';
import { inQuotes } from './phrasing/text.ts';
import type { ReportTree } from './tree.ts';

/** What the report on the monitoring by an instrument is called. */
export function instrumentReportTitle({ title }: { readonly title: string }): string {
  return `Аналитическая справка: ${title}`;
}

/**
 * The analytical report on the monitoring by any one instrument, an added one too: completeness, totals and levels, effectiveness of each
 * row of a sample, dynamics, share present, what the order wants reported beside, shortcomings of the next year, conclusions,
 * recommendations, all values. Its kind is the id of the instrument. null: nothing was filled.
 */
export function instrumentReport(data: InstrumentData): ReportTree | null {
  const context = contextOf(data);
  if (context.answered.length === 0) return null;
  const { instrument, numbering } = context;
  const first = introduction(context);
  const title = heading('results', numbering.section('Результаты'));
  return documentOf({
    kind: instrument.id,
    title: instrumentReportTitle(instrument),
    subject: `по результатам ${monitoringOf(instrument.title)}`,
    shortName: `Справка, ${instrument.shortTitle}`,
    data,
    blocks: [
      ...first,
      title,
      ...totalBlocks(context),
      ...loadBlocks(context),
      ...eachBlocks(context),
      ...progressBlocks(context),
      ...sampleBlocks(context),
      ...changeBlocks(context),
      ...presenceBlocks(context),
      ...sourceBlocks(context),
      ...leftOutBlocks(context),
      ...shortcomingBlocks(context),
      ...causeBlocks(context),
      ...regionalBlocks(context),
      ...conclusionBlocks(context),
      ...adviceBlocks(instrumentAdvice(context), context),
    ],
    annexes: annexes(context),
    checks: checksOf(context),
    sources: sourcesOf(context),
  });
}

/** «мониторинга качества подготовки …» of «Мониторинг качества подготовки …»; another title is quoted. */
function monitoringOf(title: string): string {
  return title.toLowerCase().startsWith('мониторинг ')
    ? `мониторинга ${title.slice('мониторинг '.length)}`
    : `мониторинга ${inQuotes(title)}`;
}

function checksOf(context: Context): readonly string[] {
  const { missing, answered, municipality, yearBefore } = context;
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const unsigned = answered.filter(({ filled }) => filled.isComplete && filled.signedOn === null);
  return [
    ...(missing.length === 0 ? [] : [`Нет сведений: ${namesOf(missing)}.`]),
    ...(drafts.length === 0 ? [] : [`Заполнено не полностью: ${namesOf(drafts)}.`]),
    ...(unsigned.length === 0 ? [] : [`Не подписано форм: ${unsigned.length}.`]),
    ...(answered.some(({ before }) => before) ? [] : [`Нет форм за ${yearBefore} учебный год: изменение не определено.`]),
    ...settingChecks(municipality),
  ];
}
