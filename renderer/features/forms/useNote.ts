import { useCallback, useState } from 'react';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queryClient.ts';
import { markSaved } from '../../saved.ts';

export type NoteSaving = {
  readonly save: (item: string, note: string) => Promise<boolean>;
  /** Why the last note was not saved. */
  readonly problem: string | null;
};

/** Notes on the fields of one form. */
export function useNote(submission: string): NoteSaving {
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCallback(
    async (item: string, note: string) => {
      try {
        const { savedAt } = await call('submission.saveNote', { submission, item, note });
        queryClient.setQueryData<SubmissionView>(
          ['submission.get', { id: submission }],
          (view) => view && { ...view, notes: withNote(view.notes, item, note) },
        );
        markSaved(savedAt);
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error.message : 'Заметка не сохранена');
        return false;
      }
    },
    [submission],
  );
  return { save, problem };
}

function withNote(notes: SubmissionView['notes'], item: string, note: string): SubmissionView['notes'] {
  const { [item]: _, ...others } = notes;
  return note === '' ? others : { ...others, [item]: note };
}
