import type { LetterOfMany, MailRecipient } from '../ipc/calls/mail.ts';
import { decimal } from '../reports/phrasing/numbers.ts';
import { attachmentLimits, sizeAsSent } from './attachments.ts';
import { addressesOf, writtenAddresses } from './addressesOf.ts';
import { isMailAddress } from './mailAddress.ts';

type Written = {
  /** As written in «Кому»; null: of a letter for each. */
  readonly to: string | null;
  /** Letters of the same words that will be written. */
  readonly letters: readonly LetterOfMany[];
  readonly recipients: readonly MailRecipient[];
  readonly text: string;
  /** Bytes of the attachments, of the largest letter where there are several. */
  readonly size: number;
  readonly files: number;
};

/** What is worth a look before a letter goes, each in a sentence; nothing of it keeps the letter from going. */
export function letterWarnings({ to, letters, recipients, text, size, files }: Written): readonly string[] {
  const ofRecipients =
    to === null ? sameAddress(letters) : [...repeated(to), ...schoolsTwice(to, recipients), ...strangers(to, recipients)];
  return [...ofRecipients, ...ofFiles({ text, size, files })];
}

function ofFiles({ text, size, files }: Pick<Written, 'text' | 'size' | 'files'>): readonly string[] {
  const sent = sizeAsSent(size);
  return [
    ...(files === 0 && text.trim() === '' ? ['Письмо без текста и без вложений.'] : []),
    ...(files === 0 && /приложени|вложени|прилага/i.test(text) ? ['В тексте сказано о приложении, но вложений нет.'] : []),
    ...(sent > attachmentLimits.usual
      ? [
          `Письмо с вложениями займёт около ${decimal(sent / 1_000_000, 0)} МБ, а многие почты не принимают больше ${attachmentLimits.usual / 1_000_000} МБ. Разделите вложения или передайте их иначе.`,
        ]
      : []),
  ];
}

function repeated(to: string): readonly string[] {
  const all = writtenAddresses(to).map((address) => address.toLowerCase());
  const twice = [...new Set(all.filter((address, index) => all.indexOf(address) !== index))];
  return twice.length === 0 ? [] : [`Указано дважды, уйдёт один раз: ${twice.join(', ')}.`];
}

/** The address of a school and that of its director, or two of either. */
function schoolsTwice(to: string, recipients: readonly MailRecipient[]): readonly string[] {
  const schoolOf = new Map(recipients.flatMap(({ school, addresses }) => addresses.map((one) => [one.toLowerCase(), school] as const)));
  const bySchool = Map.groupBy(addressesOf(to), (address) => schoolOf.get(address.toLowerCase()) ?? null);
  return [...bySchool].flatMap(([school, addresses]) =>
    school !== null && addresses.length > 1 ? [`${school} получит письмо дважды: ${addresses.join(', ')}.`] : [],
  );
}

function strangers(to: string, recipients: readonly MailRecipient[]): readonly string[] {
  const known = new Map(recipients.flatMap(({ addresses }) => addresses.map((one) => [one.toLowerCase(), one])));
  if (known.size === 0) return [];
  const unknown = addressesOf(to).filter((one) => isMailAddress(one) && !known.has(one.toLowerCase()));
  return unknown.map((address) => {
    const near = [...known].map(([small, one]) => ({ one, away: distance(address.toLowerCase(), small) }));
    const like = near.filter(({ away }) => away <= 2).toSorted((a, b) => a.away - b.away)[0]?.one;
    return `Нет в адресной книге: ${address}.${like === undefined ? '' : ` Возможно, ${like}?`}`;
  });
}

function sameAddress(letters: readonly LetterOfMany[]): readonly string[] {
  const byEmail = Map.groupBy(letters, ({ email }) => email.toLowerCase());
  return [...byEmail].flatMap(([email, all]) =>
    email !== '' && all.length > 1
      ? [`На адрес ${email} придёт писем: ${all.length} (${all.map(({ title }) => title).join(', ')}). Проверьте карточки.`]
      : [],
  );
}

/** How many letters are changed, put in, left out; more than 2 counts as 3. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    // From here on it only grows.
    if (Math.min(...next) > 2) return 3;
    row = next;
  }
  return Math.min(3, row[other.length]!);
}
