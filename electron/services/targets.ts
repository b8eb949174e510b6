import { checkValue, itemsById } from '../../shared/engine/answers.ts';
import { exactValue } from '../../shared/engine/pointsBand.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { targets as form } from '../../shared/instruments/y-targets.ts';
import type { Submission, Target } from '../../shared/model/records.ts';
import type { PlanAndFact } from '../../shared/reports/assessment/comparison.ts';
import type { Base } from './base.ts';
import { openedForm } from './entry.ts';

/** Target shares of low-performing schools by school year, and the facts beside them: the forms of a municipality hold them. */
export function targetShares(base: Base, municipality: string): readonly PlanAndFact[] {
  return base.submissions
    .about('municipality', municipality)
    .filter(({ instrument }) => instrument === form.id)
    .map((submission) => shareOf(base, municipality, submission))
    .toSorted((a, b) => a.year.localeCompare(b.year));
}

/** Years with a target. */
export function listTargets(base: Base): readonly Target[] {
  return targetShares(base, base.municipality().id).filter(({ share }) => share !== null);
}

/** Writes the target into the year's form; none is begun for a target that is not set. */
export function saveTarget(base: Base, { year, share }: Parsed<'targets.save'>): readonly Target[] {
  const { id } = base.municipality();
  const key = { instrument: form.id, about: { kind: 'municipality', id }, subject: null, year, round: 'year' } as const;
  base.write(() => {
    const submission = share === null ? base.submissions.find(key) : openedForm(base, key);
    if (submission) base.submissions.saveAnswer(submission.id, { item: 'plan', value: share }, base.stamp());
  });
  return listTargets(base);
}

function shareOf(base: Base, municipality: string, { id, year }: Submission): PlanAndFact {
  const { plan, fact } = base.submissions.answers(id);
  return { municipality, year, share: exactValue(rightValue('plan', plan))?.valueOf() ?? null, fact: rightValue('fact', fact) };
}

/** A draft may hold what is no share: as good as not filled. */
function rightValue(item: string, value: unknown): NonNullable<PlanAndFact['fact']> | null {
  const isRight = value !== undefined && checkValue(itemsById(form).get(item)!, value) === null;
  return isRight ? (value as NonNullable<PlanAndFact['fact']>) : null;
}
