import { notifyManager } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queryClient.ts';
import { markSaved } from '../../saved.ts';
import type { AnswerValue } from './answerValue.ts';

/** A value on the screen that the base does not hold yet: on its way, or refused with a sentence. */
export type Pending = { readonly value: AnswerValue | null; readonly status: 'saving' | 'failed'; readonly message: string };

export type AnswerSheet = {
  /** What the field shows: the value on its way or refused, else the form's own stored one. */
  readonly valueOf: (item: string) => AnswerValue | null;
  readonly pendingOf: (item: string) => Pending | null;
  /** Items with values that the base refused. */
  readonly failed: readonly string[];
  readonly save: (item: string, value: AnswerValue | null) => void;
  readonly retry: (item: string) => void;
  /** Adds what else can be taken back in its turn. `item`: where the focus goes then. */
  readonly remember: (item: string, back: () => void) => void;
  /** Takes the last answer back; the item it was, or null where there is none. */
  readonly undo: () => string | null;
  /** Resolves when nothing is on its way. */
  readonly settled: () => Promise<unknown>;
};

/** Answers of one form: each finished value is one write, in order; a refused one stays on the screen. */
export function useAnswers(view: SubmissionView): AnswerSheet {
  const submission = view.submission.id;
  const [pending, setPending] = useState<Readonly<Record<string, Pending>>>({});
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const serials = useRef(new Map<string, number>());
  const past = useRef<{ readonly item: string; readonly back: () => void }[]>([]);

  const write = useCallback(
    (item: string, value: AnswerValue | null) => {
      const serial = (serials.current.get(item) ?? 0) + 1;
      serials.current.set(item, serial);
      setPending((all) => ({ ...all, [item]: { value, status: 'saving', message: '' } }));
      queue.current = queue.current.then(async () => {
        try {
          const { savedAt, view: next } = await call('submission.saveAnswer', { submission, item, value });
          await queryClient.invalidateQueries({ refetchType: 'none' });
          queryClient.setQueryData(['submission.get', { id: submission }], next);
          markSaved(savedAt);
          // After the screen has the new view: in between it would show the answer before, and the next key would build on that.
          notifyManager.schedule(() => {
            if (serials.current.get(item) === serial) setPending(({ [item]: _, ...others }) => others);
          });
        } catch (error) {
          const message = error instanceof Error ? error.message : 'Значение не сохранено';
          if (serials.current.get(item) === serial) setPending((all) => ({ ...all, [item]: { value, status: 'failed', message } }));
        }
      });
    },
    [submission],
  );

  // What was stored and what is on its way at the last drawing: `save` and `retry` stay the same, so that no other field is drawn again.
  const shown = useRef({ answers: view.answers, pending });
  useEffect(() => {
    shown.current = { answers: view.answers, pending };
  });
  const save = useCallback(
    (item: string, value: AnswerValue | null) => {
      const before = shown.current.answers[item] ?? null;
      past.current.push({ item, back: () => write(item, before) });
      write(item, value);
    },
    [write],
  );
  const retry = useCallback(
    (item: string) => {
      const refused = shown.current.pending[item];
      if (refused) write(item, refused.value);
    },
    [write],
  );

  const valueOf = (item: string) => pending[item]?.value ?? (item in pending ? null : (view.answers[item] ?? null));
  return {
    valueOf,
    pendingOf: (item) => pending[item] ?? null,
    failed: Object.keys(pending).filter((item) => pending[item]?.status === 'failed'),
    save,
    retry,
    remember: (item, back) => {
      past.current.push({ item, back });
    },
    undo: () => {
      const last = past.current.pop();
      last?.back();
      return last?.item ?? null;
    },
    settled: () => queue.current,
  };
}
