import MailComposer from 'nodemailer/lib/mail-composer';
import { attachmentTypes, endingOf } from '../../shared/mail/attachments.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { Failure } from '../../shared/model/failure.ts';

export type MailDraft = {
  /** Plain addresses, at least one. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly date: Date;
};

/** Ends a header, or can't stand in one. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u;

/**
 * The letter as an `.eml` that a mail program opens as a draft: no sender, `X-Unsent: 1`, UTF-8, lines ended by CRLF.
 * Nothing but the given headers can get in: addresses are plain, a field that would end its header is refused.
 * @throws `bad-input`
 */
export async function mailDraft(draft: MailDraft): Promise<Uint8Array> {
  return compose(draft, { headers: { 'X-Unsent': '1' } });
}

export type MailMessage = MailDraft & {
  readonly from: { readonly name: string; readonly address: string };
  /** `<id@domain>` */
  readonly messageId: string;
};

/** The letter as a server takes it, with its sender. */
export async function mailMessage({ from, messageId, ...draft }: MailMessage): Promise<Uint8Array> {
  if (!isMailAddress(from.address) || breaking.test(from.name) || !/^<[\w.-]+@[\w.-]+>$/.test(messageId))
    throw new Failure('bad-input', 'Проверьте имя и адрес отправителя в настройках почты.');
  return compose(draft, { from, messageId });
}

type Rest = Pick<MailComposer['mail'], 'from' | 'messageId' | 'headers'>;

async function compose({ to, subject, text, attachments, date }: MailDraft, rest: Rest): Promise<Uint8Array> {
  if (to.length === 0 || !to.every(isMailAddress))
    throw new Failure('bad-input', 'Адрес пишется так: school7@mail.ru', { to: 'Проверьте адрес' });
  if (breaking.test(subject))
    throw new Failure('bad-input', 'В теме письма есть знаки, которых в ней быть не может. Напишите её одной строкой.', {
      subject: 'Напишите тему одной строкой',
    });
  const composer = new MailComposer({
    to: to.map((address) => ({ name: '', address })),
    subject: plainSubject(subject),
    text: text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n|\t)\p{Cc}|\p{Cs}/gu, ''),
    attachments: attachments.map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: contentTypeOf(name),
      contentDisposition: 'attachment' as const,
    })),
    ...rest,
    date,
    textEncoding: 'base64',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** What looks encoded in a subject would be decoded by whoever reads it: it is encoded as a whole, so that it is read as it is written. */
function plainSubject(subject: string): string {
  if (!subject.includes('=?')) return subject;
  const parts = [...subject].reduce<string[]>((words, char) => {
    const last = words.at(-1) ?? '';
    return Buffer.byteLength(last + char) > 45 ? [...words, char] : [...words.slice(0, -1), last + char];
  }, []);
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}

/** What may go with a letter is known by its ending; what it holds was looked at when it came. */
function contentTypeOf(name: string): string {
  const ending = endingOf(name);
  const known = Object.hasOwn(attachmentTypes, ending) ? attachmentTypes[ending] : undefined;
  if (known === undefined || breaking.test(name) || /[\\/"]/.test(name))
    throw new Failure('bad-input', `Файл «${name}» к письму не прикладывается.`);
  return known.type;
}
