import type { LetterSource } from '../../../shared/ipc/calls/mail.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';

/** One form in which the document of a screen can go with a letter. */
export type LetterFormat = { readonly title: string; readonly make: () => Promise<MadeDocument> };

/** What a letter begins with: files that are there, or documents to be made first. */
export type LetterStart = LetterSource | { readonly formats: readonly LetterFormat[] };
