import { z } from 'zod';
import { MailServer } from '../../mail/mailServer.ts';
import type { OutgoingState, Refused } from '../../mail/outgoing.ts';
import { byId, call, nothing } from '../call.ts';

/** A letter as the list shows it. */
export type OutgoingRow = {
  readonly id: string;
  readonly state: OutgoingState;
  readonly school: string | null;
  readonly addresses: readonly string[];
  readonly subject: string;
  readonly files: readonly string[];
  readonly createdAt: string;
  readonly attempts: number;
  readonly nextTryAt: string | null;
  readonly lastError: string;
  readonly refused: readonly Refused[];
  readonly sentAt: string | null;
};

export type OutgoingView = OutgoingRow & {
  readonly text: string;
  readonly createdBy: string;
  readonly sender: string;
  readonly messageId: string;
};

export type QueueView = {
  readonly isOn: boolean;
  /** The letter on its way now. */
  readonly current: string | null;
  /** What keeps every letter waiting until the user acts; null: nothing. */
  readonly stopped: string | null;
  readonly needsPassword: boolean;
};

/** `keeps`: where a password lies: in the system's store, or in memory until the program ends. */
export type MailServerView = {
  readonly server: MailServer;
  readonly hasPassword: boolean;
  readonly keeps: 'system' | 'memory';
};

const Password = z
  .string()
  .max(500, 'Не длиннее 500 знаков')
  .regex(/^[^\p{Cc}]*$/u, 'В пароле недопустимые знаки');

/** The queue of letters, and the server they go through. */
export const outboxCalls = {
  'outbox.list': call(nothing).returns<{ readonly letters: readonly OutgoingRow[]; readonly queue: QueueView }>(),
  'outbox.get': call(byId).returns<OutgoingView>(),
  /** Now, without waiting for the next try: one letter, or all that wait (null). Also one that failed, was cancelled, or whose fate is not known. */
  'outbox.sendNow': call(z.object({ id: z.string().max(64).nullable() }).strict()).returns<null>(),
  'outbox.cancel': call(byId).returns<null>(),
  /** Of a letter that never went: it can come back until the base is closed. */
  'outbox.remove': call(byId).returns<null>(),
  'outbox.restore': call(byId).returns<null>(),
  /** The user knows that it went. */
  'outbox.markSent': call(byId).returns<null>(),
  'mailServer.get': call(nothing).returns<MailServerView>(),
  /** `password` null: as it is. */
  'mailServer.save': call(z.object({ server: MailServer, password: Password.nullable() }).strict()).returns<MailServerView>(),
  /** For this run, or for good where the system keeps it. */
  'mailServer.password': call(z.object({ password: Password.min(1, 'Введите пароль') }).strict()).returns<MailServerView>(),
  /** Connects, greets, gives the password; sends nothing. */
  'mailServer.check': call(nothing).returns<{ readonly isOk: boolean; readonly message: string }>(),
};
