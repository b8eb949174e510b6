import { heading, list, paragraph } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import { beforeOf } from './before.ts';
import { numberOf, type Context } from './context.ts';
import { shortcomingsOf, type Shortcoming } from './shortcomings.ts';
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
export function causesOf(context: Context): readonly string[] {
  const ids = context.instrument.reported?.causes?.items ?? [];
  return shortcomingsOf(context)
    .filter(({ id }) => ids.some((item) => id === item || id.startsWith(`${item}.`)))
    .map(({ id, title, what }) => `${title.slice(0, 1).toUpperCase()}${title.slice(1)} (показатель № ${numberOf(id)}): ${what}.`);
}

/** What stays a frequent shortcoming for the second year, and the lowest level: for the municipality to judge whether it can settle them alone. */
export function regionalBlocks(context: Context): readonly Block[] {
  const { regional } = context.instrument.reported ?? {};
  if (!regional) return [];
  const start = heading('regional', context.numbering.section(regional));
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

export function regionalOf(context: Context): readonly string[] {
  const { answered, instrument, yearBefore } = context;
  const lowest = instrument.scale?.[0];
  const low = answered.flatMap(({ filled }) => {
    const score = scoredOf(filled.score);
    return score && lowest && score.level === lowest.level ? [`Уровень – ${levelOf(score)}: ${lowest.need}.`] : [];
  });
  return [
    ...low,
    ...lasting(context).map(
      ({ id, title, what }) => `Показатель № ${numberOf(id)} «${title}»: ${what}; недостаток отмечен и в ${yearBefore} учебном году.`,
    ),
  ];
}

function lasting(context: Context): readonly Shortcoming[] {
  const before = new Set(shortcomingsOf(beforeOf(context)).map(({ id }) => id));
  return shortcomingsOf(context).filter(({ id, isFrequent }) => isFrequent && before.has(id));
}
