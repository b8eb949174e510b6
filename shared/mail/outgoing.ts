/**
 * What became of a letter. `draft`: written as an `.eml`, whether it was sent is not known; `unknown`: it was being handed to the server
 * when the program or the connection ended.
 */
export const outgoingStates = ['draft', 'queued', 'sending', 'unknown', 'sent', 'failed', 'cancelled'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** A recipient whom the server did not take, and what it said. */
export type Refused = { readonly address: string; readonly reason: string };

/** A file of a letter. `report`, `tree`: of a report, its key and the hash of what it said, as JSON. */
export type OutgoingFile = {
  readonly name: string;
  readonly hash: string;
  readonly about: {
    readonly title: string;
    readonly report: {
      readonly kind: string;
      readonly municipality: string;
      readonly year: string;
      readonly school: string | null;
      readonly isPublic: boolean;
    } | null;
    readonly tree: string | null;
  };
};

/** A letter of the outbox; its files lie in the base under their hashes. */
export type Outgoing = {
  readonly id: string;
  readonly municipality: string;
  readonly state: OutgoingState;
  /** Kind of document it goes with. */
  readonly kind: string;
  /** School it is for, where it is one of a letter for each. */
  readonly school: string | null;
  readonly addresses: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same at every attempt, so that a mail program knows a letter that came twice. */
  readonly messageId: string;
  /** Computer on which it was queued: another one sends it only when asked. */
  readonly queuedOn: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly attempts: number;
  /** null: at once, or never. */
  readonly nextTryAt: string | null;
  /** In Russian; empty: none. */
  readonly lastError: string;
  readonly refused: readonly Refused[];
  /** Address it went from; empty: not sent. */
  readonly sender: string;
  readonly sentAt: string | null;
  readonly files: readonly OutgoingFile[];
};
