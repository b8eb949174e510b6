import { domainToASCII } from 'node:url';
import type { QueueView } from '../../shared/ipc/calls/outbox.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Outgoing } from '../../shared/mail/outgoing.ts';
import type { SendOutcome } from '../mail/sendMail.ts';
import type { Base } from './base.ts';
import type { HandedOver } from './handedOver.ts';
import { keepVersions } from './keepLetter.ts';
import type { MailServerSettings } from './mailServer.ts';

export type MailQueue = ReturnType<typeof mailQueue>;

type Setting = {
  readonly settings: MailServerSettings;
  readonly handed: HandedOver;
  readonly now: () => Date;
  readonly log: (what: string, error: unknown) => void;
};

const minute = 60_000;
const pauses = [1, 2, 5, 10, 20, 30, 60].map((minutes) => minutes * minute);
/** A server that puts a letter off this often will not take it. */
const mostAttempts = 20;

const brokenOff = 'Программа закрылась, когда письмо передавалось серверу: не известно, ушло ли оно.';
const elsewhere = 'Письмо поставлено в очередь на другом компьютере: не известно, ушло ли оно там.';
const restored =
  'На этом компьютере письмо уже передавалось серверу: база, видимо, восстановлена из более ранней копии. Не известно, ушло ли оно.';

/** Sends the letters that wait in the open base, one at a time, in the background. Without a server it does nothing at all. */
export function mailQueue({ settings, handed, now, log }: Setting) {
  let base: Base | null = null;
  let current: string | null = null;
  let stopped: string | null = null;
  let unreachable = { times: 0, until: 0 };
  let timer: NodeJS.Timeout | null = null;
  const abort = new AbortController();
  let isRunning = false;
  const isOn = () => settings.server().isOn;

  /** Another base was opened: what was being handed over when it was closed may have gone or not. */
  function attach(next: Base): void {
    base = next;
    for (const { id } of next.outgoing.inState('sending')) next.outgoing.change(id, { state: 'unknown', lastError: brokenOff });
    wake();
  }

  function wake(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!isRunning) setImmediate(() => void run());
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      for (;;) {
        const password = isOn() ? await settings.password() : null;
        const letter = password === null ? null : next();
        if (!letter || !base) break;
        current = letter.id;
        await sendOne(base, letter, password!);
        current = null;
      }
    } catch (error) {
      // Not even the base takes a note: a full disk, or a base that is closed. Tried again when something wakes the queue.
      if (!abort.signal.aborted) log('mail', error);
    } finally {
      current = null;
      isRunning = false;
    }
    plan();
  }

  /** The letter to send now; those that may have gone elsewhere are set aside for the user. */
  function next(): Outgoing | null {
    if (!base || !isOn() || stopped !== null || abort.signal.aborted) return null;
    const moment = now().getTime();
    if (unreachable.until > moment) return null;
    for (const letter of base.outgoing.inState('queued')) {
      const doubt = letter.queuedOn !== handed.computer() ? elsewhere : handed.has(letter.messageId) ? restored : null;
      if (doubt !== null) base.outgoing.change(letter.id, { state: 'unknown', lastError: doubt });
      else if (letter.nextTryAt === null || Date.parse(letter.nextTryAt) <= moment) return letter;
    }
    return null;
  }

  /** Wakes when the next letter is due. */
  function plan(): void {
    if (!base || !isOn() || stopped !== null || abort.signal.aborted) return;
    const due = dueTimes(base);
    if (due.length === 0) return;
    const wait = Math.max(Math.min(...due), unreachable.until) - now().getTime();
    // A computer that slept wakes with a timer behind its clock: the clock is looked at every so often.
    timer = setTimeout(wake, Math.min(Math.max(wait, 1000), minute / 2));
    timer.unref();
  }

  function dueTimes(open: Base): readonly number[] {
    try {
      return open.outgoing.inState('queued').map(({ nextTryAt }) => (nextTryAt === null ? 0 : Date.parse(nextTryAt)));
    } catch {
      return [];
    }
  }

  async function sendOne(open: Base, letter: Outgoing, password: string): Promise<void> {
    const server = settings.server();
    const attempts = letter.attempts + 1;
    const { mailMessage } = await import('../documents/mailDraft.ts');
    const { HeldBack, sendMail } = await import('../mail/sendMail.ts');
    const attachments = letter.files.map(({ name, hash }) => ({ name, bytes: open.storedFiles.get(hash) }));
    const from = { address: server.sender, name: server.senderName };
    const bytes = await mailMessage({ ...letter, to: letter.addresses, attachments, from, date: now() });
    const onHandOver = () => {
      if (!open.outgoing.change(letter.id, { state: 'sending', attempts, sender: server.sender }, ['queued'])) throw new HeldBack();
      handed.add(letter.messageId);
    };
    let outcome: SendOutcome;
    try {
      outcome = await sendMail({
        server,
        password,
        signal: abort.signal,
        message: { from: server.sender, to: letter.addresses, bytes },
        onHandOver,
      });
    } catch (error) {
      // Cancelled in the meantime.
      if (error instanceof HeldBack) return;
      throw error;
    }
    note(open, letter, attempts, outcome);
  }

  function note(open: Base, letter: Outgoing, attempts: number, outcome: SendOutcome): void {
    const { id } = letter;
    const isWaiting = ['queued', 'sending'] as const;
    if (outcome.kind !== 'sent' && outcome.kind !== 'unknown') handed.forget(letter.messageId);
    const pause = (times: number) => now().getTime() + pauses[Math.min(times, pauses.length) - 1]!;
    switch (outcome.kind) {
      case 'sent': {
        const { refused } = outcome;
        unreachable = { times: 0, until: 0 };
        // First of all: what went is never sent again.
        open.outgoing.change(id, { state: 'sent', sentAt: now().toISOString(), lastError: '', refused, nextTryAt: null });
        const reached = letter.addresses.filter((address) => !refused.some((one) => one.address === address));
        keepVersions(open, letter, reached);
        return;
      }
      case 'unknown':
        open.outgoing.change(id, { state: 'unknown', lastError: outcome.message });
        return;
      case 'refused':
        open.outgoing.change(id, { state: 'failed', attempts, lastError: outcome.message, nextTryAt: null }, isWaiting);
        return;
      case 'stopped':
        stopped = outcome.message;
        open.outgoing.change(id, { state: 'queued', attempts, lastError: outcome.message, nextTryAt: null }, isWaiting);
        return;
      case 'unreachable':
        unreachable = { times: unreachable.times + 1, until: pause(unreachable.times + 1) };
        open.outgoing.change(
          id,
          { state: 'queued', attempts, lastError: outcome.message, nextTryAt: new Date(unreachable.until).toISOString() },
          isWaiting,
        );
        return;
      case 'later': {
        const state = attempts < mostAttempts ? 'queued' : 'failed';
        const nextTryAt = state === 'queued' ? new Date(pause(attempts)).toISOString() : null;
        open.outgoing.change(id, { state, attempts, lastError: outcome.message, nextTryAt }, isWaiting);
      }
    }
  }

  return {
    isOn,
    attach,
    wake,
    /** What a queued letter is marked with. */
    mark: () => ({ computer: handed.computer(), domain: domainToASCII(settings.server().sender.split('@').at(-1)!) || 'localhost' }),
    /** @throws `bad-usage` */
    mayQueue(): void {
      if (!isOn()) throw new Failure('bad-usage', 'Отправка из программы не настроена. Создайте черновик или настройте почту.');
    },
    /** The user has changed something, or wants no more waiting. */
    resume(): void {
      stopped = null;
      unreachable = { times: 0, until: 0 };
      wake();
    },
    /** The user wants this letter sent, whatever became of it before. */
    again(letter: Outgoing): void {
      handed.forget(letter.messageId);
    },
    view: async (): Promise<QueueView> => ({
      isOn: isOn(),
      current,
      stopped,
      needsPassword: isOn() && (await settings.password()) === null,
    }),
    close(): void {
      abort.abort(new Error('the program is closing'));
      if (timer) clearTimeout(timer);
      base = null;
    },
  };
}
