import type { Addressee } from './contact.ts';
import type { LetterAbout } from './letter.ts';
import type { OutgoingFile } from './outgoing.ts';

/** A file of a letter that is being written. `key`: known by it from one save to the next; `isOut`: taken out of the letter. */
export type UnfinishedFile = Pick<OutgoingFile, 'name' | 'hash'> & {
  readonly key: string;
  readonly about: LetterAbout & { readonly kept: OutgoingFile['about'] };
  /** Added by the user from the disk. */
  readonly isOwn: boolean;
  readonly isOut: boolean;
};

/** A letter that is being written, as it was last seen. */
export type Unfinished = {
  readonly id: string;
  readonly municipality: string;
  readonly kind: string;
  /** Chosen in the address book. */
  readonly addressees: readonly Addressee[];
  /** A letter for each. */
  readonly isEach: boolean;
  /** As written in «Кому». */
  readonly addresses: string;
  readonly subject: string;
  readonly text: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly by: string;
  readonly files: readonly UnfinishedFile[];
};
