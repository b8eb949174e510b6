import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { MailDraftView, MailOutcome } from '../../shared/ipc/calls/mail.ts';
import { addressesOf } from '../../shared/mail/addressesOf.ts';
import { attachmentLimits } from '../../shared/mail/attachments.ts';
import { filledLetter, schoolFields } from '../../shared/mail/letter.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { Failure } from '../../shared/model/failure.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { ownFile, tooBig } from '../intake/ownFile.ts';
import type { DocumentSetting } from './documents.ts';
import { keepLetter } from './keepLetter.ts';
import { attachedFiles, letterFiles, readAll, type LetterFile } from './letterFiles.ts';
import { chosenIn, letterGroups, onlySchool, schoolAddressed } from './letterGroups.ts';
import { letterView } from './letterView.ts';
import { checkFields } from './mailTemplates.ts';
import type { MailQueue } from './mailQueue.ts';
import { unfinishedCalls, type UnfinishedCalls } from './unfinishedLetters.ts';
import { uploads } from './uploads.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type MailCalls = UnfinishedCalls & Pick<Handlers, 'mail.prepare' | 'mail.make' | 'mail.upload' | 'mail.drop' | 'mail.attach'>;

type Setting = Pick<DocumentSetting, 'base' | 'documentsFolder' | 'made'> & { readonly queue: MailQueue };
type Mail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
  readonly school: string | null;
  /** Of a letter for each: whom this one is for. */
  readonly whom: string | null;
};

/** Letters, with documents or without: drafts beside them for the user's mail program, or letters in the queue of the program's own sending. */
export function mail({ base, documentsFolder, made, queue }: Setting): MailCalls {
  const sent = uploads({ file: attachmentLimits.file, files: attachmentLimits.files, tooBig: (name) => `${name}: ${tooBig}` });

  async function draft(letter: Mail, folder: string): Promise<MailDraftView> {
    const { to, subject, text, whom } = letter;
    const attachments = await readAll(letter.files);
    const { mailDraft } = await import('../documents/mailDraft.ts');
    const bytes = await mailDraft({ to, subject, text, attachments, date: new Date(base().stamp().at) });
    const file = await writeDocument({ folder, name: fileName(`Письмо, ${whom ?? subject}`), extension: 'eml', bytes });
    keepLetter(base(), { ...letter, attachments }, null);
    return { made: made.add(file), to, whom };
  }

  async function enqueue(letters: readonly Mail[], unfinished: string | null): Promise<void> {
    queue.mayQueue();
    const { mailDraft } = await import('../documents/mailDraft.ts');
    const read: Parameters<typeof keepLetter>[1][] = [];
    for (const letter of letters) {
      const attachments = await readAll(letter.files);
      // What can't become a letter is refused here, before any of them waits.
      await mailDraft({ ...letter, attachments, date: new Date(base().stamp().at) });
      read.push({ ...letter, attachments });
    }
    base().write(() => {
      for (const letter of read) keepLetter(base(), letter, queue.mark());
      if (unfinished !== null) base().unfinishedLetters.drop(unfinished);
    });
    queue.wake();
  }

  function filesOf({ out = [], ...attached }: Parsed<'mail.make'>): readonly LetterFile[] {
    return attachedFiles(base(), { made, sent: sent.get }, attached).filter(({ key }) => !out.includes(key));
  }

  function manyLetters(input: Parsed<'mail.make'>): { letters: readonly Mail[]; withoutAddress: readonly string[] } {
    const groups = letterGroups(base(), filesOf(input), chosenIn(base(), input.source));
    const reached = groups.filter(({ email }) => email !== '');
    if (groups.length === 0) throw new Failure('bad-input', 'Все вложения убраны: верните те, которые нужно отправить.');
    if (reached.length === 0) throw new Failure('bad-input', 'Ни одного адреса не указано. Внесите адреса в адресную книгу.');
    const letters = reached.map(({ title, email, school, files, fields }) => {
      return { ...filledLetter(input, fields(namesOf(files))), to: [email], files, school, whom: title };
    });
    return { letters, withoutAddress: groups.filter(({ email }) => email === '').map(({ title }) => title) };
  }

  function oneLetter(input: Parsed<'mail.make'>, to: readonly string[]): Mail {
    checkAddresses(to);
    const files = filesOf(input);
    const school = onlySchool(files);
    const whom = school === null ? null : schoolAddressed(base(), school);
    const names = namesOf(files);
    const filled = filledLetter(input, whom ? whom.fields(names) : schoolFields(null, names));
    return { ...filled, to: addressesOf(to.join(',')), files, school, whom: null };
  }

  async function make(input: Parsed<'mail.make'>): Promise<MailOutcome> {
    const { to, way, unfinished = null } = input;
    checkFields(input);
    const { letters, withoutAddress } =
      to === 'each' ? manyLetters(input) : { letters: [oneLetter(input, to)], withoutAddress: [] as readonly string[] };
    if (way === 'send') {
      await enqueue(letters, unfinished);
      return { drafts: [], queued: letters.length, withoutAddress };
    }
    const folder =
      to === 'each'
        ? await freshFolder(documentsFolder, fileName(`Письма, ${filledLetter(input, schoolFields(null, [])).subject}`))
        : documentsFolder;
    const drafts: MailDraftView[] = [];
    for (const letter of letters) drafts.push(await draft(letter, folder));
    if (unfinished !== null) base().unfinishedLetters.drop(unfinished);
    return { drafts, queued: 0, withoutAddress };
  }

  return {
    ...unfinishedCalls({ base, made, sent }),
    'mail.prepare': async ({ source, year }) => ({
      ...(await letterView(base(), letterFiles(base(), made, source), source, year)),
      canSend: queue.isOn(),
    }),
    'mail.make': async (input) => {
      const outcome = await make(input);
      input.own?.forEach(sent.drop);
      return outcome;
    },
    'mail.upload': (part) => sent.add(part),
    'mail.drop': ({ token }) => (sent.drop(token), null),
    'mail.attach': ({ token }) => {
      try {
        const { name, bytes } = ownFile(sent.get(token));
        return { token, name, size: bytes.length };
      } catch (error) {
        sent.drop(token);
        throw error;
      }
    },
  };
}

const namesOf = (files: readonly LetterFile[]) => files.map(({ name }) => name);

/** @throws `bad-input` */
function checkAddresses(to: readonly string[]): void {
  const wrong = to.filter((address) => !isMailAddress(address));
  const message =
    wrong.length > 0 ? `Это не адрес: ${wrong.join(', ')}. Адрес пишется так: school7@mail.ru` : 'Укажите хотя бы один адрес.';
  if (wrong.length > 0 || to.length === 0) throw new Failure('bad-input', message, { to: message });
}
