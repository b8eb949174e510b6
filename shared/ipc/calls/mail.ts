import { z } from 'zod';
import { SchoolYear } from '../../model/records.ts';
import type { Letter } from '../../mail/letter.ts';
import { call } from '../call.ts';
import type { MadeDocument } from './documents.ts';

const Subject = z
  .string()
  .trim()
  .min(1, 'Укажите тему письма')
  .max(500, 'Не длиннее 500 знаков')
  .refine((given) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u.test(given), 'Напишите тему одной строкой');

/** Whom a letter can go to by the cards. `missing`: of a group, who has no address. */
export type MailRecipient = {
  readonly kind: 'group' | 'school' | 'person';
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
  /** Address of the school that the document is on; empty: none. */
  readonly own: string;
};

/** A draft that was written. `school`: of one for each school. */
export type MailDraftView = { readonly made: MadeDocument; readonly to: readonly string[]; readonly school: string | null };

/** Letters. */
export const mailCalls = {
  /** A letter with a made document, or with all of its pack: what to begin with. `year` says who the schools with low results are. */
  'mail.prepare': call(z.object({ token: z.string().max(64), year: SchoolYear }).strict()).returns<MailView>(),
  /** Writes drafts; `each-school`: one a school of a pack, with its own files, to the address of its card. */
  'mail.make': call(
    z
      .object({
        token: z.string().max(64),
        to: z.union([z.literal('each-school'), z.array(z.string().trim().max(200)).max(300)]),
        subject: Subject,
        text: z.string().max(20_000, 'Не длиннее 20 000 знаков'),
      })
      .strict(),
  ).returns<{ readonly drafts: readonly MailDraftView[]; readonly withoutAddress: readonly string[] }>(),
};
