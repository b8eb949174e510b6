import { heading, list, statement, type Statement } from '../monitoring/blocks.ts';
import { inSchools, placeCount } from '../phrasing/plural.ts';
import type { Block } from '../tree.ts';
import { changeCounts } from './change.ts';
import { having, inCompleteness, part, withoutMeasure, working, type Context } from './context.ts';
import { pairSources, riskPart } from './sources.ts';
import { missingRows } from './introduction.ts';

/** Conclusions worded from the figures. */
export function conclusions(context: Context): readonly Block[] {
  const diagnosed = context.pairs.filter(({ risk }) => risk.isDiagnosed || risk.outcome === 'found');
  const items: readonly Statement[] = [
    statement(confirmed(context), ...pairSources(context, diagnosed)),
    statement(factors(context), ...pairSources(context, working(context))),
    statement(change(context), riskPart(context, 'trends')),
    statement(measures(context), ...pairSources(context, withoutMeasure(context)), riskPart(context, 'work')),
    statement(completeness(context), ...pairSources(context, having(context, 'not-observed')), riskPart(context, 'findings')),
  ].filter(({ text }) => text !== '');
  return items.length === 0 ? [] : [heading('conclusions', context.numbering.section('Выводы')), ...list('conclusions.list', items, true)];
}

function confirmed(context: Context): string {
  const diagnosed = context.pairs.filter(({ risk }) => risk.isDiagnosed).length;
  if (diagnosed === 0) return '';
  const found = having(context, 'found').length;
  const more = found === 0 ? '' : `; ещё ${found} выявлено наблюдением сверх диагностированных`.replace('ещё 1 выявлено', 'ещё 1 выявлен');
  return `Наблюдением подтверждено ${part(having(context, 'confirmed').length, diagnosed)}, диагностированных в рисковых профилях${more}. Актуальных рисков – ${working(context).length}.`;
}

function factors(context: Context): string {
  const { now, isOne } = context;
  const high = working(context).filter(({ risk }) => risk.significance === 'high');
  if (isOne)
    return high.length === 0 ? '' : `Актуальные риски высокой значимости: ${high.map(({ risk }) => `«${risk.title}»`).join(', ')}.`;
  const counts = now.factors
    .map(({ title, byOutcome }) => ({ title, count: byOutcome.confirmed.length + byOutcome.found.length }))
    .toSorted((a, b) => b.count - a.count)
    .filter(({ count }) => count > 0)
    .slice(0, 3);
  if (counts.length === 0) return '';
  return `Наиболее распространены: ${counts.map(({ title, count }) => `«${title}» (${placeCount(count, now.schools.length, inSchools)})`).join('; ')}.`;
}

function change(context: Context): string {
  if (context.now.changes.length === 0) return '';
  const { appeared, gone, kept } = changeCounts(context);
  return `По сравнению с ${context.yearBefore} учебным годом больше не подтверждаются – ${gone}, появились – ${appeared}, сохраняются – ${kept}.`;
}

function measures(context: Context): string {
  const actual = working(context).length;
  if (actual === 0) return '';
  const lacking = withoutMeasure(context);
  if (lacking.length === 0) return 'Для всех актуальных рисков меры указаны.';
  const schools = new Set(lacking.map(({ entry }) => entry)).size;
  const where = context.isOne ? '' : ` ${placeCount(schools, context.now.schools.length, inSchools)}`;
  const high = lacking.filter(({ risk }) => risk.significance === 'high').length;
  return `Без мер остаются ${part(lacking.length, actual)}${where}${high === 0 ? '' : `, из них высокой значимости – ${high}`}.`.replace(
    /остаются (\d*1) из/,
    (text, count: string) => (count.endsWith('11') ? text : text.replace('остаются', 'остаётся')),
  );
}

function completeness(context: Context): string {
  const rows = missingRows(context);
  if (rows.length === 0) return '';
  const unseen = having(context, 'not-observed').length;
  return unseen === 0
    ? `Сведения представлены не полностью${inCompleteness}: выводы могут измениться.`
    : `По ${part(unseen, context.pairs.length, ['сочетания «школа – фактор»', 'сочетаний «школа – фактор»'])} вывода из наблюдения нет: после представления сведений${inCompleteness} выводы могут измениться.`;
}
