/** State of a form of the year, as the matrix shows it. */
export type FormState = 'not-started' | 'draft' | 'complete' | 'signed' | 'overdue';

/** Something that waits for the user: «Что дальше». */
export type Gap = { readonly title: string; readonly path: string; readonly tone: 'late' | 'todo' | 'ready' };
