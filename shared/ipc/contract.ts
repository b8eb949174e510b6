import { z } from 'zod';
import {
  About,
  AcceptedDoubt,
  AnswerChange,
  Answers,
  AssessmentResult,
  type GroupResult,
  type Intake,
  CollectionWindow,
  IsoDate,
  Municipality,
  Person,
  RuleDecision,
  School,
  SchoolStatus,
  SchoolYear,
  SchoolYearStatus,
  Submission,
  SubmissionKey,
  Target,
} from '../model/records.ts';
import type { Matrix } from '../collection/matrix.ts';
import type { Doubt } from '../checks/doubt.ts';
import { Thresholds } from '../checks/thresholds.ts';
import type { LayoutId } from '../intake/found.ts';
import { Mapping } from '../intake/mapping.ts';
import type { IntakePlan } from '../intake/plan.ts';
import type { Cell } from '../intake/table.ts';
import type { CompetenceAnalysis } from '../analysis/competence.ts';
import type { RiskMap } from '../analysis/risks.ts';
import type { ClusterView, LineResults, RegisterRow, ResultsView, SchoolContext } from '../analysis/resultViews.ts';
import type { RuleInForce } from '../analysis/ruleInForce.ts';
import type { Letter } from '../mail/letter.ts';
import type { ReportTree } from '../reports/tree.ts';
import type { IdentificationView, SchoolIdentification } from '../identification/identificationView.ts';
import { IdentificationRule } from '../identification/rule.ts';
import { PossibleCause, SchoolMark } from '../model/schoolMark.ts';
import type { FormState, OutdatedCopy } from '../model/views.ts';
import type { PrintedHeader } from '../reports/form/context.ts';
import type { Instrument, RoundKind } from '../engine/instrument.ts';
import type { Presence, PresenceCount } from '../engine/presence.ts';
import type { Score } from '../engine/score.ts';
import type { RiskAssessment } from '../engine/risks.ts';
import type { RegisteredFinding } from '../instruments/lintAll.ts';
import type { Problem } from '../instruments/parse.ts';
import type { Discrepancy } from '../instruments/discrepancies.ts';

/** The whole surface between window and main process: one line a call. Input is parsed at the door; output is ours and typed. */
const call = <I extends z.ZodType>(input: I) => ({
  returns: <O>(): { readonly input: I; readonly output?: O } => ({ input }),
});

const nothing = z.object({}).strict();
const byId = z.object({ id: z.string().min(1).max(64) }).strict();
const inYear = z.object({ year: SchoolYear }).strict();
const ReportKey = z
  .object({
    kind: z.string().max(80),
    municipality: z.string().max(64),
    year: SchoolYear,
    school: z.string().max(64).nullable(),
    isPublic: z.boolean(),
  })
  .strict();
/** `about`: of a blank, whom it asks. */
const FormKey = z
  .object({ instrument: z.string().max(80), submission: z.string().max(64).nullable(), about: About.shape.kind.optional() })
  .strict();
const InstrumentVersion = z.object({ id: z.string().max(80), version: z.number().int().nullable().default(null) }).strict();
/** The limit of the format itself is told with the file's other problems. */
const InstrumentText = z.object({ text: z.string() }).strict();
const Format = z.enum(['docx', 'pdf']);
/** `xlsx`: the summary form that goes with a report. */
const ReportFormat = z.enum(['docx', 'pdf', 'xlsx']);
/** Schools with low results in the year, all, or those named. */
const Schools = z.union([z.enum(['shnor', 'all']), z.array(z.string().max(64)).max(3000)]);
const PackOrder = z
  .object({
    instrument: z.string().max(80),
    year: SchoolYear,
    schools: Schools,
    content: z.enum(['blank', 'filled']),
    format: Format,
    /** One file, one a school, one a form. */
    split: z.enum(['one', 'school', 'form']),
  })
  .strict();
export type PackOrder = z.infer<typeof PackOrder>;
const Subject = z
  .string()
  .trim()
  .min(1, 'Укажите тему письма')
  .max(500, 'Не длиннее 500 знаков')
  .refine((given) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u.test(given), 'Напишите тему одной строкой');
/** Up to which calendar year results count, null: the last that the school year has; within how many points a school is near the threshold. */
const Identifying = z
  .object({ year: SchoolYear, upTo: z.number().int().min(1990).max(2100).nullable(), near: z.number().min(0).max(50) })
  .strict();
/** Answers of several forms, each known by its key. `was`: written only where the form still holds this value. */
const Sheets = z
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

export type BaseState = {
  /** `file`: where it lies, to be shown and never sent back. */
  readonly base: {
    readonly name: string;
    readonly file: string;
    readonly municipality: Municipality;
    readonly years: readonly string[];
    /** Codes of the orders the municipality works by. */
    readonly orders: readonly string[];
  } | null;
  /** Where made documents are written, to be shown. */
  readonly documentsFolder: string;
  /** Bases in the data folder, last opened first. */
  readonly known: readonly { readonly id: string; readonly name: string; readonly openedAt: string | null }[];
  /** False where the shell was started for one file. */
  readonly mayChange: boolean;
  readonly shell: 'electron' | 'loopback';
  readonly version: string;
  /** What went wrong on opening the last base. */
  readonly problem: string | null;
};

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

/** An order whose forms the base knows. */
export type OrderView = { readonly code: string; readonly forms: number; readonly isFollowed: boolean };

/** Dates of one form and round in a year. */
export type WindowView = {
  readonly instrument: string;
  readonly title: string;
  readonly order: string;
  readonly round: RoundKind;
  /** null: the form has one round only. */
  readonly roundTitle: string | null;
  /** The order's dates; several where it contradicts itself, those that hold first. */
  readonly ordered: readonly { readonly from: string; readonly to: string; readonly clause: string }[];
  /** The municipality's, in place of the order's. */
  readonly own: { readonly fromOn: string; readonly toOn: string } | null;
};

export type SearchHit = {
  readonly kind: 'school' | 'person' | 'form' | 'screen';
  readonly title: string;
  readonly detail: string;
  readonly path: string;
};

export type MadeDocument = { readonly token: string; readonly name: string; readonly folder: string };

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

/** How far a pack of forms has come. `files`: written so far; `first`: the first of them, by which their folder is shown. */
export type PackState = {
  readonly token: string;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** Whose form is being made. */
  readonly current: string;
  readonly files: number;
  readonly first: MadeDocument | null;
  /** Why it failed. */
  readonly message: string | null;
};

export type ReportRow = {
  readonly kind: string;
  readonly title: string;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly year: string;
  readonly school: { readonly id: string; readonly name: string } | null;
};

export type DiscrepancyView = Discrepancy & {
  readonly inForce: RuleDecision | null;
  readonly decisions: readonly RuleDecision[];
  /** Results that sit on the point the order leaves undecided. */
  readonly touched: number;
  /** Alternative value → how many results it would change, and how («уровень Б вместо С»). */
  readonly effects: readonly { readonly value: string; readonly changed: number; readonly sentence: string }[];
};

export type CompetenceView = {
  readonly now: CompetenceAnalysis;
  /** Of the year before; null: it has no forms. */
  readonly before: CompetenceAnalysis | null;
  readonly rules: readonly RuleInForce[];
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

/** Sheets of open files to be taken in; `mapping` for those of no known layout. `newSchools`: names for which schools are to be added. */
const IntakeChoices = z
  .object({
    files: z
      .array(
        z
          .object({
            token: z.string().max(64),
            sheets: z.array(z.object({ index: z.number().int().min(0).max(100), mapping: Mapping.nullable() }).strict()).max(100),
          })
          .strict(),
      )
      .max(60),
    schools: z.array(z.object({ alias: z.string().max(600), school: z.string().max(64) }).strict()).max(3000),
    newSchools: z.array(z.string().max(600)).max(3000),
  })
  .strict();
export type IntakeChoices = z.infer<typeof IntakeChoices>;

/** A foreign file that was read and is not taken in yet. */
export type OpenedView = {
  readonly token: string;
  readonly name: string;
  /** The intake in which the same file was taken in before. */
  readonly known: Intake | null;
  readonly sheets: readonly {
    readonly index: number;
    /** null: separated values have no sheets. */
    readonly name: string | null;
    /** null: not known, the mapping is a proposal. */
    readonly layout: LayoutId | null;
    readonly results: number;
    readonly problems: number;
    /** null: the layout is known and takes none. */
    readonly mapping: Mapping | null;
    /** The first rows, to be looked at. */
    readonly rows: readonly (readonly Cell[])[];
    readonly rowCount: number;
  }[];
};

/** Risks of the year before stand beside each school's. */
export type RiskView = { readonly now: RiskMap; readonly yearBefore: string; readonly rules: readonly RuleInForce[] };

/** An instrument added to the base, in one version. */
export type AddedInstrument = { readonly instrument: Instrument; readonly addedAt: string; readonly by: string };

/** One version of an instrument, built-in or added. */
export type InstrumentView = {
  readonly instrument: Instrument;
  /** Its file: JSON. */
  readonly text: string;
  readonly isBuiltIn: boolean;
  readonly findings: readonly RegisteredFinding[];
  /** Oldest first; without a date: part of the program. `forms`: begun, and of them those in which anything was entered. */
  readonly versions: readonly {
    readonly version: number;
    readonly addedAt: string | null;
    readonly by: string | null;
    readonly forms: { readonly begun: number; readonly filled: number };
  }[];
};

/** What a file would add. */
export type InstrumentCheck = {
  /** null: the file cannot be read. */
  readonly instrument: Instrument | null;
  readonly findings: readonly RegisteredFinding[];
  readonly problems: readonly Problem[];
  /** `new`: a new instrument; `next`: a version after `before`; `known`: it is there word for word; null: it cannot be added. */
  readonly status: 'new' | 'next' | 'known' | null;
  /** The latest version there is. */
  readonly before: number | null;
};

/** Forms of an instrument in all its versions and years: begun, and of them those in which anything was entered. */
export type InstrumentForms = { readonly id: string; readonly begun: number; readonly filled: number };

export type InstrumentAdded = { readonly instrument: Instrument; readonly status: 'new' | 'next' | 'known' };

export const contract = {
  'base.state': call(nothing).returns<BaseState>(),
  'base.create': call(
    z
      .object({
        kind: z.enum(['empty', 'demo']),
        set: z.enum(['yurga', 'korenovsk', 'sorsk']).default('yurga'),
        name: z.string().trim().min(1, 'Укажите название').max(120),
      })
      .strict(),
  ).returns<BaseState>(),
  'base.open': call(byId).returns<BaseState>(),
  'base.check': call(nothing).returns<{ readonly ok: boolean; readonly problems: readonly string[] }>(),

  'municipality.save': call(Municipality.omit({ isDemo: true }).strict()).returns<Municipality>(),
  'year.add': call(inYear).returns<readonly string[]>(),
  'targets.list': call(nothing).returns<readonly Target[]>(),
  'targets.save': call(Target.omit({ municipality: true }).strict()).returns<readonly Target[]>(),
  'settings.get': call(nothing).returns<{ readonly author: string }>(),
  'settings.save': call(z.object({ author: z.string().trim().max(200) }).strict()).returns<{ readonly author: string }>(),

  /** Instruments added to the base, in all their versions; the built-in ones are part of the program. */
  'instrument.list': call(nothing).returns<readonly AddedInstrument[]>(),
  /** Of every instrument, built-in ones too. */
  'instrument.forms': call(nothing).returns<readonly InstrumentForms[]>(),
  /** Without a version: the latest. */
  'instrument.get': call(InstrumentVersion).returns<InstrumentView>(),
  /** Reads a file and writes nothing. */
  'instrument.check': call(InstrumentText).returns<InstrumentCheck>(),
  'instrument.add': call(InstrumentText).returns<InstrumentAdded>(),
  'instrument.export': call(InstrumentVersion).returns<MadeDocument>(),
  /** The latest version, in which nothing was entered yet; `text` added again takes it back. */
  'instrument.remove': call(z.object({ id: z.string().max(80), version: z.number().int() }).strict()).returns<{ readonly text: string }>(),

  'order.list': call(nothing).returns<readonly OrderView[]>(),
  'order.choose': call(z.object({ code: z.string().max(300), isFollowed: z.boolean() }).strict()).returns<readonly OrderView[]>(),
  'window.list': call(inYear).returns<readonly WindowView[]>(),
  /** `dates` null: those of the order hold again. */
  'window.save': call(
    CollectionWindow.pick({ year: true, instrument: true, round: true })
      .extend({ dates: CollectionWindow.pick({ fromOn: true, toOn: true }).strict().nullable() })
      .strict(),
  ).returns<readonly WindowView[]>(),

  'thresholds.get': call(nothing).returns<Thresholds>(),
  'thresholds.save': call(Thresholds.strict()).returns<Thresholds>(),

  'home.matrix': call(inYear).returns<Matrix>(),
  'search.find': call(z.object({ text: z.string().max(200), year: SchoolYear }).strict()).returns<readonly SearchHit[]>(),

  'school.list': call(inYear).returns<readonly (School & { readonly status: SchoolStatus; readonly teachers: number })[]>(),
  'school.get': call(byId).returns<{
    readonly school: School;
    readonly statuses: readonly SchoolYearStatus[];
    readonly people: readonly Person[];
    readonly submissions: readonly Submission[];
  }>(),
  'school.add': call(School.omit({ id: true, municipality: true }).strict()).returns<School>(),
  'school.save': call(School.omit({ municipality: true }).strict()).returns<School>(),
  'school.remove': call(byId).returns<null>(),
  'school.restore': call(byId).returns<School>(),
  'school.setStatus': call(SchoolYearStatus.strict()).returns<null>(),

  'person.list': call(nothing).returns<readonly Person[]>(),
  'person.get': call(byId).returns<{ readonly person: Person; readonly submissions: readonly Submission[] }>(),
  'person.add': call(Person.omit({ id: true, municipality: true }).strict()).returns<Person>(),
  'person.save': call(Person.omit({ municipality: true }).strict()).returns<Person>(),
  'person.remove': call(byId).returns<null>(),
  'person.restore': call(byId).returns<Person>(),

  /** The forms a year asks for about one school, person or the municipality itself. */
  'form.asked': call(z.object({ about: About.strict(), year: SchoolYear }).strict()).returns<readonly AskedView[]>(),
  'submission.open': call(SubmissionKey.strict()).returns<SubmissionView>(),
  'submission.get': call(byId).returns<SubmissionView>(),
  'submission.list': call(z.object({ instrument: z.string().max(80), year: SchoolYear }).strict()).returns<
    readonly (Submission & { readonly state: FormState; readonly aboutTitle: string; readonly outdatedCopy: OutdatedCopy | null })[]
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
    z.object({ submission: z.string().max(64), signedOn: IsoDate, signedBy: z.string().max(500) }).strict(),
  ).returns<SubmissionView>(),
  'submission.reopen': call(
    z.object({ submission: z.string().max(64), reason: z.string().trim().min(1, 'Укажите причину').max(500) }).strict(),
  ).returns<SubmissionView>(),

  'result.list': call(nothing).returns<readonly AssessmentResult[]>(),
  /** Without marks, register and source those known stay while the share of «2» does; with them a removed result comes back whole. */
  'result.save': call(
    AssessmentResult.omit({ id: true }).partial({ marks: true, journal: true, source: true }).strict(),
  ).returns<AssessmentResult>(),
  'result.remove': call(byId).returns<AssessmentResult>(),
  /** Of the municipality, the region and the whole sample, as the files give them. */
  'result.groups': call(nothing).returns<readonly GroupResult[]>(),

  /** Sends a file in parts, base64; without a token a new one begins. */
  'intake.upload': call(
    z.object({ token: z.string().max(64).nullable(), name: z.string().min(1).max(300), part: z.base64().max(900_000) }).strict(),
  ).returns<{ readonly token: string }>(),
  'intake.read': call(z.object({ token: z.string().max(64) }).strict()).returns<OpenedView>(),
  'intake.drop': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
  /** Writes nothing. */
  'intake.plan': call(IntakeChoices).returns<IntakePlan>(),
  /** All or nothing, in one transaction; `left`: results of the plan that are not to be taken. */
  'intake.take': call(IntakeChoices.extend({ left: z.array(z.string().max(800)).max(20_000) })).returns<readonly Intake[]>(),
  'intake.list': call(nothing).returns<readonly Intake[]>(),
  'intake.undo': call(byId).returns<Intake>(),
  'intake.templates': call(nothing).returns<readonly Mapping[]>(),
  'intake.saveTemplate': call(Mapping).returns<readonly Mapping[]>(),
  'intake.removeTemplate': call(z.object({ name: z.string().max(120) }).strict()).returns<readonly Mapping[]>(),

  'analysis.competence': call(inYear).returns<CompetenceView>(),
  'analysis.risks': call(inYear).returns<RiskView>(),
  /** Results of one school over the years; null: of the first that has any. */
  'analysis.results': call(z.object({ school: z.string().max(64).nullable() }).strict()).returns<ResultsView>(),
  /** One procedure, subject and grade over the schools. */
  'analysis.resultLine': call(AssessmentResult.pick({ procedure: true, subject: true, grade: true }).strict()).returns<LineResults>(),
  /** Marks against the class register in a calendar year. */
  'analysis.register': call(z.object({ year: z.number().int() }).strict()).returns<readonly RegisterRow[]>(),
  'analysis.schoolContext': call(z.object({ school: z.string().max(64), year: SchoolYear }).strict()).returns<SchoolContext>(),
  /** `variables` null: the usual ones; `count` null: as many clusters as the values suggest. */
  'analysis.clusters': call(
    z
      .object({
        year: SchoolYear,
        variables: z.array(z.string().max(200)).max(200).nullable(),
        count: z.number().int().min(2).max(12).nullable(),
      })
      .strict(),
  ).returns<ClusterView>(),
  'cause.add': call(PossibleCause).returns<null>(),
  'cause.remove': call(PossibleCause).returns<null>(),

  /** `draft`: a rule being edited, shown as if it were saved. */
  'identification.view': call(Identifying.extend({ draft: IdentificationRule.nullable() })).returns<IdentificationView>(),
  'identification.school': call(Identifying.extend({ school: z.string().max(64) })).returns<SchoolIdentification>(),
  'identification.rules': call(nothing).returns<readonly IdentificationRule[]>(),
  'identification.saveRule': call(IdentificationRule).returns<readonly IdentificationRule[]>(),
  /** The usual rule is as it was at first; the others go. */
  'identification.removeRule': call(byId).returns<readonly IdentificationRule[]>(),
  'schoolMark.set': call(SchoolMark).returns<null>(),
  'schoolMark.remove': call(SchoolMark.omit({ basis: true })).returns<null>(),

  'discrepancy.list': call(inYear).returns<readonly DiscrepancyView[]>(),
  'rule.set': call(
    z
      .object({
        rule: z.string().max(80),
        value: z.string().max(80),
        decidedOn: IsoDate,
        by: z.string().trim().min(1, 'Укажите, кто принял решение').max(200),
      })
      .strict(),
  ).returns<RuleDecision>(),

  'report.list': call(nothing).returns<readonly ReportRow[]>(),
  'report.preview': call(ReportKey).returns<ReportTree>(),
  'report.make': call(ReportKey.extend({ format: ReportFormat })).returns<MadeDocument>(),
  'form.preview': call(FormKey).returns<ReportTree>(),
  'form.make': call(FormKey.extend({ format: Format })).returns<MadeDocument>(),
  'roadmap.make': call(z.object({ roadmap: z.string().max(64), format: Format }).strict()).returns<MadeDocument>(),
  'pack.preview': call(PackOrder).returns<ReportTree>(),
  'pack.start': call(PackOrder).returns<PackState>(),
  /** Null asks for the last pack of this run, if there was one. */
  'pack.state': call(z.object({ token: z.string().max(64).nullable() }).strict()).returns<PackState | null>(),
  'pack.cancel': call(z.object({ token: z.string().max(64) }).strict()).returns<PackState>(),
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
  'document.showInFolder': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
  'document.open': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<K extends CallName> = z.input<Contract[K]['input']>;
export type Parsed<K extends CallName> = z.output<Contract[K]['input']>;
export type Output<K extends CallName> = NonNullable<Contract[K]['output']> | (null extends Contract[K]['output'] ? null : never);
export type Handlers = { readonly [K in CallName]: (input: Parsed<K>) => Output<K> | Promise<Output<K>> };
