import type { MailServer } from '../../shared/mail/mailServer.ts';
import { oneLine } from '../../shared/mail/fields.ts';

/**
 * What a failed attempt means. `unreachable`: no letter can go now, later perhaps; `stopped`: no letter can go until the user acts;
 * `later`: this letter, another time; `refused`: this letter, never.
 */
export type MailFailure = { readonly kind: 'unreachable' | 'stopped' | 'later' | 'refused'; readonly message: string };

type SmtpError = Error & {
  readonly code?: string;
  readonly originalCode?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
};

type Server = Pick<MailServer, 'host' | 'port' | 'security'>;

/** An error of the connection in plain Russian, with the way out. */
export function mailFailure(given: unknown, server: Server): MailFailure {
  const error = given as SmtpError;
  const { host, port } = server;
  const where = `«${host}», порт ${port}`;
  const said = answer(error.response);
  const certificate = certificateProblem(error.originalCode ?? error.code ?? '', error.message);
  if (certificate !== null) return { kind: 'stopped', message: `${certificate} Пароль и письма этому серверу не передавались.` };
  if (error.code === 'EAUTH')
    return error.responseCode !== undefined && error.responseCode < 500
      ? { kind: 'unreachable', message: `Сервер ${where} сейчас не принимает пароль.${said} Попытка повторится.` }
      : {
          kind: 'stopped',
          message: `Сервер не принял имя или пароль.${said} Проверьте их в настройках почты; многим серверам нужен отдельный пароль для программ.`,
        };
  if (isWrongSecurity(error))
    return {
      kind: 'stopped',
      message: `Сервер ${where} не устанавливает защищённое соединение. Проверьте порт и вид защиты: TLS обычно на порту 465, STARTTLS – на 587.`,
    };
  if (error.responseCode !== undefined) return byAnswer(error, error.responseCode, said);
  switch (error.code) {
    case 'EDNS':
      return { kind: 'unreachable', message: `Сервер «${host}» не найден. Проверьте подключение к сети и имя сервера.` };
    case 'ETIMEDOUT':
      return { kind: 'unreachable', message: `Сервер ${where} не ответил вовремя. Проверьте подключение к сети.` };
    case 'EMESSAGE':
      return { kind: 'refused', message: `Письмо больше, чем принимает сервер «${host}». Разделите вложения.` };
    case 'ESOCKET':
    case 'ECONNECTION':
      return error.originalCode === 'ECONNREFUSED'
        ? { kind: 'unreachable', message: `Сервер ${where} не принимает соединений. Проверьте порт; возможно, сервер временно выключен.` }
        : { kind: 'unreachable', message: `Связь с сервером ${where} прервалась или не установлена. Проверьте подключение к сети.` };
    default:
      return { kind: 'unreachable', message: `Сервер ${where} ответил не так, как отвечает почтовый сервер.` };
  }
}

/** What the server said of one recipient. */
export function refusalReason(given: unknown): string {
  const { response } = given as SmtpError;
  return `Сервер не принял адрес.${answer(response)}`;
}

function byAnswer({ command = '' }: SmtpError, code: number, said: string): MailFailure {
  if (code < 500) {
    return command === 'CONN' || command === 'EHLO' || code === 421
      ? { kind: 'unreachable', message: `Сервер сейчас не принимает писем.${said}` }
      : { kind: 'later', message: `Сервер отложил письмо.${said}` };
  }
  switch (command) {
    case 'MAIL FROM':
      return { kind: 'stopped', message: `Сервер не принял адрес отправителя.${said} Проверьте его в настройках почты.` };
    case 'RCPT TO':
      return { kind: 'refused', message: `Сервер не принял ни одного адреса получателей.${said}` };
    case 'CONN':
    case 'EHLO':
    case 'HELO':
      return { kind: 'stopped', message: `Сервер отказал этому компьютеру.${said}` };
    default:
      return { kind: 'refused', message: `Сервер не принял письмо.${said}` };
  }
}

function isWrongSecurity({ code, originalCode = '', command, message }: SmtpError): boolean {
  return (
    code === 'ETLS' || command === 'STARTTLS' || originalCode.startsWith('ERR_SSL') || /wrong version number|SSL routines/i.test(message)
  );
}

const certificates: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/SELF_SIGNED_CERT/, 'Сертификат сервера подписан им самим: подлинность сервера проверить нельзя.'],
  [/CERT_HAS_EXPIRED/, 'Срок действия сертификата сервера истёк. Проверьте дату на компьютере или сообщите администратору сервера.'],
  [/CERT_NOT_YET_VALID/, 'Сертификат сервера ещё не действует. Проверьте дату на компьютере.'],
  [/ALTNAME_INVALID/, 'Сертификат выдан другому серверу. Проверьте имя сервера.'],
  [
    /UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_UNTRUSTED|CERT_REVOKED|CERT_SIGNATURE|INVALID_CA|INVALID_PURPOSE/,
    'Сертификат сервера выдан центром, которому этот компьютер не доверяет. Обратитесь к администратору сервера.',
  ],
];

function certificateProblem(code: string, message: string): string | null {
  const known = certificates.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  return /self-signed certificate/i.test(message) ? certificates[0]![1] : null;
}

function answer(response: string | undefined): string {
  const text = oneLine(response ?? '').slice(0, 200);
  return text === '' ? '' : ` Ответ сервера: ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
}
