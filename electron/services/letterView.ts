import type { LetterSource, MailView } from '../../shared/ipc/calls/mail.ts';
import { addressesOf } from '../../shared/mail/addressesOf.ts';
import { aboutNothing, commonFields, filledLetter, schoolFields } from '../../shared/mail/letter.ts';
import type { Letter } from '../../shared/mail/templates.ts';
import { longDate } from '../../shared/reports/phrasing/dates.ts';
import type { Base } from './base.ts';
import { addressed, chosenIn, letterGroups, onlySchool, schoolAddressed, type Addressed } from './letterGroups.ts';
import { unfinishedOf, type LetterFile } from './letterFiles.ts';
import { mailRecipients } from './mailRecipients.ts';
import { templateOf } from './mailTemplates.ts';

type View = Omit<MailView, 'canSend'>;

/** What a letter begins with: its words, whom to, its files. `year`: of a document of none. */
export async function letterView(base: Base, files: readonly LetterFile[], source: LetterSource, year: string): Promise<View> {
  const document = files.find(({ isOwn }) => !isOwn);
  const shared = { recipients: mailRecipients(base, document?.about.year ?? year), files: await fileViews(files) };
  if ('letter' in source) return { ...shared, ...writtenAnew(base, source.letter), each: null, missing: [], before: null };
  const about = document?.about ?? aboutNothing;
  const setting = { signer: base.municipality(), year, date: longDate(base.today()) };
  const template = filledLetter(templateOf(base, about.kind), commonFields(about, setting));
  const chosen = chosenIn(base, source);
  const groups = letterGroups(base, files, chosen);
  const of = chosen.length > 0 ? ('addressees' as const) : ('schools' as const);
  const letters = groups.map(({ title, email }) => ({ title, email }));
  const whom = onlyOne(base, files, addressed(base, chosen));
  const named = files.map(({ name }) => name);
  const begun: View = {
    ...shared,
    one: filledLetter(template, whom ? whom.fields(named) : schoolFields(null, named)),
    each: groups.length > 1 ? { ...template, of, letters } : null,
    to: of === 'addressees' ? [...new Set(letters.flatMap(({ email }) => email || []))] : whom?.email ? [whom.email] : [],
    missing: of === 'addressees' ? letters.filter(({ email }) => email === '').map(({ title }) => title) : [],
    before: null,
  };
  return 'unfinished' in source ? goneOn(base, source.unfinished, begun) : begun;
}

/** What went is written anew to those whom it did not reach. */
function writtenAnew(base: Base, id: string): { readonly one: Letter; readonly to: readonly string[] } {
  const { subject, text, addresses, refused, state } = base.outgoing.get(id);
  return {
    one: { subject, text },
    to: state === 'sent' && refused.length > 0 ? refused.map(({ address }) => address) : addresses,
  };
}

/** The letter as it was left. */
function goneOn(base: Base, id: string, begun: View): View {
  const { isEach, addresses, subject, text, files } = unfinishedOf(base, id);
  const before = { isEach: isEach && begun.each !== null, out: files.filter(({ isOut }) => isOut).map(({ key }) => key) };
  const to = addressesOf(addresses);
  return before.isEach
    ? { ...begun, to, before, each: begun.each && { ...begun.each, subject, text } }
    : { ...begun, to, before, one: { subject, text } };
}

/** Whom the one letter is for, where it is for one only. */
function onlyOne(base: Base, files: readonly LetterFile[], chosen: readonly Addressed[]): Addressed | null {
  if (chosen.length > 0) return chosen.length === 1 ? chosen[0]! : null;
  const school = onlySchool(files);
  return school !== null && base.schools.find(school) ? schoolAddressed(base, school) : null;
}

async function fileViews(files: readonly LetterFile[]): Promise<MailView['files']> {
  const views = [];
  for (const { key, name, about, isOwn, size } of files)
    views.push({ key, name, size: await size(), school: about.school?.name ?? null, isOwn });
  return views;
}
