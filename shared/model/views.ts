/** State of a form of the year, as the matrix shows it. */
export type FormState = 'not-started' | 'draft' | 'complete' | 'signed' | 'overdue';

/** A signed copy on paper that a later reopening made obsolete. */
export type OutdatedCopy = { readonly signedOn: string | null; readonly reopenedAt: string; readonly reason: string };

/** Something that waits for the user: «Что дальше». */
export type Gap = { readonly title: string; readonly path: string; readonly tone: 'late' | 'todo' | 'ready' };
