import type { OutgoingRow } from '../../../shared/ipc/calls/outbox.ts';
import { outgoingStates, type OutgoingState } from '../../../shared/mail/outgoing.ts';
import { momentText } from '../forms/momentText.ts';

export const stateTitles: Readonly<Record<OutgoingState, string>> = {
  draft: 'черновик создан',
  queued: 'ждёт отправки',
  sending: 'отправляется',
  unknown: 'не известно, ушло ли',
  sent: 'отправлено',
  failed: 'не отправлено',
  cancelled: 'отменено',
};

export const states: readonly OutgoingState[] = outgoingStates;

/** Whom the letter is for, in few words. */
export function recipientText({ school, addresses }: OutgoingRow): string {
  if (school !== null) return school;
  const [first = '', ...others] = addresses;
  return others.length === 0 ? first : `${first} и ещё ${others.length}`;
}

/** When it went, will be tried, or was written. */
export function whenText({ state, sentAt, nextTryAt, createdAt }: OutgoingRow): string {
  if (state === 'sent' && sentAt !== null) return momentText(sentAt);
  if (state === 'queued' && nextTryAt !== null) return `попытка ${momentText(nextTryAt)}`;
  return momentText(createdAt);
}
