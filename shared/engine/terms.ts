import Fraction from 'fraction.js';
import { answerOf, applies, type AnswerMap } from './answers.ts';
import { spanOf } from './attainable.ts';
import { evaluate, type TermValue, type Values } from './formula.ts';
import type { LeafItem } from './instrument.ts';
import type { Plan } from './plan.ts';
import { pointsAt } from './pointsBand.ts';
import { sampleResult } from './sampleResult.ts';
import type { AnswerError } from './score.ts';

/** A term, or why it is absent. */
export type Term = Exclude<TermValue, 'нет'> | { readonly absent: 'answer' | 'condition' };

type Form = {
  readonly answers: AnswerMap;
  readonly items: ReadonlyMap<string, LeafItem>;
  /** Grows by what is not filled. */
  readonly missing: string[];
  /** Grows by values that no range of points holds. */
  readonly unscaled: AnswerError[];
};

const isNo: Term = { absent: 'answer' };
const isNotAsked: Term = { absent: 'condition' };

/** The item's points; null where something is not filled, with what is in `missing`. */
export function termValue(item: LeafItem, { answers, items, missing, unscaled }: Form): Term | null {
  if (item.onlyIf && !applies(item, answers)) {
    const { item: asked } = item.onlyIf;
    if (answerOf(answers, asked) !== undefined || items.get(asked)?.optional) return isNotAsked;
    missing.push(asked);
    return null;
  }
  const answer = answerOf(answers, item.id);
  if (answer === undefined || (item.kind === 'sample' && (answer as readonly unknown[]).length === 0)) {
    missing.push(item.id);
    return null;
  }
  if (item.kind === 'sample') return sampleMean(item, answer as readonly AnswerMap[], missing);
  if (item.kind !== 'measure') return answer === 'нет' ? isNo : termOf(answer as number);
  const points = pointsAt(item, answer);
  if (points === 'not-filled') missing.push(item.id);
  else if (points === 'no-band')
    unscaled.push({ item: item.id, code: 'no-points', message: 'Значение не попадает ни в один диапазон, за который даются баллы' });
  return typeof points === 'number' ? termOf(points) : null;
}

function sampleMean(item: LeafItem & { readonly kind: 'sample' }, rows: readonly AnswerMap[], missing: string[]): Term | null {
  const result = sampleResult(item, rows);
  missing.push(...result.missing.map((cell) => `${item.id}${cell}`));
  return result.mean && { exact: result.mean, text: result.mean.toFraction() };
}

const made = new Map<number, Exclude<TermValue, 'нет'>>();

/** Points as a term; the few values that forms allow are made once. */
function termOf(points: number): Exclude<TermValue, 'нет'> {
  const known = made.get(points);
  if (known) return known;
  const exact = new Fraction(points);
  const term = { exact, text: exact.toFraction() };
  made.set(points, term);
  return term;
}

/** Values of terms and of further totals, by id. */
export function valuesOf(terms: ReadonlyMap<string, Term>, plan: Plan, items: ReadonlyMap<string, LeafItem>): Values {
  const values: Values = {
    valueOf(id) {
      const term = terms.get(id);
      if (term) return 'absent' in term ? 'нет' : term;
      const further = plan.further.get(id);
      const value = further ? evaluate(further.total, values).value : null;
      return value === null ? 'нет' : { exact: value, text: value.toFraction() };
    },
    spanOf(id) {
      const { from, to } = spanOf(items.get(id)!);
      return from.add(to);
    },
  };
  return values;
}
