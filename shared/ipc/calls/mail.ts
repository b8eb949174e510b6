import { z } from 'zod';
import type { Letter, LetterKind } from '../../mail/templates.ts';
import { letterKinds } from '../../mail/templates.ts';
import { SchoolYear } from '../../model/records.ts';
import { call, nothing } from '../call.ts';
import type { MadeDocument } from './documents.ts';

const Subject = z
  .string()
  .trim()
  .min(1, 'Укажите тему письма')
  .max(500, 'Не длиннее 500 знаков')
  .refine((given) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u.test(given), 'Напишите тему одной строкой');
const Text = z.string().max(20_000, 'Не длиннее 20 000 знаков');

/** What goes with a letter: documents made in this run, with all of their packs; or the files of a letter of the outbox. */
const Source = z.union([
  z.object({ tokens: z.array(z.string().max(64)).min(1, 'Выберите хотя бы одно вложение').max(20) }).strict(),
  z.object({ letter: z.string().max(64) }).strict(),
]);
export type LetterSource = z.infer<typeof Source>;

/** Whom a letter can go to by the address book. `missing`: of a group, who has no address. */
export type MailRecipient = {
  readonly kind: 'group' | 'own-group' | 'school' | 'person' | 'body';
  readonly title: string;
  readonly addresses: readonly string[];
  readonly missing: readonly string[];
};

export type MailView = {
  readonly one: Letter;
  /** A letter for each school with its own files; null: the files are not of several schools. */
  readonly each: (Letter & { readonly schools: number }) | null;
  /** Names of the attachments. */
  readonly files: readonly string[];
  readonly recipients: readonly MailRecipient[];
  /** To begin with: of the school that the document is on, of the letter that is written anew. */
  readonly to: readonly string[];
  /** Whether the program can send by itself. */
  readonly canSend: boolean;
};

/** A draft that was written. `school`: of one for each school. */
export type MailDraftView = { readonly made: MadeDocument; readonly to: readonly string[]; readonly school: string | null };

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
  /**
   * Writes drafts or puts letters into the queue; `each-school`: one a school of a pack, with its own files, to the address of its card.
   */
  'mail.make': call(
    z
      .object({
        source: Source,
        to: z.union([z.literal('each-school'), z.array(z.string().trim().max(200)).max(300)]),
        subject: Subject,
        text: Text,
        way: z.enum(['draft', 'send']),
      })
      .strict(),
  ).returns<MailOutcome>(),
  'mail.templates': call(nothing).returns<readonly MailTemplateView[]>(),
  'mail.saveTemplate': call(z.object({ kind: Kind, subject: Subject, text: Text }).strict()).returns<readonly MailTemplateView[]>(),
  /** The usual wording holds again. */
  'mail.restoreTemplate': call(z.object({ kind: Kind }).strict()).returns<readonly MailTemplateView[]>(),
};
