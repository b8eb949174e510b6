import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { LetterSource, MailDraftView, MailOutcome } from '../../shared/ipc/calls/mail.ts';
import { commonFields, filledLetter, schoolFields } from '../../shared/mail/letter.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { School } from '../../shared/model/records.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { longDate } from '../../shared/reports/phrasing/dates.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { DocumentSetting } from './documents.ts';
import { keepLetter } from './keepLetter.ts';
import { letterFiles, readAll, type LetterFile } from './letterFiles.ts';
import { mailRecipients } from './mailRecipients.ts';
import { checkFields, templateOf } from './mailTemplates.ts';
import type { MailQueue } from './mailQueue.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type MailCalls = Pick<Handlers, 'mail.prepare' | 'mail.make'>;

type Setting = Pick<DocumentSetting, 'base' | 'documentsFolder' | 'made'> & { readonly queue: MailQueue };
type Mail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
  readonly school: string | null;
};
type Attached = Parameters<typeof keepLetter>[1];

/** Letters with made documents: drafts beside them for the user's mail program, or letters in the queue of the program's own sending. */
export function mail({ base, documentsFolder, made, queue }: Setting): MailCalls {
  async function draft(letter: Mail, folder: string, name: string): Promise<MailDraftView> {
    const { to, subject, text, school } = letter;
    const attachments = await readAll(letter.files);
    const { mailDraft } = await import('../documents/mailDraft.ts');
    const bytes = await mailDraft({ to, subject, text, attachments, date: new Date(base().stamp().at) });
    const file = await writeDocument({ folder, name: fileName(name), extension: 'eml', bytes });
    keepLetter(base(), { ...letter, attachments }, null);
    return { made: made.add(file), to, school: school === null ? null : nameOf(base().schools.get(school)) };
  }

  async function enqueue(letters: readonly Mail[]): Promise<void> {
    queue.mayQueue();
    const { mailDraft } = await import('../documents/mailDraft.ts');
    const read: Attached[] = [];
    for (const letter of letters) {
      const attachments = await readAll(letter.files);
      // What can't become a letter is refused here, before any of them waits.
      await mailDraft({ ...letter, attachments, date: new Date(base().stamp().at) });
      read.push({ ...letter, attachments });
    }
    base().write(() => {
      for (const letter of read) keepLetter(base(), letter, queue.mark());
    });
    queue.wake();
  }

  function lettersToSchools({ source, subject, text }: Parsed<'mail.make'>): {
    letters: readonly Mail[];
    withoutAddress: readonly string[];
  } {
    const groups = bySchool(letterFiles(base(), made, source)).map(({ id, files }) => ({ school: base().schools.get(id), files }));
    const reached = groups.filter(({ school }) => isMailAddress(school.email));
    if (reached.length === 0) throw new Failure('bad-input', 'Ни у одной школы не указан адрес. Внесите адреса в адресную книгу.');
    const letters = reached.map(({ school, files }) => {
      const fields = schoolFields(fieldsOf(base(), school), namesOf(files));
      return { ...filledLetter({ subject, text }, fields), to: [school.email], files, school: school.id };
    });
    return { letters, withoutAddress: groups.filter((one) => !reached.includes(one)).map(({ school }) => nameOf(school)) };
  }

  async function make(input: Parsed<'mail.make'>): Promise<MailOutcome> {
    const { source, to, subject, text, way } = input;
    checkFields(input);
    if (to === 'each-school') {
      const { letters, withoutAddress } = lettersToSchools(input);
      if (way === 'send') return enqueue(letters).then(() => ({ drafts: [], queued: letters.length, withoutAddress }));
      const folder = await freshFolder(
        documentsFolder,
        fileName(`Письма, ${filledLetter({ subject, text }, schoolFields(null, [])).subject}`),
      );
      const drafts: MailDraftView[] = [];
      for (const letter of letters) drafts.push(await draft(letter, folder, `Письмо, ${nameOf(base().schools.get(letter.school!))}`));
      return { drafts, queued: 0, withoutAddress };
    }
    checkAddresses(to);
    const files = letterFiles(base(), made, source);
    const fields = schoolFields(schoolOf(base(), files), namesOf(files));
    const letter = { ...filledLetter({ subject, text }, fields), to: [...new Set(to)], files, school: onlySchool(files) };
    if (way === 'send') return enqueue([letter]).then(() => ({ drafts: [], queued: 1, withoutAddress: [] }));
    return { drafts: [await draft(letter, documentsFolder, `Письмо, ${letter.subject}`)], queued: 0, withoutAddress: [] };
  }

  return {
    'mail.prepare': ({ source, year }) => ({
      ...beginning(base(), letterFiles(base(), made, source), source, year),
      canSend: queue.isOn(),
    }),
    'mail.make': make,
  };
}

function beginning(base: Base, files: readonly LetterFile[], source: LetterSource, year: string) {
  const recipients = mailRecipients(base, files[0]!.about.year ?? year);
  const names = namesOf(files);
  if ('letter' in source) {
    const { subject, text, addresses, refused, state } = base.outgoing.get(source.letter);
    // What went is written anew to those whom it did not reach.
    const to = state === 'sent' && refused.length > 0 ? refused.map(({ address }) => address) : addresses;
    return { one: { subject, text }, each: null, files: names, recipients, to };
  }
  const { about } = files[0]!;
  const setting = { signer: base.municipality(), year, date: longDate(base.today()) };
  const template = filledLetter(templateOf(base, about.kind), commonFields(about, setting));
  const school = schoolOf(base, files);
  const schools = bySchool(files).length;
  return {
    one: filledLetter(template, schoolFields(school, names)),
    each: schools > 1 ? { ...template, schools } : null,
    files: names,
    recipients,
    to: school && isMailAddress(school.email) ? [school.email] : [],
  };
}

/** Of files that are of one school each: its files. */
function bySchool(files: readonly LetterFile[]): readonly { readonly id: string; readonly files: readonly LetterFile[] }[] {
  if (files.some(({ about }) => about.school === null)) return [];
  return [...Map.groupBy(files, ({ about }) => about.school!.id)].map(([id, own]) => ({ id, files: own }));
}

/** The school that all the files are on. */
function onlySchool(files: readonly LetterFile[]): string | null {
  const groups = bySchool(files);
  return groups.length === 1 ? groups[0]!.id : null;
}

function schoolOf(base: Base, files: readonly LetterFile[]) {
  const id = onlySchool(files);
  const school = id === null ? null : base.schools.find(id);
  return school && fieldsOf(base, school);
}

/** What a letter says of a school. */
function fieldsOf(base: Base, school: School) {
  return { ...school, title: nameOf(school), nameForms: base.nameForms.find(school.director) };
}

const namesOf = (files: readonly LetterFile[]) => files.map(({ name }) => name);

/** @throws `bad-input` */
function checkAddresses(to: readonly string[]): void {
  const wrong = to.filter((address) => !isMailAddress(address));
  const message =
    wrong.length > 0 ? `Это не адрес: ${wrong.join(', ')}. Адрес пишется так: school7@mail.ru` : 'Укажите хотя бы один адрес.';
  if (wrong.length > 0 || to.length === 0) throw new Failure('bad-input', message, { to: message });
}
