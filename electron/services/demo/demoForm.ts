import type { Answers, SubmissionKey } from '../../../shared/model/records.ts';
import type { Doubt } from '../../../shared/checks/doubt.ts';
import type { Stamp } from '../../db/write.ts';

/** One thing done with a form, in order of time. */
export type DemoStep = { readonly stamp: Stamp } & (
  | { readonly does: 'answer'; readonly item: string; readonly value: Answers[string] | null }
  | { readonly does: 'note'; readonly item: string; readonly text: string }
  | { readonly does: 'accept'; readonly doubt: Doubt; readonly reason: string }
  | { readonly does: 'sign'; readonly signedOn: string; readonly signedBy: string }
  | { readonly does: 'reopen'; readonly reason: string }
);

/** A form that comes with the program: who opened it and what was done with it since. */
export type DemoForm = {
  readonly key: SubmissionKey & { readonly id: string; readonly version: number };
  readonly opened: Stamp;
  readonly steps: readonly DemoStep[];
};
