import { heading, list, paragraph, statement, type Statement } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import { beforeOf } from './before.ts';
import { over } from '../sources.ts';
import { listSource, totalSource } from './criteria.ts';
import { numberOf, type Context } from './context.ts';
import { shortcomingSources, shortcomingsOf, type Shortcoming } from './shortcomings.ts';
import { levelOf, scoredOf } from './totals.ts';

/** Conditions of the work that lack: possible causes of what lacks in its results, never proven. */
export function causeBlocks(context: Context): readonly Block[] {
  const { causes } = context.instrument.reported ?? {};
  if (!causes) return [];
  const start = heading('causes', context.numbering.section(causes.title));
  const items = causesOf(context);
  if (items.length === 0)
    return [
      start,
      ...paragraph('causes.none', 'Условия работы, которые описывает форма, обеспечены полностью: по её данным причин не видно.'),
    ];
  return [
    start,
    ...paragraph(
      'causes.text',
      'Не обеспечены полностью условия, от которых могут зависеть результаты; причинную связь форма не доказывает.',
    ),
    ...list('causes.list', items, true),
  ];
}

/** «наличие … (показатель № 4): 0 у 2 из 6» */
export function causesOf(context: Context): readonly Statement[] {
  const ids = context.instrument.reported?.causes?.items ?? [];
  return shortcomingsOf(context)
    .filter(({ id }) => ids.some((item) => id === item || id.startsWith(`${item}.`)))
    .map((one) =>
      statement(
        `${one.title.slice(0, 1).toUpperCase()}${one.title.slice(1)} (показатель № ${numberOf(one.id)}): ${one.what}.`,
        ...shortcomingSources(context, one),
      ),
    );
}

/** What stays a frequent shortcoming for the second year, and the lowest level: for the municipality to judge whether it can settle them alone. */
export function regionalBlocks(context: Context): readonly Block[] {
  const { regional } = context.instrument.reported ?? {};
  if (!regional) return [];
  const start = over(heading('regional', context.numbering.section(regional)), listSource(context));
  const items = regionalOf(context);
  if (items.length === 0) {
    const compared = context.answered.some(({ before }) => before);
    return [
      start,
      ...paragraph(
        'regional.none',
        compared
          ? 'Недостатков, которые сохраняются второй год не менее чем у половины, по данным формы нет.'
          : `Форм за ${context.yearBefore} учебный год нет, поэтому сохраняющиеся недостатки не определены.`,
      ),
    ];
  }
  return [
    start,
    ...paragraph('regional.text', 'Какие из этих вопросов выносятся на уровень края, решает орган управления образованием.'),
    ...list('regional.list', items, true),
  ];
}

export function regionalOf(context: Context): readonly Statement[] {
  const { answered, instrument, yearBefore } = context;
  const lowest = instrument.scale?.[0];
  const low = answered.flatMap((form) => {
    const score = scoredOf(form.filled.score);
    return score && lowest && score.level === lowest.level
      ? [statement(`Уровень – ${levelOf(score)}: ${lowest.need}.`, totalSource(context, form))]
      : [];
  });
  return [
    ...low,
    ...lasting(context).map((one) =>
      statement(
        `Показатель № ${numberOf(one.id)} «${one.title}»: ${one.what}; недостаток отмечен и в ${yearBefore} учебном году.`,
        ...shortcomingSources(context, one),
      ),
    ),
  ];
}

function lasting(context: Context): readonly Shortcoming[] {
  const before = new Set(shortcomingsOf(beforeOf(context)).map(({ id }) => id));
  return shortcomingsOf(context).filter(({ id, isFrequent }) => isFrequent && before.has(id));
}
