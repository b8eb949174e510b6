import Fraction from 'fraction.js';
import { answerOf, itemsById, type AnswerMap } from './answers.ts';
import type { Instrument, PointValue } from './instrument.ts';
import { scoreForm } from './score.ts';
import { planOf } from './plan.ts';
import { bandOf } from './scale.ts';

/** One change of one value that brings the form to the next level. */
export type Change = { readonly item: string; readonly title: string; readonly from: PointValue; readonly to: PointValue };

export type Lift = {
  readonly level: string;
  readonly title: string;
  /** Where the next level begins less the total, exact. */
  readonly lacks: string;
  /** The point that the next level lies above, exact, where that point itself is not in it; null where it is. */
  readonly above: string | null;
  /** The least change of each single item that is enough by itself; empty: several are needed. */
  readonly changes: readonly Change[];
};

/** What would lift a scored form to the next level; null at the top, and where the form is not scored. */
export function lifts(instrument: Instrument, answers: AnswerMap, rules: Readonly<Record<string, string>> = {}): Lift | null {
  const now = scoreForm(instrument, answers, rules);
  const plan = planOf(instrument, rules);
  if (now.status !== 'scored' || !plan) return null;
  const levels = plan.scale.map((band) => band.level);
  const next = plan.scale[levels.indexOf(now.level ?? '') + 1];
  if (!next || now.level === null) return null;

  const items = itemsById(instrument);
  const changes = plan.terms.flatMap((id): Change[] => {
    const item = items.get(id)!;
    if (item.kind !== 'points' && item.kind !== 'scored-yes-no') return [];
    const from = answerOf(answers, id) as PointValue;
    const values: readonly PointValue[] = item.kind === 'points' ? item.values : [0, 1];
    const enough = values.find((value) => {
      if (value === 'нет' || (from !== 'нет' && value <= from)) return false;
      const then = scoreForm(instrument, { ...answers, [id]: value }, rules);
      return then.status === 'scored' && levels.indexOf(then.level ?? '') >= levels.indexOf(next.level);
    });
    return enough === undefined ? [] : [{ item: id, title: item.title, from, to: enough }];
  });
  const { from } = next.ends;
  const isOpen = bandOf(plan.scale, from, plan.boundary).band !== next;
  return {
    level: next.level,
    title: next.title,
    lacks: from.sub(new Fraction(now.total)).toFraction(),
    above: isOpen ? from.toFraction() : null,
    changes,
  };
}
