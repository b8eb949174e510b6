import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { MailDraftView } from '../../shared/ipc/calls/mail.ts';
import { letterOf, letterTo } from '../../shared/mail/letter.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { Failure } from '../../shared/model/failure.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { nameOf } from './aboutTitle.ts';
import type { DocumentSetting } from './documents.ts';
import { mailRecipients } from './mailRecipients.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type MailCalls = Pick<Handlers, 'mail.prepare' | 'mail.make'>;

type Setting = Pick<DocumentSetting, 'base' | 'documentsFolder' | 'made'>;
type Mail = { readonly to: readonly string[]; readonly subject: string; readonly text: string; readonly files: readonly string[] };

/** Attachments of one letter together; most mail servers refuse more. */
const mostBytes = 20_000_000;

/** Letters with made documents, written as drafts beside them. Nothing is sent: the user's mail program does that. */
export function mail({ base, documentsFolder, made }: Setting): MailCalls {
  async function draft({ to, subject, text, files }: Mail, folder: string, name: string, school: string | null): Promise<MailDraftView> {
    const attachments = await attached(files);
    const { mailDraft } = await import('../documents/mailDraft.ts');
    const bytes = await mailDraft({ to, subject, text, attachments, date: new Date(base().stamp().at) });
    const file = await writeDocument({ folder, name: fileName(name), extension: 'eml', bytes });
    return { made: made.add(file), to, school };
  }

  /** Of the files that are of one school each: its files. */
  function bySchool(token: string): readonly { readonly id: string; readonly files: readonly string[] }[] {
    const files = made.together(token);
    if (files.length < 2 || files.some(({ about }) => about.school === null)) return [];
    return [...Map.groupBy(files, ({ about }) => about.school!.id)].map(([id, own]) => ({ id, files: own.map(({ file }) => file) }));
  }

  async function toEachSchool({ token, subject, text }: Parsed<'mail.make'>): ReturnType<typeof make> {
    const groups = bySchool(token).map(({ id, files }) => ({ school: base().schools.get(id), files }));
    const reached = groups.filter(({ school }) => isMailAddress(school.email));
    if (reached.length === 0) throw new Failure('bad-input', 'Ни у одной школы не указан адрес. Внесите адреса в карточки школ.');
    const folder = await freshFolder(documentsFolder, fileName(`Письма, ${letterTo({ subject, text }, '').subject}`));
    const drafts: MailDraftView[] = [];
    for (const { school, files } of reached) {
      const title = nameOf(school);
      const letter = letterTo({ subject, text }, title);
      drafts.push(await draft({ ...letter, to: [school.email], files }, folder, `Письмо, ${title}`, title));
    }
    return { drafts, withoutAddress: groups.filter((one) => !reached.includes(one)).map(({ school }) => nameOf(school)) };
  }

  async function make(input: Parsed<'mail.make'>): Promise<{ drafts: readonly MailDraftView[]; withoutAddress: readonly string[] }> {
    const { token, to, subject, text } = input;
    if (to === 'each-school') return toEachSchool(input);
    checkAddresses(to);
    const files = made.together(token).map(({ file }) => file);
    const letter = { to: [...new Set(to)], subject, text, files };
    return { drafts: [await draft(letter, documentsFolder, `Письмо, ${subject}`, null)], withoutAddress: [] };
  }

  return {
    'mail.prepare': ({ token, year }) => {
      const files = made.together(token);
      const { about } = files[0]!;
      const isPack = files.length > 1;
      const municipality = base().municipality();
      const schools = bySchool(token);
      return {
        one: letterOf(isPack ? { ...about, school: null } : about, municipality),
        each: schools.length > 1 ? { ...letterOf(about, municipality, true), schools: schools.length } : null,
        files: files.map(({ file }) => path.basename(file)),
        recipients: mailRecipients(base(), about.year ?? year),
        own: isPack || about.school === null ? '' : (base().schools.find(about.school.id)?.email ?? ''),
      };
    },
    'mail.make': make,
  };
}

/** @throws `bad-input` */
function checkAddresses(to: readonly string[]): void {
  const wrong = to.filter((address) => !isMailAddress(address));
  const message =
    wrong.length > 0 ? `Это не адрес: ${wrong.join(', ')}. Адрес пишется так: school7@mail.ru` : 'Укажите хотя бы один адрес.';
  if (wrong.length > 0 || to.length === 0) throw new Failure('bad-input', message, { to: message });
}

async function attached(files: readonly string[]): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const read: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let total = 0;
  for (const file of files) {
    const name = path.basename(file);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Failure('no-file', `Файла «${name}» больше нет в папке. Создайте документ заново.`) : error;
    });
    total += bytes.length;
    if (total > mostBytes) throw new Failure('bad-input', 'Вложения больше 20 МБ: почта такое письмо не примет. Разделите документы.');
    read.push({ name, bytes });
  }
  return read;
}
