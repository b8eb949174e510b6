import { answerOf, type AnswerMap } from '../answers.ts';
import { consistentGroups, type Group } from './consistentWholes.ts';
import { impliedWhole, type CountShare, type CountShareMeasure } from './countShare.ts';
import { leaves, type Instrument } from '../instrument.ts';

/** A filled count and share of a form. */
export type Filled = { readonly id: string; readonly base: string | null; readonly value: CountShare };

export function filledIn(instrument: Instrument, answers: AnswerMap): readonly Filled[] {
  return countShares(instrument).flatMap(({ id, measure }) => {
    const value = valueOf(id, answers);
    return value === null ? [] : [{ id, base: measure.base ?? null, value }];
  });
}

export function countShares({ items }: Instrument): readonly { readonly id: string; readonly measure: CountShareMeasure }[] {
  return leaves(items).flatMap((item) =>
    item.kind === 'measure' && item.measure.kind === 'count-share' ? [{ id: item.id, measure: item.measure }] : [],
  );
}

/** An answer to an item that does not apply is there all the same. */
function valueOf(id: string, answers: AnswerMap): CountShare | null {
  const answer = answerOf(answers, id);
  if (typeof answer !== 'object' || answer === null) return null;
  const { count = null, share = null, given = null } = answer as Partial<CountShare>;
  return { count, share, given };
}

export function byBase(filled: readonly Filled[]): ReadonlyMap<string, readonly Filled[]> {
  return Map.groupBy(
    filled.filter((one): one is Filled & { base: string } => one.base !== null),
    ({ base }) => base,
  );
}

/** Shares by the whole they imply, the largest group first; those that imply none are left out. */
export function groupsOf(of: readonly Filled[]): readonly Group<Filled>[] {
  const ranged = of.flatMap((one) => {
    const whole = impliedWhole(one.value);
    return whole === null || Array.isArray(whole) ? [] : [{ member: one, whole }];
  });
  return consistentGroups(ranged);
}
