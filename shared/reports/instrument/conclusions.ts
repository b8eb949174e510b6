import { heading, list, statement, type Statement } from '../monitoring/blocks.ts';
import { ofCount } from '../phrasing/plural.ts';
import { presenceShare } from '../phrasing/presence.ts';
import type { Block } from '../tree.ts';
import { summaries } from './changes.ts';
import { formSource, listSource, totalSource } from './criteria.ts';
import { namesOf, numberOf, type Answered, type Context } from './context.ts';
import { undesirable } from './leftOut.ts';
import { levelsOf } from './presence.ts';
import { shortcomingSources, shortcomingsOf } from './shortcomings.ts';
import { gapSources, sourceGapsOf } from './sourceGaps.ts';
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

function totals(context: Context): readonly Statement[] {
  const { answered, instrument, yearBefore } = context;
  const traced = (forms: readonly Answered[]) => forms.flatMap((form) => totalSource(context, form) ?? []);
  const rows = answered.flatMap((form) => {
    const now = scoredOf(form.filled.score);
    return now ? [{ form, now, earlier: scoredOf(form.before?.score ?? null) }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  if (answered.length === 1) {
    const { now, earlier } = first;
    const compared = earlier ? `; в ${yearBefore} учебном году – ${exactText(earlier.total)}, ${levelOf(earlier)}` : '';
    const said = `${instrument.totalTitle ?? 'Итоговое значение'} – ${exactText(now.total)}, уровень ${levelOf(now)}${compared}.`;
    return [statement(said, ...traced(answered), ...(earlier ? [totalSource(context, first.form, true)] : []))];
  }
  const lowest = instrument.scale?.[0];
  const low = rows.filter(({ now }) => now.level === lowest?.level);
  const better = rows.filter(({ now, earlier }) => earlier && changeText(earlier.total, now.total).startsWith('+'));
  const compared = rows.filter(({ earlier }) => earlier !== null);
  return [
    ...(lowest && low.length > 0
      ? [
          statement(
            `Уровень «${lowest.title}» – ${low.length} ${ofCount(rows.length, ['формы', 'форм'])}: ${namesOf(low.map(({ form }) => form))}.`,
            ...traced(low.map(({ form }) => form)),
          ),
        ]
      : []),
    ...(compared.length > 0
      ? [
          statement(
            `По сравнению с ${yearBefore} учебным годом итог выше – ${better.length} из ${compared.length}.`,
            ...traced(compared.map(({ form }) => form)),
          ),
        ]
      : []),
  ];
}

function schools(context: Context): readonly Statement[] {
  const rows = summaries(context).filter(({ summary }) => summary.conclusion?.title);
  if (rows.length === 0) return [];
  const of = (status: string) => rows.filter(({ summary }) => summary.conclusion!.status === status).map(({ form }) => form);
  const { conclusion } = context.instrument;
  const said = (what: string, forms: readonly Answered[]) =>
    statement(`${what}: ${namesOf(forms)}.`, ...forms.map((form) => totalSource(context, form)));
  return [
    ...(of('improved').length > 0 ? [said(conclusion!.improved, of('improved'))] : []),
    ...(of('not-improved').length > 0 ? [said(conclusion!.notImproved, of('not-improved'))] : []),
  ];
}

function presence(context: Context): readonly Statement[] {
  return levelsOf(context).flatMap(({ title, together, sources: all }) => {
    const { whole, parts } = together;
    if (whole.asked === 0) return [];
    const empty = parts.filter(({ absent }) => absent > 0).toSorted((a, b) => b.absent / b.asked - a.absent / a.asked);
    const most = empty.slice(0, 3).map(({ id, title: part, absent, asked }) => `«${id}. ${part}» – отсутствует ${absent} из ${asked}`);
    return [
      statement(
        `${title.slice(0, 1).toUpperCase()}${title.slice(1)}: доля имеющегося – ${presenceShare(whole)}${most.length > 0 ? `; больше всего недостаёт: ${most.join('; ')}` : ''}.`,
        ...all,
      ),
    ];
  });
}

/** Undesirable criteria that are there. */
function negative(context: Context): readonly Statement[] {
  const found = undesirable(context);
  return found.length === 0
    ? []
    : [statement(`Отмечено нежелательное: ${found.map(({ text }) => text).join('; ')}.`, ...found.flatMap((one) => one.sources))];
}

/** Criteria said to be there without a document or a link. */
function sources(context: Context): readonly Statement[] {
  const { answered } = context;
  const rows = answered.map((form) => ({ form, count: sourceGapsOf(form).length })).filter(({ count }) => count > 0);
  if (rows.length === 0) return [];
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return [
    statement(
      `Без источника информации отмечено как имеющееся: критериев – ${count}${answered.length === 1 ? '' : `, организаций – ${rows.length} из ${answered.length}`}.`,
      ...gapSources(
        context,
        rows.map(({ form }) => form),
      ),
    ),
  ];
}

function shortcomings(context: Context): readonly Statement[] {
  const all = shortcomingsOf(context);
  const lackingIn = (list: typeof all) => list.flatMap((one) => shortcomingSources(context, one));
  if (all.length === 0 || context.answered.length < 2)
    return all.length === 0 ? [] : [statement(`Показателей с недостатками – ${all.length}.`, ...lackingIn(all))];
  const common = all.filter(({ forms }) => forms.length > 1).slice(0, 3);
  if (common.length === 0) return [];
  const asked = (kind: string) => context.answered.filter(({ about }) => about.kind === kind).length;
  const said = common.map(
    ({ id, title, forms, isCriterion }) =>
      `№ ${numberOf(id)} «${title}» – ${forms.length} из ${isCriterion ? asked(forms[0]!.about.kind) : context.answered.length}`,
  );
  return [statement(`Чаще других недостаток отмечен по показателям: ${said.join('; ')}.`, ...lackingIn(common))];
}

function completeness(context: Context): readonly Statement[] {
  const { missing, answered } = context;
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const parts = [
    ...(missing.length > 0 ? [`не представлены сведения: ${namesOf(missing)}`] : []),
    ...(drafts.length > 0 ? [`заполнено не полностью: ${namesOf(drafts)}`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    statement(`Выводы могут измениться: ${parts.join('; ')}.`, listSource(context), ...drafts.map((form) => formSource(context, form))),
  ];
}
