import { answerOf, itemsById } from '../engine/answers.ts';
import type { Check } from './check.ts';
import { figureOf, isSame, measured } from './measured.ts';
import { ended } from './sentence.ts';

/** The previous period of this year's form and the current one of last year's are the same period. */
export const periodCheck: Check = {
  id: 'period',
  title: 'Предыдущий период формы и тот же период в форме прошлого года',
  instruments: 'every',
  looksAt: ({ kind }) => kind === 'two-period',
  find({ instrument, stored, previous }) {
    if (!previous) return [];
    return [...itemsById(instrument).values()].flatMap((item) => {
      if (item.kind !== 'two-period') return [];
      const here = measured(item.measure, periodOf(answerOf(stored, item.id), 'previous'));
      const there = measured(item.measure, periodOf(answerOf(previous.answers, item.id), 'current'));
      if (!here || !there || isSame(here, there)) return [];
      const sentence = ended(
        `Предыдущий период здесь – ${here.text}, а в форме за ${previous.year} учебный год тот же период – ${there.text}`,
      );
      return [{ item: item.id, sentence, figures: [figureOf(there), figureOf(here)] }];
    });
  },
};

function periodOf(value: unknown, column: 'previous' | 'current'): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[column] : undefined;
}
