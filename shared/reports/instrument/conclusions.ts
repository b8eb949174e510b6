import { heading, list, statement, type Statement } from '../monitoring/blocks.ts';
import { counted, ofCount, placeCount, plural } from '../phrasing/plural.ts';
import { presenceShare } from '../phrasing/presence.ts';
import { capitalised, inQuotes, listed } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { conclusionText, indicatorRows, summaries } from './changes.ts';
import { formSource, itemSources, levelTitle, listSource, totalSource } from './criteria.ts';
import { namesOf, numberOf, placeOf, type Answered, type Context } from './context.ts';
import { undesirable } from './leftOut.ts';
import { loadOf, said as loadText } from './load.ts';
import { levelsOf } from './presence.ts';
import { progressOf, progressText } from './progress.ts';
import { shortcomingSources, shortcomingsOf } from './shortcomings.ts';
import { gapSources, sourceGapsOf } from './sourceGaps.ts';
import { split } from './split.ts';
import { changeText, exactText, levelOf, scoredOf } from './totals.ts';
import { byIndicators } from './words.ts';

/** What follows from the figures, a sentence each; nothing is said of what there are no figures for. */
export function conclusionBlocks(context: Context): readonly Block[] {
  const { numbering } = context;
  const items = [
    ...totals(context),
    ...load(context),
    ...changes(context),
    ...schools(context),
    ...dynamics(context),
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
            `Уровень «${lowest.title}» – ${low.length} ${ofCount(rows.length, placeOf(context).of)}: ${namesOf(low.map(({ form }) => form))}.`,
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

/** How many of those who are helped come to one of those who help. */
function load(context: Context): readonly Statement[] {
  const now = loadOf(context);
  const { load: of } = context.instrument.reported ?? {};
  if (!now || !of) return [];
  const from = [of.helpers, of.helped].flatMap((item) => itemSources(context, context.answered, item));
  return [statement(`${loadText(now)}.`, ...from)];
}

/** Signs of a change in those who are helped, heading by heading. */
function changes(context: Context): readonly Statement[] {
  return (context.instrument.reported?.changes ?? []).flatMap(({ title, items }) => {
    const rows = progressOf(context, items);
    const from = items.flatMap((item) => itemSources(context, context.answered, item));
    return rows.length === 0 ? [] : [statement(`${title}. ${progressText(rows)}`, ...from)];
  });
}

/** Of indicators that compare with the period before: with how many the better outweighs the worse; the municipality's own apart. */
function dynamics(context: Context): readonly Statement[] {
  const parts = split(context);
  return parts.flatMap((part) => dynamicsOf(part, parts.length === 1 ? '' : `${capitalised(levelTitle(part.answered[0]!.about.kind))}. `));
}

function dynamicsOf(context: Context, whose: string): readonly Statement[] {
  const rows = indicatorRows(context).flatMap(({ item, values }) => {
    const count = (outcome: string) => values.filter((value) => value.outcome === outcome).length;
    const [up, down, same, unjudged] = [count('positive'), count('negative'), count('none'), count('not-judged')];
    return up + down + same + unjudged === 0 ? [] : [{ id: item.id, up, down, unjudged }];
  });
  if (rows.length === 0) return [];
  const unjudged = rows.filter((row) => row.unjudged > 0).length;
  const better = rows.filter(({ up, down }) => up > down).length;
  const worse = rows.filter(({ up, down }) => down > up).length;
  const isOne = context.answered.length === 1;
  const [first, ...rest] = (
    [
      ['положительная', better],
      ['отрицательная', worse],
      [isOne ? 'без изменений' : 'перевеса нет', rows.length - better - worse - unjudged],
      ['изменение не оценивается', unjudged],
    ] as const
  ).filter(([, count]) => count > 0);
  const [word, count] = first!;
  const start = word.endsWith('ая') ? `${isOne ? '' : 'преобладает '}${word} динамика` : word;
  const parts = [`${start} – по ${count}`, ...rest.map(([other, some]) => `${other} – по ${some}`)];
  const said = `${whose}Сравнить можно ${counted(rows.length, ['показатель', 'показателя', 'показателей'])}: ${parts.join(', ')}.`;
  return [statement(said, ...rows.flatMap(({ id }) => itemSources(context, context.answered, id)))];
}

function schools(context: Context): readonly Statement[] {
  const rows = summaries(context).filter(({ summary }) => summary.conclusion?.title);
  if (rows.length === 0) return [];
  const of = (status: string) => rows.filter(({ summary }) => summary.conclusion!.status === status).map(({ form }) => form);
  const { conclusion } = context.instrument;
  const said = (status: string, words: string): readonly Statement[] => {
    const forms = of(status);
    const text = conclusionText(words, forms.length, rows.length, context);
    if (text === '') return [];
    const whose = rows.length === 1 ? text : `${text.replace(/\.$/, '')}: ${listed(forms.map(({ name }) => name))}.`;
    return [statement(whose, ...forms.map((form) => totalSource(context, form)))];
  };
  return [...said('improved', conclusion!.improved), ...said('not-improved', conclusion!.notImproved)];
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
      `Без указания источника информации ${plural(count, ['отмечен как имеющийся', 'отмечены как имеющиеся', 'отмечены как имеющиеся'])} ${counted(count, ['критерий', 'критерия', 'критериев'])}${answered.length === 1 ? '' : ` (форм с такими критериями – ${rows.length} из ${answered.length})`}.`,
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
  if (all.length === 0) return [];
  if (context.answered.length < 2) {
    if (all.every(({ isCriterion }) => isCriterion)) return [];
    return [statement(`Недостатки отмечены по ${byIndicators(all.map(({ id }) => id))}.`, ...lackingIn(all))];
  }
  const common = all.filter(({ forms }) => forms.length > 1);
  const shown = common.slice(0, 3);
  if (shown.length === 0) return [];
  const said = shown.map(({ id, title, forms }) => {
    const part = split(context).find(({ answered }) => answered.includes(forms[0]!)) ?? context;
    return `№ ${numberOf(id)} ${inQuotes(title)} – ${placeCount(forms.length, part.answered.length, placeOf(part))}`;
  });
  const isMore = common.length > shown.length;
  const isOne = shown.length === 1;
  const start = shown.every(({ isCriterion }) => isCriterion)
    ? `${isMore ? 'Чаще других' : 'Более чем в одном случае'} ${isOne ? 'отсутствует критерий' : 'отсутствуют критерии'}`
    : all.length === 1
      ? 'Недостаток отмечен по одному показателю'
      : `${isMore ? 'Чаще других недостаток отмечен' : 'Недостаток отмечен более чем в одном случае'} по ${isOne ? 'показателю' : 'показателям'}`;
  return [statement(`${start}: ${said.join('; ')}.`, ...lackingIn(shown))];
}

function completeness(context: Context): readonly Statement[] {
  const { missing, answered } = context;
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const parts = [
    ...(missing.length > 0 ? [`не представлены сведения (${namesOf(missing)})`] : []),
    ...(drafts.length > 0
      ? [`${drafts.length === 1 ? 'не полностью заполнена форма' : 'не полностью заполнены формы'} (${namesOf(drafts)})`]
      : []),
  ];
  if (parts.length === 0) return [];
  return [
    statement(`Выводы могут измениться: ${parts.join(', ')}.`, listSource(context), ...drafts.map((form) => formSource(context, form))),
  ];
}
