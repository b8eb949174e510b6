import type { Handlers } from '../../shared/ipc/contract.ts';
import type { OutgoingRow } from '../../shared/ipc/calls/outbox.ts';
import type { Outgoing, OutgoingState } from '../../shared/mail/outgoing.ts';
import { Failure } from '../../shared/model/failure.ts';
import { schoolView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { MailQueue } from './mailQueue.ts';
import type { MailServerSettings } from './mailServer.ts';

export type OutboxCalls = Pick<
  Handlers,
  | 'outbox.list'
  | 'outbox.get'
  | 'outbox.sendNow'
  | 'outbox.cancel'
  | 'outbox.markSent'
  | 'outbox.remove'
  | 'outbox.restore'
  | 'mailServer.get'
  | 'mailServer.save'
  | 'mailServer.password'
  | 'mailServer.check'
>;

type Setting = { readonly base: () => Base; readonly settings: MailServerSettings; readonly queue: MailQueue };

/** States from which a letter can be sent on the user's word. */
const sendable: readonly OutgoingState[] = ['queued', 'unknown', 'failed', 'cancelled'];

/** The queue of letters and its server, for the window. */
export function outbox({ base, settings, queue }: Setting): OutboxCalls {
  function sendNow(id: string | null): void {
    queue.mayQueue();
    const all = base().outgoing;
    const letters = id === null ? all.inState('queued') : [all.get(id)];
    const isFresh = ({ state }: Outgoing) => state !== 'queued';
    for (const letter of letters) {
      if (!sendable.includes(letter.state)) throw new Failure('bad-usage', 'Это письмо уже отправляется или отправлено.');
      if (isFresh(letter)) queue.again(letter);
      const attempts = isFresh(letter) ? 0 : letter.attempts;
      const queuedOn = isFresh(letter) ? queue.mark().computer : letter.queuedOn;
      all.change(letter.id, { state: 'queued', nextTryAt: null, attempts, queuedOn }, sendable);
    }
    queue.resume();
  }

  function change(id: string, from: readonly OutgoingState[], next: Parameters<Base['outgoing']['change']>[1], refusal: string): null {
    if (!base().outgoing.change(id, next, from)) throw new Failure('bad-usage', refusal);
    return null;
  }

  return {
    'outbox.list': async () => {
      const open = base();
      const letters = open.outgoing.list(open.municipality().id).map((letter) => rowOf(open, letter));
      return { letters, queue: await queue.view() };
    },
    'outbox.get': ({ id }) => {
      const letter = base().outgoing.get(id);
      const { text, createdBy, sender, messageId } = letter;
      return { ...rowOf(base(), letter), text, createdBy, sender, messageId };
    },
    'outbox.sendNow': ({ id }) => (sendNow(id), null),
    'outbox.cancel': ({ id }) =>
      change(id, ['queued', 'unknown', 'failed'], { state: 'cancelled', nextTryAt: null }, 'Это письмо уже отправляется или отправлено.'),
    'outbox.remove': ({ id }) => {
      if (!['failed', 'cancelled'].includes(base().outgoing.get(id).state))
        throw new Failure('bad-usage', 'Удалить можно письмо, которое не ушло: отменённое или не отправленное.');
      base().outgoing.remove(id, base().stamp().at);
      return null;
    },
    'outbox.restore': ({ id }) => (base().outgoing.restore(id), null),
    'outbox.markSent': ({ id }) =>
      change(
        id,
        ['unknown', 'draft'],
        { state: 'sent', sentAt: base().stamp().at, lastError: '' },
        'Отметить можно письмо, о котором не известно, ушло ли оно.',
      ),
    'mailServer.get': settings.view,
    'mailServer.save': async ({ server, password }) => {
      await settings.save(server, password);
      queue.resume();
      return settings.view();
    },
    'mailServer.password': async ({ password }) => {
      await settings.savePassword(password);
      queue.resume();
      return settings.view();
    },
    'mailServer.check': async () => {
      const server = settings.server();
      const password = await settings.password();
      if (!server.isOn) throw new Failure('bad-usage', 'Отправка выключена: включите её и сохраните настройки.');
      if (password === null) throw new Failure('bad-input', 'Введите пароль и сохраните настройки.', { password: 'Введите пароль' });
      const { checkServer } = await import('../mail/sendMail.ts');
      const failure = await checkServer({ server, password, signal: AbortSignal.timeout(60_000) });
      if (failure) return { isOk: false, message: failure.message };
      const isClosed = server.security === 'none' ? 'без шифрования, на этом компьютере' : 'соединение защищено';
      return {
        isOk: true,
        message: `Сервер «${server.host}» ответил, ${server.user === '' ? '' : 'имя и пароль приняты, '}${isClosed}. Письмо не отправлялось.`,
      };
    },
  };
}

function rowOf(base: Base, letter: Outgoing): OutgoingRow {
  const { id, state, addresses, subject, createdAt, attempts, nextTryAt, lastError, refused, sentAt, files } = letter;
  return {
    id,
    state,
    school: letter.school === null ? null : (schoolView(base, letter.school)?.name ?? null),
    addresses,
    subject,
    files: files.map(({ name }) => name),
    createdAt,
    attempts,
    nextTryAt,
    lastError,
    refused,
    sentAt,
  };
}
