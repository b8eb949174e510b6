import { z } from 'zod';
import {
  About,
  AcceptedDoubt,
  AnswerChange,
  Answers,
  CollectionWindow,
  IsoDate,
  Person,
  RuleDecision,
  School,
  SchoolYear,
  Submission,
  SubmissionKey,
} from '../../model/records.ts';
import type { Doubt } from '../../checks/doubt.ts';
import type { FormState, OutdatedCopy } from '../../model/views.ts';
import type { PrintedHeader } from '../../reports/form/context.ts';
import type { RoundKind } from '../../engine/instrument.ts';
import type { Presence, PresenceCount } from '../../engine/presence.ts';
import type { Score } from '../../engine/score.ts';
import type { RiskAssessment } from '../../engine/risks.ts';
import { call, byId, Schools } from '../call.ts';

/** Answers of several forms, each known by its key. `was`: written only where the form still holds this value. */
export const Sheets = z
  .array(
    z
      .object({
        key: SubmissionKey.strict(),
        cells: z
          .array(z.object({ item: z.string().max(80), value: z.json().nullable(), was: z.json().nullable().optional() }).strict())
          .max(300),
      })
      .strict(),
  )
  .max(3000);

export type Sheet = z.infer<typeof Sheets>[number];

/** `accepted`: by whom and why, while the figures are those that were accepted. */
export type DoubtView = Doubt & { readonly accepted: Pick<AcceptedDoubt, 'reason' | 'at' | 'by'> | null };

/** Presence of criteria on one level of a municipality: the schools, or the municipality itself. */
export type LevelPresence = {
  readonly about: About['kind'];
  readonly forms: readonly { readonly submission: string; readonly title: string; readonly whole: PresenceCount }[];
  readonly together: Omit<Presence, 'leftOut'>;
};

export type SubmissionView = {
  readonly submission: Submission;
  /** As stored. */
  readonly answers: Answers;
  /** Stored answers with those that come from another form; what is scored. */
  readonly effective: Answers;
  /** Item → form the value comes from. */
  readonly derived: Readonly<Record<string, { readonly submission: string; readonly title: string }>>;
  readonly notes: Readonly<Record<string, string>>;
  /** The form of the year before by this form's items; `incomparable`: items that nothing of its version compares with. */
  readonly previous: { readonly year: string; readonly effective: Answers; readonly incomparable: readonly string[] } | null;
  readonly score: Score | null;
  readonly risks: RiskAssessment | null;
  readonly about: { readonly title: string; readonly school: School | null; readonly person: Person | null };
  readonly rules: readonly RuleDecision[];
  /** Of a signed form: what its paper says; later changes of the cards do not touch it. */
  readonly header: PrintedHeader | null;
  readonly outdatedCopy: OutdatedCopy | null;
  readonly doubts: readonly DoubtView[];
};

/** One form that a year asks for about somebody, begun or not. */
export type AskedView = {
  readonly instrument: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly subject: string | null;
  /** null: a visit whose date is not known yet. */
  readonly round: string | null;
  readonly kind: RoundKind;
  /** null: the form has one round only. */
  readonly roundTitle: string | null;
  /** False for a teacher without subjects where the form is filled by subject. */
  readonly isKnown: boolean;
  readonly submission: string | null;
  readonly state: FormState;
  readonly updatedAt: string | null;
};

/** One form of a table for entry, begun or not. */
export type BulkRow = Pick<SubmissionView, 'answers' | 'effective' | 'derived' | 'score'> & {
  readonly key: SubmissionKey;
  /** The school, or the municipality. */
  readonly school: string;
  readonly person: string | null;
  /** null: not begun. */
  readonly submission: Submission | null;
  /** Answers of the year before. */
  readonly previous: Answers | null;
};

/** What a call that changes many answers did. `undo`: what `submission.saveMany` takes it back with. */
export type ManySaved = {
  readonly savedAt: string;
  readonly forms: number;
  readonly values: number;
  /** Left as they are: they no longer hold what was expected. */
  readonly kept: number;
  readonly undo: readonly Sheet[];
};

/** Forms: what is asked, answers, signature. */
export const formCalls = {
  /** The forms a year asks for about one school, person or the municipality itself. */
  'form.asked': call(z.object({ about: About.strict(), year: SchoolYear }).strict()).returns<readonly AskedView[]>(),
  'submission.open': call(SubmissionKey.strict()).returns<SubmissionView>(),
  'submission.get': call(byId).returns<SubmissionView>(),
  'submission.list': call(z.object({ instrument: z.string().max(80), year: SchoolYear }).strict()).returns<
    readonly (Submission & {
      readonly state: FormState;
      readonly aboutTitle: string;
      readonly outdatedCopy: OutdatedCopy | null;
      /** Of a signed form: a scan of the sheet as it was signed last is attached. */
      readonly hasScan: boolean;
    })[]
  >(),
  'submission.saveAnswer': call(
    z.object({ submission: z.string().max(64), item: z.string().max(80), value: z.json().nullable() }).strict(),
  ).returns<{ readonly savedAt: string; readonly view: SubmissionView }>(),
  /** All or nothing, in one transaction; forms that are not begun are. */
  'submission.saveMany': call(z.object({ sheets: Sheets }).strict()).returns<ManySaved>(),
  /** Copies the answers of the year before, or of the round before in the same year, into forms where nothing is filled yet; `passed`: forms left alone and why. */
  'submission.copyBefore': call(
    z.object({ keys: z.array(SubmissionKey.strict()).max(3000), from: z.enum(['year', 'round']).default('year') }).strict(),
  ).returns<ManySaved & { readonly passed: { readonly signed: number; readonly filled: number; readonly nothing: number } }>(),
  /** `kind` and `round`: forms about these in this round only. */
  'bulk.table': call(
    z
      .object({
        instrument: z.string().max(80),
        year: SchoolYear,
        schools: Schools,
        kind: About.shape.kind.optional(),
        round: CollectionWindow.shape.round.optional(),
      })
      .strict(),
  ).returns<readonly BulkRow[]>(),
  'submission.saveNote': call(
    z.object({ submission: z.string().max(64), item: z.string().max(80), note: z.string().max(2000) }).strict(),
  ).returns<{ readonly savedAt: string }>(),
  /** Takes a doubtful value as right; the reason stays in the history. */
  'submission.acceptDoubt': call(
    z
      .object({ submission: z.string().max(64), doubt: z.string().max(160), reason: z.string().trim().min(1, 'Укажите причину').max(500) })
      .strict(),
  ).returns<SubmissionView>(),
  'submission.withdrawDoubt': call(
    z.object({ submission: z.string().max(64), doubt: z.string().max(160) }).strict(),
  ).returns<SubmissionView>(),
  /** Every acceptance of the form's doubts, with those taken back. */
  'submission.doubtHistory': call(byId).returns<readonly AcceptedDoubt[]>(),
  'submission.history': call(byId).returns<readonly AnswerChange[]>(),
  /** Levels that the instrument asks, each with the year's forms; those without forms are left out. */
  'presence.levels': call(z.object({ instrument: z.string().max(80), year: SchoolYear }).strict()).returns<readonly LevelPresence[]>(),
  'submission.sign': call(
    z
      .object({
        submission: z.string().max(64),
        signedOn: IsoDate,
        signedBy: z.string().max(500),
        /** Tokens of files that were sent: they are kept with the signature or not at all. */
        scans: z.array(z.string().max(64)).max(20).optional(),
      })
      .strict(),
  ).returns<SubmissionView>(),
  'submission.reopen': call(
    z.object({ submission: z.string().max(64), reason: z.string().trim().min(1, 'Укажите причину').max(500) }).strict(),
  ).returns<SubmissionView>(),
};
