import { Readable } from 'node:stream';
import { domainToASCII } from 'node:url';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Refused } from '../../shared/mail/outgoing.ts';
import { openConnection, type Access } from './connection.ts';
import { mailFailure, refusalReason, type MailFailure } from './mailFailure.ts';

export type Message = { readonly from: string; readonly to: readonly string[]; readonly bytes: Uint8Array };

/** `unknown`: all of the letter was handed over, and no answer came. */
export type SendOutcome =
  { readonly kind: 'sent'; readonly refused: readonly Refused[] } | MailFailure | { readonly kind: 'unknown'; readonly message: string };

type Sending = Access & {
  readonly message: Message;
  /** Called once before the first byte of the letter is given; what it throws keeps the letter back. */
  readonly onHandOver: () => void;
};

/** Gives one letter to the server. */
export async function sendMail({ message, onHandOver, ...access }: Sending): Promise<SendOutcome> {
  let isHandedOver = false;
  try {
    const connection = await openConnection(access);
    try {
      const given = letter(message.bytes, () => {
        onHandOver();
        isHandedOver = true;
      });
      const { rejectedErrors = [], rejected } = await send(connection, message, given, access.signal);
      leave(connection);
      return { kind: 'sent', refused: rejected.map((address, index) => refusedOf(message, address, rejectedErrors[index])) };
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    const isAnswered = (error as { readonly responseCode?: number }).responseCode !== undefined;
    if (isHandedOver && !isAnswered)
      return { kind: 'unknown', message: 'Связь прервалась, когда письмо уже передавалось серверу: не известно, ушло ли оно.' };
    if (access.signal.aborted || error instanceof HeldBack) throw error;
    return mailFailure(error, access.server);
  }
}

/** Connects and gives the password; null: all is well. */
export async function checkServer(access: Access): Promise<MailFailure | null> {
  try {
    leave(await openConnection(access));
    return null;
  } catch (error) {
    return mailFailure(error, access.server);
  }
}

/** The letter was kept back before any of it was given. */
export class HeldBack extends Error {}

function letter(bytes: Uint8Array, onHandOver: () => void): Readable {
  let isBegun = false;
  return new Readable({
    read() {
      if (isBegun) return;
      isBegun = true;
      try {
        onHandOver();
        this.push(bytes);
        this.push(null);
      } catch (error) {
        this.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

async function send(
  connection: SMTPConnection,
  { from, to, bytes }: Message,
  given: Readable,
  signal: AbortSignal,
): Promise<SMTPConnection.SentMessageInfo> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    given.once('error', reject);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    const envelope = { from: ascii(from), to: to.map(ascii), size: bytes.length };
    connection.send(envelope, given, (error, info) => (error ? reject(error) : resolve(info)));
  });
}

function refusedOf({ to }: Message, rejected: string, error: unknown): Refused {
  return { address: to.find((address) => ascii(address) === rejected) ?? rejected, reason: refusalReason(error) };
}

function leave(connection: SMTPConnection): void {
  connection.quit();
  // A server that does not say goodbye is left all the same.
  setTimeout(() => connection.close(), 2000).unref();
}

/** A domain in Cyrillic as the servers know it. */
function ascii(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
}
