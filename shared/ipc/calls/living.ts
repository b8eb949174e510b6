import { z } from 'zod';
import type { Differences } from '../../reports/living/differences.ts';
import { ReportEdits } from '../../reports/living/edits.ts';
import type { ReportTree } from '../../reports/tree.ts';
import { notedWays, type SentWay } from '../../mail/sentWays.ts';
import { IsoDate } from '../../model/records.ts';
import { call, byId, Format } from '../call.ts';
import { type MadeDocument, ReportKey } from './documents.ts';

/** A document as it was sent; `kind` and `year` of a report, else null. */
export type SentView = {
  readonly id: string;
  readonly municipality: string;
  readonly kind: string | null;
  readonly year: string | null;
  readonly school: string | null;
  readonly isPublic: boolean;
  readonly title: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  readonly recipients: readonly string[];
  readonly way: SentWay;
  /** Day on which it went otherwise than by mail. */
  readonly sentOn: string | null;
  readonly number: string;
  readonly at: string;
  readonly by: string;
};

/** A report with its edits apart from it: `applyEdits` puts them together. `revision`: 0 where nothing was edited. */
export type LivingView = EditsView & {
  /** As the program has it, with marks in place of numbers. */
  readonly generated: ReportTree;
};

/** A name of a known person in the user's own text. */
export type NamePlace = {
  readonly block: string;
  /** «Ивановой А. П.» */
  readonly said: string;
  /** What stands there in a copy without names. */
  readonly instead: string;
  /** Where: of the text's lines which, from its first letter to after its last. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
};

type EditsView = { readonly edits: ReportEdits; readonly revision: number; readonly updatedAt: string | null; readonly by: string };

/** The version that was sent last, and what the report says otherwise now. */
export type SentComparison = Differences & { readonly sent: SentView };

const LivingKey = ReportKey.omit({ isPublic: true });

/** Reports that keep the user's text, and documents as they were sent. */
export const livingCalls = {
  'report.living': call(LivingKey).returns<LivingView>(),
  /** All edits of the report at once; `basedOn`: the revision that was seen. Where somebody has saved since, his edits come back and nothing is written. `isTyping`: a text that is not finished; it leaves no entry in the journal. */
  'report.saveEdits': call(
    LivingKey.extend({ edits: ReportEdits, basedOn: z.number().int().min(0), isTyping: z.boolean().default(false) }).strict(),
  ).returns<EditsView & { readonly isSaved: boolean }>(),
  /** Names of people of the base in what its user has typed into a report: a copy without names hides them. */
  'report.names': call(LivingKey).returns<readonly NamePlace[]>(),
  /** null: this report was never sent, or not so (with or without names). */
  'sent.compare': call(ReportKey).returns<SentComparison | null>(),
  /** The latest first; without a report: of everything. */
  'sent.list': call(z.object({ report: ReportKey.nullable() }).strict()).returns<readonly SentView[]>(),
  /** What the report says otherwise now than in this version; null: not known. */
  'sent.differences': call(byId).returns<Differences | null>(),
  /** Keeps the report as it is now: it went otherwise than by mail. */
  'sent.mark': call(
    ReportKey.extend({
      format: Format,
      to: z
        .array(z.string().trim().min(1).max(300, 'Не длиннее 300 знаков'))
        .min(1, 'Укажите, кому отправлено')
        .max(50, 'Не больше 50 адресатов'),
      way: z.enum(notedWays),
      sentOn: IsoDate,
      number: z.string().trim().max(60, 'Не длиннее 60 знаков'),
    }).strict(),
  ).returns<SentView>(),
  /** Writes the kept file anew, byte for byte as it was sent. */
  'sent.make': call(byId).returns<MadeDocument>(),
};
