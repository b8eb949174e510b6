import { z } from 'zod';
import { OwnAddress } from '../mail/ownAddress.ts';

/** What is stored and crosses between the sides. Field names are the column names. */

const Id = z.string().min(1).max(64);
const Text = z.string().max(2000);
const Name = z.string().trim().min(1, 'Укажите название').max(300, 'Не длиннее 300 знаков');

/** `2020/2021` */
export const SchoolYear = z.string().regex(/^\d{4}\/\d{4}$/, 'Учебный год пишется так: 2020/2021');
export type SchoolYear = z.infer<typeof SchoolYear>;

/** `2020-12-17` */
export const IsoDate = z.iso.date('Дата пишется так: 2020-12-17');

export const Municipality = z.object({
  id: Id,
  name: Name,
  /** Наименование МОУО */
  authority: Text,
  /** Наименование ИМЦ */
  centre: Text,
  /** Post and name of the person who signs reports. */
  signerPost: Text,
  signerName: Text,
  /** The order the monitoring rests on: title, number, date. */
  orderTitle: Text,
  orderNumber: Text,
  orderOn: IsoDate.nullable(),
  /** Invented data: shown and printed with a mark. */
  isDemo: z.boolean(),
});
export type Municipality = z.infer<typeof Municipality>;

export const Locality = z.enum(['urban', 'rural']);
export const SchoolStatus = z.enum(['shnor', 'left-shnor', 'none']);
export type SchoolStatus = z.infer<typeof SchoolStatus>;

export const School = z.object({
  id: Id,
  municipality: Id,
  /** As given: `sch423500`; empty if unknown. */
  code: z.string().max(40),
  name: Name,
  shortName: z.string().max(120),
  director: Text,
  locality: Locality.nullable(),
  email: OwnAddress.default(''),
});
export type School = z.infer<typeof School>;

/** A school's standing in one school year, with its ground (order, date). */
export const SchoolYearStatus = z.object({ school: Id, year: SchoolYear, status: SchoolStatus, basis: Text });
export type SchoolYearStatus = z.infer<typeof SchoolYearStatus>;

export const PersonRole = z.enum(['teacher', 'director', 'methodist', 'curator', 'mentor', 'tutor']);
export type PersonRole = z.infer<typeof PersonRole>;

export const Category = z.enum(['high', 'first', 'conformity', 'none']);

export const Person = z.object({
  id: Id,
  municipality: Id,
  /** null: not of a school (methodist, curator, a mentor or tutor of the centre). */
  school: Id.nullable(),
  role: PersonRole,
  name: z.string().trim().min(1, 'Укажите фамилию, имя, отчество').max(300, 'Не длиннее 300 знаков'),
  /** Academic subjects taught, the order's names. */
  subjects: z.array(z.string().min(1).max(80)).max(20),
  education: Text,
  /** Full years of teaching; null: not given. */
  serviceYears: z.number().int().min(0, 'Стаж не меньше 0').max(80, 'Стаж не больше 80 лет').nullable(),
  /** Hours a week; null: not given. */
  weeklyHours: z.number().min(0, 'Нагрузка не меньше 0').max(60, 'Нагрузка не больше 60 часов').nullable(),
  category: Category.nullable(),
  /** School years of work, first and last; null: no bound. A form is owed in these years only. */
  firstYear: SchoolYear.nullable().default(null),
  lastYear: SchoolYear.nullable().default(null),
  phone: z.string().max(60),
  email: OwnAddress,
});
export type Person = z.infer<typeof Person>;

export const Procedure = z.enum(['ВПР', 'ОГЭ', 'ЕГЭ']);
export type Procedure = z.infer<typeof Procedure>;

const Percent = z.number().min(0, 'Процент не меньше 0').max(100, 'Процент не больше 100').nullable();

const Part = z.number().min(0).max(100);

/** Shares of the marks, percent. */
export const Marks = z.object({ '2': Part, '3': Part, '4': Part, '5': Part }).strict();
export type Marks = z.infer<typeof Marks>;

/** Marks of a procedure against those of the class register: who got a lower, the same, a higher one; percent of participants. */
export const JournalAgreement = z.object({ lowered: Part, confirmed: Part, raised: Part }).strict();
export type JournalAgreement = z.infer<typeof JournalAgreement>;

/** Result of one procedure at one school: shares in percent; `isHeld` false where the source has «-». */
export const EnteredResult = z.object({
  id: Id,
  school: Id,
  procedure: Procedure,
  subject: z.string().min(1).max(80),
  grade: z.number().int().min(1).max(11).nullable(),
  /** Calendar year of the procedure. */
  year: z.number().int().min(2000, 'Год не раньше 2000').max(2100, 'Год не позже 2100'),
  low: Percent,
  high: Percent,
  isHeld: z.boolean(),
  participants: z.number().int().min(0).max(100_000).nullable(),
});
export type EnteredResult = z.infer<typeof EnteredResult>;

/** A result with what only a file says of it. */
export const AssessmentResult = EnteredResult.extend({
  /** `low` is then the share of «2». */
  marks: Marks.nullable(),
  journal: JournalAgreement.nullable(),
  /** The intake it came with; null: entered by hand. */
  source: Id.nullable(),
});
export type AssessmentResult = z.infer<typeof AssessmentResult>;

/** Result of a group above the schools in the same file: the municipality, the region, the whole sample. */
export const GroupResult = AssessmentResult.omit({ school: true, isHeld: true }).extend({
  municipality: Id,
  level: z.enum(['municipality', 'region', 'whole']),
  /** As the file names it. */
  name: Name,
  participants: z.number().int().min(0).nullable(),
});
export type GroupResult = z.infer<typeof GroupResult>;

/** One intake of foreign files: what came of it. */
export const Intake = z.object({
  id: Id,
  municipality: Id,
  at: z.string(),
  by: z.string(),
  fileName: z.string().max(300),
  /** SHA-256 of the file. */
  fileHash: z.string(),
  added: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejected: z.array(z.object({ sheet: z.string().nullable(), row: z.number().int().nullable(), code: z.string(), message: z.string() })),
  /** When it was taken back; null: it stands. */
  undoneAt: z.string().nullable(),
});
export type Intake = z.infer<typeof Intake>;

export const Target = z.object({ municipality: Id, year: SchoolYear, share: Percent });
export type Target = z.infer<typeof Target>;

/** Dates of a collection in one school year, set in place of the order's. `round`: `visit` for forms of visits. */
export const CollectionWindow = z.object({
  municipality: Id,
  year: SchoolYear,
  instrument: z.string().min(1).max(80),
  round: z.enum(['year', 'start', 'control', 'q1', 'q2', 'q3', 'q4', 'half1', 'half2', 'visit']),
  fromOn: IsoDate,
  toOn: IsoDate,
});
export type CollectionWindow = z.infer<typeof CollectionWindow>;

export const About = z.object({ kind: z.enum(['school', 'teacher', 'mentor', 'tutor', 'municipality']), id: Id });
export type About = z.infer<typeof About>;

/** `year`, `start`, `q1`… or the date of a visit. */
export const Round = z.string().regex(/^(year|start|control|q[1-4]|half[12]|\d{4}-\d{2}-\d{2})$/, 'Неизвестный период');

/** What a submission is known by. */
export const SubmissionKey = z.object({
  instrument: z.string().min(1).max(80),
  about: About,
  subject: z.string().min(1).max(80).nullable(),
  year: SchoolYear,
  round: Round,
});
export type SubmissionKey = z.infer<typeof SubmissionKey>;

export const Submission = SubmissionKey.extend({
  id: Id,
  version: z.number().int(),
  /** School it counts for: the person's when the form was begun; null: none. */
  school: Id.nullable(),
  isSigned: z.boolean(),
  signedOn: IsoDate.nullable(),
  signedBy: Text,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Submission = z.infer<typeof Submission>;

/** Item id → value in the encoding of the command line; absent: not filled. */
export const Answers = z.record(z.string(), z.json());
export type Answers = z.infer<typeof Answers>;

export const AnswerChange = z.object({
  item: z.string(),
  at: z.string(),
  by: z.string(),
  old: z.json().nullable(),
  new: z.json().nullable(),
  /** School year whose form the value was copied from, with its round (`2020/2021 q1`) where that is another of the same year; null: entered. */
  copiedFrom: z.string().nullable(),
});
export type AnswerChange = z.infer<typeof AnswerChange>;

/** A doubtful value that the user took as right, and why. */
export const AcceptedDoubt = z.object({
  /** Check and item. */
  doubt: z.string(),
  /** As it was when it was accepted. */
  sentence: z.string(),
  reason: Text,
  at: z.string(),
  by: z.string(),
  /** null: in force, as long as the figures stay the same. */
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string(),
});
export type AcceptedDoubt = z.infer<typeof AcceptedDoubt>;

/** A decision of the municipality on a rule, dated. */
export const RuleDecision = z.object({
  municipality: Id,
  rule: z.string(),
  value: z.string(),
  decidedOn: IsoDate,
  by: Text,
  at: z.string(),
});
export type RuleDecision = z.infer<typeof RuleDecision>;
