import { answerOf } from '../engine/answers.ts';
import { impliedWholes, wholeElsewhere } from '../engine/shares/impliedWholes.ts';
import { baseDisagreements } from '../engine/shares/baseDisagreements.ts';
import type { Check } from './check.ts';

/** Counts and shares within one form: shares of one whole imply one number, parts add up, no count is beyond its whole. */
export const sharesCheck: Check = {
  id: 'shares',
  title: 'Числа, доли и целое, которое они предполагают, внутри одной формы',
  instruments: 'every',
  looksAt: (item) => item.kind === 'measure' && item.measure.kind === 'count-share',
  find({ instrument, effective }) {
    const byItem = Map.groupBy(baseDisagreements(instrument, effective), ({ items }) => items[0]!);
    return [...byItem].map(([item, found]) => ({
      item,
      sentence: found.map(({ sentence }) => sentence).join(' '),
      figures: [...new Set(found.flatMap(({ items }) => items))].map((id) => JSON.stringify(answerOf(effective, id) ?? null)),
    }));
  },
};

/** Forms of order С that speak of the same pupils: the conditions at the start of a year, the results of the year before it or of it. */
const pairs = { 's-conditions': 's-subject-outcomes' } as const;

/** The whole that one form implies and that of another form about the same school; a difference within a tenth is that of the dates. */
export const wholesCheck: Check = {
  id: 'wholes',
  title: 'Целое, которое предполагают доли, в двух формах одной школы',
  instruments: Object.keys(pairs),
  looksAt: (item) => item.kind === 'measure' && item.measure.kind === 'count-share',
  find({ instrument, effective, other }) {
    const paired = pairs[instrument.id as keyof typeof pairs];
    const found = other(paired) ?? other(paired, 'year-before');
    if (!found) return [];
    const elsewhere = impliedWholes(found.instrument, found.answers);
    return impliedWholes(instrument, effective).flatMap((own) => {
      const whole = elsewhere.find(({ base }) => base === own.base);
      const sentence = whole ? wholeElsewhere(own, { title: found.instrument.shortTitle, whole }) : null;
      if (!whole || sentence === null) return [];
      const figures = [...own.of, ...whole.of].map(({ id, value }) => JSON.stringify([id, value]));
      return [{ item: own.of[0]!.id, sentence, figures }];
    });
  },
};
