import type { GroupSeries } from '../../analysis/resultViews.ts';
import type { ResultLine, ResultSeries } from '../../analysis/resultDynamics.ts';
import type { FormState } from '../../model/views.ts';
import type { School, SchoolYearStatus } from '../../model/records.ts';
import type { SchoolMark } from '../../model/schoolMark.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import { contextOf as competenceContext, type CompetenceData, type Context as CompetenceContext } from '../competence/context.ts';
import { contextOf as instrumentContext, type Context as InstrumentContext, type InstrumentData } from '../instrument/context.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';
import { nameless } from '../phrasing/names.ts';
import { contextOf as risksContext, type Context as RisksContext, type RisksData } from '../risks/context.ts';

/** Forms of one kind that the school owes in the year. */
export type DossierForm = {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly state: FormState;
  readonly doubtful: number;
  readonly path: string;
};

/** Teachers of the school by their cards. `service`: mean years; null: no card says. */
export type Staff = {
  readonly teachers: number;
  readonly categoryKnown: number;
  readonly highOrFirst: number;
  readonly service: number | null;
};

/** What is known of the help that the school has. */
export type Support = {
  /** Dates of the curator's visits with a protocol. */
  readonly visits: readonly string[];
  /** Signs of change that the form of the mentor centre marks with the school; null: it has no row of it. */
  readonly mentored: { readonly signs: number; readonly of: number } | null;
  /** Teachers of the school among those whom the tutor point's form lists. */
  readonly tutored: number;
};

/** Schools alike in specifics, with the mean low share of the others by line; null: the schools are too few to be grouped. */
export type Alike = {
  readonly names: readonly string[];
  readonly year: number;
  readonly low: readonly (ResultLine & { readonly mean: number; readonly others: number })[];
};

/** What the municipality's first rule of identification says of the school; null: it has no results to be counted. */
export type Identified = { readonly rule: string; readonly isLow: boolean; readonly low: number; readonly counted: number };

export type DossierData = Pick<CompetenceData, 'municipality' | 'year' | 'isPublic' | 'names'> & {
  readonly yearBefore: string;
  readonly school: School;
  readonly statuses: readonly SchoolYearStatus[];
  readonly marks: readonly SchoolMark[];
  readonly identified: Identified | null;
  readonly staff: Staff;
  readonly forms: readonly DossierForm[];
  readonly support: Support;
  readonly results: readonly ResultSeries[];
  readonly groups: readonly GroupSeries[];
  readonly alike: Alike | null;
  readonly competence: CompetenceData;
  readonly risks: RisksData;
  readonly outcomes: InstrumentData;
  readonly development: InstrumentData;
  readonly causes: readonly string[];
  /** Ids of the forms that the orders ask for by which the municipality works. */
  readonly asked: ReadonlySet<string>;
};

export type Context = Omit<DossierData, 'competence' | 'risks' | 'outcomes' | 'development'> & {
  readonly numbering: Numbering;
  readonly next: string;
  readonly isOne: true;
  /** Low-performing in the year. */
  readonly isLow: boolean;
  readonly competence: CompetenceContext;
  readonly risks: RisksContext;
  readonly outcomes: InstrumentContext;
  readonly development: InstrumentContext;
  typed(text: string): string;
};

/** Of a form that the municipality's orders do not know nothing is owed; empty where they do. */
export function notAskedText({ asked }: Pick<DossierData, 'asked'>, ids: readonly string[], words: string): string {
  return ids.some((id) => asked.has(id)) ? '' : `${words} приказ муниципалитета не предусматривает.`;
}

export function contextOf(data: DossierData): Context {
  const shared = numbering();
  return {
    ...data,
    numbering: shared,
    next: nextSchoolYear(data.year),
    isOne: true,
    isLow: data.statuses.some(({ year, status }) => year === data.year && status === 'shnor'),
    competence: { ...competenceContext(data.competence), numbering: shared },
    risks: { ...risksContext(data.risks), numbering: shared },
    outcomes: { ...instrumentContext(data.outcomes), numbering: shared },
    development: { ...instrumentContext(data.development), numbering: shared },
    typed: data.isPublic ? nameless(data.names) : (text) => text,
  };
}
