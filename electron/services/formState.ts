import { isComplete } from '../../shared/engine/answers.ts';
import type { FormState } from '../../shared/model/views.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import type { IsDoubtful } from './yearDoubts.ts';

type Around = {
  readonly today: string;
  /** The last day; null: none. */
  readonly due: string | null;
  /** Asked of complete forms only. */
  readonly isDoubtful: IsDoubtful;
};

/** Nothing entered, begun, complete, doubtful or signed; an unfinished one past its term is overdue. */
export function formState(form: EffectiveForm, { today, due, isDoubtful }: Around): FormState {
  const { submission, instrument, stored, effective } = form;
  if (submission.isSigned) return 'signed';
  if (Object.keys(stored).length > 0 && isComplete(instrument, effective)) return isDoubtful(form) ? 'doubtful' : 'complete';
  if (due !== null && due < today) return 'overdue';
  return Object.keys(stored).length > 0 ? 'draft' : 'not-started';
}

/** State of a form that is not begun. `isOwed`: it is expected. */
export function stateOfNone({ today, due, isOwed }: { today: string; due: string | null; isOwed: boolean }): FormState {
  return isOwed && due !== null && due < today ? 'overdue' : 'not-started';
}
