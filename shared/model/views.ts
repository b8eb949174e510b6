/** State of a form of the year, as the matrix shows it. `doubtful`: complete, with doubts that nobody accepted. */
export type FormState = 'not-started' | 'draft' | 'doubtful' | 'complete' | 'signed' | 'overdue';

/** Whether a form in this state is handed in; a doubtful one is. */
export function isFilledIn(state: FormState | undefined): boolean {
  return state === 'complete' || state === 'doubtful' || state === 'signed';
}

/** A signed copy on paper that a later reopening made obsolete. */
export type OutdatedCopy = { readonly signedOn: string | null; readonly reopenedAt: string; readonly reason: string };

/** Something that waits for the user: «Что дальше». */
export type Gap = { readonly title: string; readonly path: string; readonly tone: 'late' | 'todo' | 'ready' };
