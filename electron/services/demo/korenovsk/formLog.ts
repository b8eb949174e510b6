import type { Answers, SubmissionKey } from '../../../../shared/model/records.ts';
import { instrumentById } from '../../../../shared/instruments/index.ts';
import type { DemoForm, DemoStep } from '../demoForm.ts';
import type { Doubt } from '../../../../shared/checks/doubt.ts';
import { stampOn } from './calendar.ts';

type Value = Answers[string];

/** Writes down what one person does with a form on one day, a minute for each step. */
export function formLog(key: SubmissionKey & { readonly id: string }, { on, by }: { readonly on: string; readonly by: string }) {
  const steps: DemoStep[] = [];
  const now = () => stampOn(on, steps.length + 1, by);
  const log = {
    answer(item: string, value: Value | null) {
      steps.push({ does: 'answer', item, value, stamp: now() });
      return log;
    },
    note(item: string, text: string) {
      steps.push({ does: 'note', item, text, stamp: now() });
      return log;
    },
    accept(doubt: Doubt, reason: string) {
      steps.push({ does: 'accept', doubt, reason, stamp: now() });
      return log;
    },
    sign(signedOn: string, signedBy: string) {
      steps.push({ does: 'sign', signedOn, signedBy, stamp: stampOn(signedOn, 180 + steps.length, by) });
      return log;
    },
    reopen(reopenedOn: string, reason: string) {
      steps.push({ does: 'reopen', reason, stamp: stampOn(reopenedOn, 240 + steps.length, by) });
      return log;
    },
    /** The form with everything done so far. */
    done: (): DemoForm => ({
      key: { ...key, version: instrumentById(key.instrument)!.version },
      opened: stampOn(on, 0, by),
      steps: [...steps],
    }),
  };
  return log;
}
