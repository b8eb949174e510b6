import { isComplete } from '../../shared/engine/answers.ts';
import type { FormState } from '../../shared/model/views.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { datesIn } from './schoolYear.ts';

/** Nothing entered, begun, complete or signed; an unfinished one past its term is overdue. */
export function formState(form: EffectiveForm, today: string): FormState {
  const { submission, instrument, stored, effective } = form;
  if (submission.isSigned) return 'signed';
  if (Object.keys(stored).length > 0 && isComplete(instrument, effective)) return 'complete';
  if (instrument.window && datesIn(submission.year, instrument.window).to < today) return 'overdue';
  return Object.keys(stored).length > 0 ? 'draft' : 'not-started';
}
