import { heading, list } from '../monitoring/blocks.ts';
import { ofCount } from '../phrasing/plural.ts';
import { presenceShare } from '../phrasing/presence.ts';
import type { Block } from '../tree.ts';
import { summaries } from './changes.ts';
import { namesOf, numberOf, type Context } from './context.ts';
import { undesirable } from './leftOut.ts';
import { levelsOf } from './presence.ts';
import { shortcomingsOf } from './shortcomings.ts';
import { sourceGapsOf } from './sourceGaps.ts';
import { changeText, exactText, levelOf, scoredOf } from './totals.ts';

/** What follows from the figures, a sentence each; nothing is said of what there are no figures for. */
export function conclusionBlocks(context: Context): readonly Block[] {
  const { numbering } = context;
  const items = [
    ...totals(context),
    ...schools(context),
    ...presence(context),
    ...negative(context),
    ...sources(context),
    ...shortcomings(context),
    ...completeness(context),
  ];
  return items.length === 0 ? [] : [heading('conclusions', numbering.section('Выводы')), ...list('conclusions.list', items, true)];
}

function totals({ answered, instrument, yearBefore }: Context): readonly string[] {
  const rows = answered.flatMap((form) => {
    const now = scoredOf(form.filled.score);
    return now ? [{ form, now, earlier: scoredOf(form.before?.score ?? null) }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  if (answered.length === 1) {
    const { now, earlier } = first;
    const compared = earlier ? `; в ${yearBefore} учебном году – ${exactText(earlier.total)}, ${levelOf(earlier)}` : '';
    return [`${instrument.totalTitle ?? 'Итоговое значение'} – ${exactText(now.total)}, уровень ${levelOf(now)}${compared}.`];
  }
  const lowest = instrument.scale?.[0];
  const low = rows.filter(({ now }) => now.level === lowest?.level);
  const better = rows.filter(({ now, earlier }) => earlier && changeText(earlier.total, now.total).startsWith('+'));
  const compared = rows.filter(({ earlier }) => earlier !== null);
  return [
    ...(lowest && low.length > 0
      ? [`Уровень «${lowest.title}» – ${low.length} ${ofCount(rows.length, ['формы', 'форм'])}: ${namesOf(low.map(({ form }) => form))}.`]
      : []),
    ...(compared.length > 0 ? [`По сравнению с ${yearBefore} учебным годом итог выше – ${better.length} из ${compared.length}.`] : []),
  ];
}

function schools(context: Context): readonly string[] {
  const rows = summaries(context).filter(({ summary }) => summary.conclusion?.title);
  if (rows.length === 0) return [];
  const of = (status: string) => rows.filter(({ summary }) => summary.conclusion!.status === status).map(({ form }) => form);
  const { conclusion } = context.instrument;
  return [
    ...(of('improved').length > 0 ? [`${conclusion!.improved}: ${namesOf(of('improved'))}.`] : []),
    ...(of('not-improved').length > 0 ? [`${conclusion!.notImproved}: ${namesOf(of('not-improved'))}.`] : []),
  ];
}

function presence(context: Context): readonly string[] {
  return levelsOf(context).flatMap(({ title, together }) => {
    const { whole, parts } = together;
    if (whole.asked === 0) return [];
    const empty = parts.filter(({ absent }) => absent > 0).toSorted((a, b) => b.absent / b.asked - a.absent / a.asked);
    const most = empty.slice(0, 3).map(({ id, title: part, absent, asked }) => `«${id}. ${part}» – отсутствует ${absent} из ${asked}`);
    return [
      `${title.slice(0, 1).toUpperCase()}${title.slice(1)}: доля имеющегося – ${presenceShare(whole)}${most.length > 0 ? `; больше всего недостаёт: ${most.join('; ')}` : ''}.`,
    ];
  });
}

/** Undesirable criteria that are there. */
function negative(context: Context): readonly string[] {
  const found = undesirable(context);
  return found.length === 0 ? [] : [`Отмечено нежелательное: ${found.join('; ')}.`];
}

/** Criteria said to be there without a document or a link. */
function sources({ answered }: Context): readonly string[] {
  const rows = answered.map((form) => ({ form, count: sourceGapsOf(form).length })).filter(({ count }) => count > 0);
  if (rows.length === 0) return [];
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return [
    `Без источника информации отмечено как имеющееся: критериев – ${count}${answered.length === 1 ? '' : `, организаций – ${rows.length} из ${answered.length}`}.`,
  ];
}

function shortcomings(context: Context): readonly string[] {
  const all = shortcomingsOf(context);
  if (all.length === 0 || context.answered.length < 2) return all.length === 0 ? [] : [`Показателей с недостатками – ${all.length}.`];
  const common = all.filter(({ forms }) => forms.length > 1).slice(0, 3);
  if (common.length === 0) return [];
  const asked = (kind: string) => context.answered.filter(({ about }) => about.kind === kind).length;
  const said = common.map(
    ({ id, title, forms, isCriterion }) =>
      `№ ${numberOf(id)} «${title}» – ${forms.length} из ${isCriterion ? asked(forms[0]!.about.kind) : context.answered.length}`,
  );
  return [`Чаще других недостаток отмечен по показателям: ${said.join('; ')}.`];
}

function completeness({ missing, answered }: Context): readonly string[] {
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const parts = [
    ...(missing.length > 0 ? [`не представлены сведения: ${namesOf(missing)}`] : []),
    ...(drafts.length > 0 ? [`заполнено не полностью: ${namesOf(drafts)}`] : []),
  ];
  return parts.length === 0 ? [] : [`Выводы могут измениться: ${parts.join('; ')}.`];
}
