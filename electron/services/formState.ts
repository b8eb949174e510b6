import { isComplete } from '../../shared/engine/answers.ts';
import type { FormState } from '../../shared/model/views.ts';
import type { EffectiveForm } from './effectiveForm.ts';

/** Nothing entered, begun, complete or signed; an unfinished one past its term is overdue. `due`: the last day; null: none. */
export function formState(form: EffectiveForm, today: string, due: string | null): FormState {
  const { submission, instrument, stored, effective } = form;
  if (submission.isSigned) return 'signed';
  if (Object.keys(stored).length > 0 && isComplete(instrument, effective)) return 'complete';
  if (due !== null && due < today) return 'overdue';
  return Object.keys(stored).length > 0 ? 'draft' : 'not-started';
}
