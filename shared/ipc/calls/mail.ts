import { z } from 'zod';
import type { Letter, LetterKind } from '../../mail/templates.ts';
import { letterKinds } from '../../mail/templates.ts';
import { attachmentLimits } from '../../mail/attachments.ts';
import { Addressee } from '../../mail/contact.ts';
import { SchoolYear } from '../../model/records.ts';
import { byId, call, nothing } from '../call.ts';
import type { MadeDocument } from './documents.ts';

const TemplateSubject = z
  .string()
  .trim()
  .max(500, 'Не длиннее 500 знаков')
  .refine((given) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u.test(given), 'Напишите тему одной строкой');
const Subject = TemplateSubject.min(1, 'Укажите тему письма');
const Text = z.string().max(20_000, 'Не длиннее 20 000 знаков');

const id = z.string().max(64);

/**
 * What a letter begins with: documents made in this run, with all of their packs; a letter of the outbox, with its files; those chosen in
 * the address book, without files; a letter that was not finished.
 */
const Source = z.union([
  z.object({ tokens: z.array(id).min(1, 'Выберите хотя бы одно вложение').max(20) }).strict(),
  z.object({ letter: id }).strict(),
  z.object({ addressees: z.array(Addressee).max(3000) }).strict(),
  z.object({ unfinished: id }).strict(),
]);
export type LetterSource = z.infer<typeof Source>;

/** Files of the letter: keys of those taken out, tokens of the user's own. `unfinished`: by which what is written so far is kept. */
const Attached = z.object({
  source: Source,
  out: z.array(z.string().max(100)).max(5000).optional(),
  own: z.array(id).max(attachmentLimits.files).optional(),
  unfinished: id.nullable().optional(),
});

/** Whom a letter can go to by the address book. `missing`: of a group, who has no address. `school`: of a school and its director. */
export type MailRecipient = {
  readonly kind: 'group' | 'own-group' | 'school' | 'person' | 'body';
  readonly title: string;
  readonly addresses: readonly string[];
  readonly missing: readonly string[];
  readonly school: string | null;
};

/** A file of a letter. `school`: of a pack, whose it is; `isOwn`: added by the user, it goes with every letter. */
export type LetterFileView = {
  readonly key: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly school: string | null;
  readonly isOwn: boolean;
};

/** One of several letters of the same words. `email` empty: it can't be written. */
export type LetterOfMany = { readonly title: string; readonly email: string };

export type MailView = {
  readonly one: Letter;
  /** A letter for each school with its own files, or for each of those chosen; null: there is one letter. */
  readonly each: (Letter & { readonly of: 'schools' | 'addressees'; readonly letters: readonly LetterOfMany[] }) | null;
  readonly files: readonly LetterFileView[];
  readonly recipients: readonly MailRecipient[];
  /** To begin with: of the school that the document is on, of the letter that is written anew, of those chosen. */
  readonly to: readonly string[];
  /** Chosen, but without an address. */
  readonly missing: readonly string[];
  /** Of a letter that was not finished: whether it was one for each, keys of the files taken out. */
  readonly before: { readonly isEach: boolean; readonly out: readonly string[] } | null;
  /** Whether the program can send by itself. */
  readonly canSend: boolean;
};

/** A file that the user added. */
export type OwnFile = { readonly token: string; readonly name: string; readonly size: number };

/** A letter that is being written, as a list shows it. */
export type UnfinishedRow = {
  readonly id: string;
  readonly subject: string;
  /** Whom it is for, in few words. */
  readonly to: string;
  readonly files: number;
  readonly updatedAt: string;
};

/** A draft that was written. `whom`: of one for each. */
export type MailDraftView = { readonly made: MadeDocument; readonly to: readonly string[]; readonly whom: string | null };

export type MailOutcome = {
  readonly drafts: readonly MailDraftView[];
  /** Letters put into the queue. */
  readonly queued: number;
  readonly withoutAddress: readonly string[];
};

/** Words of letters with one kind of document. `isOwn`: changed by the user. */
export type MailTemplateView = Letter & { readonly kind: LetterKind; readonly isOwn: boolean };

const Kind = z.enum(letterKinds);

/** Letters. */
export const mailCalls = {
  /** What to begin with. `year` says who the schools with low results are. */
  'mail.prepare': call(z.object({ source: Source, year: SchoolYear }).strict()).returns<MailView>(),
  /** Writes drafts or puts letters into the queue; `each`: one a school of a pack, with its own files, or one for each of those chosen. */
  'mail.make': call(
    Attached.extend({
      to: z.union([z.literal('each'), z.array(z.string().trim().max(200)).max(300)]),
      subject: Subject,
      text: Text,
      way: z.enum(['draft', 'send']),
    }).strict(),
  ).returns<MailOutcome>(),
  /** Sends a file of the user's in parts, base64; without a token a new one begins. */
  'mail.upload': call(
    z.object({ token: id.nullable(), name: z.string().min(1).max(300), part: z.base64().max(900_000) }).strict(),
  ).returns<{ readonly token: string }>(),
  'mail.drop': call(z.object({ token: id }).strict()).returns<null>(),
  /** Looks at a file that was sent: whether it may go with a letter, under which name. */
  'mail.attach': call(z.object({ token: id }).strict()).returns<OwnFile>(),
  'unfinished.list': call(nothing).returns<readonly UnfinishedRow[]>(),
  /** Keeps what is written so far, with its files. */
  'unfinished.save': call(
    Attached.extend({
      to: z.string().max(60_000),
      isEach: z.boolean(),
      subject: z.string().max(2000),
      text: z.string().max(100_000),
    }).strict(),
  ).returns<{ readonly id: string; readonly at: string }>(),
  'unfinished.remove': call(byId).returns<null>(),
  'unfinished.restore': call(byId).returns<null>(),
  'mail.templates': call(nothing).returns<readonly MailTemplateView[]>(),
  'mail.saveTemplate': call(z.object({ kind: Kind, subject: TemplateSubject, text: Text }).strict()).returns<readonly MailTemplateView[]>(),
  /** The usual wording holds again. */
  'mail.restoreTemplate': call(z.object({ kind: Kind }).strict()).returns<readonly MailTemplateView[]>(),
};
