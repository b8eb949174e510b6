import { answerOf } from '../engine/answers.ts';
import { baseDisagreements } from '../engine/shares/baseDisagreements.ts';
import type { Check } from './check.ts';

/** Counts and shares within one form: shares of one whole imply one number, parts add up, no count is beyond its whole. */
export const sharesCheck: Check = {
  id: 'shares',
  title: 'Числа, доли и целое, которое они предполагают, внутри одной формы',
  instruments: 'every',
  kinds: ['measure'],
  find({ instrument, effective }) {
    const byItem = Map.groupBy(baseDisagreements(instrument, effective), ({ items }) => items[0]!);
    return [...byItem].map(([item, found]) => ({
      item,
      sentence: found.map(({ sentence }) => sentence).join(' '),
      figures: [...new Set(found.flatMap(({ items }) => items))].map((id) => JSON.stringify(answerOf(effective, id) ?? null)),
    }));
  },
};
