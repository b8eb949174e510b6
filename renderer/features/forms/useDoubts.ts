import { useState } from 'react';
import type { DoubtView, SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queryClient.ts';
import { markSaved } from '../../saved.ts';
import type { AnswerSheet } from './useAnswers.ts';

export type Doubts = {
  /** Under a field; null: of the whole form. */
  readonly of: (item: string | null) => readonly DoubtView[];
  /** The one whose reason is being entered. */
  readonly asked: string | null;
  readonly ask: (doubt: string | null) => void;
  /** Asks for the reason of the first doubt there that is not accepted; of the first of all where no field is given. */
  readonly askAt: (item: string | null) => void;
  readonly accept: (doubt: DoubtView, reason: string) => void;
  readonly withdraw: (doubt: DoubtView) => void;
  /** Why the last acceptance was not saved. */
  readonly problem: string | null;
};

type Change =
  | { readonly call: 'submission.acceptDoubt'; readonly input: Input<'submission.acceptDoubt'> }
  | { readonly call: 'submission.withdrawDoubt'; readonly input: Input<'submission.withdrawDoubt'> };

/** Doubts of one form: accepted with a reason, taken back by the button or by Ctrl+Z. */
export function useDoubts({ doubts, submission: { id, isSigned } }: SubmissionView, sheet: AnswerSheet): Doubts {
  const [asked, setAsked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (change: Change) => {
    // What is still on its way is judged first.
    await sheet.settled();
    try {
      const view = change.call === 'submission.acceptDoubt' ? await call(change.call, change.input) : await call(change.call, change.input);
      await queryClient.invalidateQueries({ refetchType: 'none' });
      queryClient.setQueryData(['submission.get', { id }], view);
      markSaved();
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Решение не сохранено');
    }
  };
  const accept = ({ id: doubt, accepted }: DoubtView, reason: string) =>
    change({ call: 'submission.acceptDoubt', input: { submission: id, doubt, reason: accepted?.reason ?? reason } });
  const withdraw = ({ id: doubt }: DoubtView) => change({ call: 'submission.withdrawDoubt', input: { submission: id, doubt } });
  const waiting = doubts.filter(({ accepted }) => accepted === null);
  return {
    of: (item) => doubts.filter((doubt) => doubt.item === item),
    asked,
    ask: setAsked,
    askAt: (item) => {
      const doubt = item === null ? waiting[0] : waiting.find((one) => one.item === item);
      if (doubt && !isSigned) setAsked(doubt.id);
    },
    accept: (doubt, reason) => {
      setAsked(null);
      void accept(doubt, reason);
      sheet.remember(doubt.item ?? '', () => void withdraw(doubt));
    },
    withdraw: (doubt) => {
      void withdraw(doubt);
      sheet.remember(doubt.item ?? '', () => void accept(doubt, ''));
    },
    problem,
  };
}
