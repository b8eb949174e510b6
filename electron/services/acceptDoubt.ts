import type { Parsed } from '../../shared/ipc/contract.ts';
import type { SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { AcceptedDoubt } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { submissionView } from './submissionView.ts';

/** Takes a doubtful value as right, for the figures it now rests on. A signed form is not judged again. */
export function acceptDoubt(base: Base, { submission: id, doubt: wanted, reason }: Parsed<'submission.acceptDoubt'>): SubmissionView {
  return base.write(() => {
    checkOpen(base, id);
    const doubt = submissionView(base, id).doubts.find((one) => one.id === wanted);
    if (!doubt) throw new Failure('not-found', 'Этого сомнения больше нет: значения изменились.');
    base.doubts.accept(id, doubt, { reason, stamp: base.stamp() });
    return submissionView(base, id);
  });
}

export function withdrawDoubt(base: Base, { submission: id, doubt }: Parsed<'submission.withdrawDoubt'>): SubmissionView {
  return base.write(() => {
    checkOpen(base, id);
    base.doubts.withdraw(id, doubt, base.stamp());
    return submissionView(base, id);
  });
}

/** Every acceptance of the form's doubts, with those taken back. */
export function doubtHistory(base: Base, id: string): readonly AcceptedDoubt[] {
  return base.doubts.of(base.submissions.get(id).id).map(({ submission: _submission, figures: _figures, ...one }) => one);
}

function checkOpen(base: Base, id: string): void {
  if (base.submissions.get(id).isSigned)
    throw new Failure('submission-signed', 'Форма подписана и не принимает изменений. Откройте её заново с указанием причины.');
}
