import type { MatrixCell } from '../../collection/matrix.ts';
import type { PossibleCause } from '../../model/schoolMark.ts';
import { compareYears, type AssessmentData, type Comparison } from '../assessment/comparison.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import { contextOf as competenceContext, type CompetenceData, type Context as CompetenceContext } from '../competence/context.ts';
import { contextOf as instrumentContext, type Context as InstrumentContext, type InstrumentData } from '../instrument/context.ts';
import { contextOf as risksContext, type Context as RisksContext, type RisksData } from '../risks/context.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';

/** One form of the year over all whom it is asked of. */
export type Collected = {
  readonly instrument: string;
  readonly title: string;
  readonly filledBy: string;
  /** «01.07.2022 – 12.07.2022»; empty: no term is set. */
  readonly term: string;
  readonly owed: number;
  readonly done: number;
  readonly signed: number;
};

/** Who owes forms of the year: the municipality, a school, a mentor; what is filled of what is asked. */
export type Owing = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly forms: readonly (Pick<MatrixCell, 'done' | 'total'> & { readonly title: string })[];
};

/** All that the yearly report is built from: what each single report of the year is built from, and the collection of its forms. */
export type ComplexData = Pick<CompetenceData, 'municipality' | 'year' | 'isPublic' | 'names'> & {
  readonly yearBefore: string;
  readonly school: null;
  /** Schools with low results in the year, and how many there were a year before; null: not listed. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly lowBefore: number | null;
  readonly collected: readonly Collected[];
  readonly owing: readonly Owing[];
  readonly assessment: AssessmentData;
  readonly competence: CompetenceData;
  readonly risks: RisksData;
  readonly outcomes: InstrumentData;
  readonly help: InstrumentData;
  readonly mentors: InstrumentData;
  readonly tutors: InstrumentData;
  readonly development: InstrumentData;
  readonly causes: readonly PossibleCause[];
};

export type Instruments = 'outcomes' | 'help' | 'mentors' | 'tutors' | 'development';

export type Context = Omit<ComplexData, Instruments | 'competence' | 'risks'> & {
  readonly numbering: Numbering;
  readonly next: string;
  readonly isOne: false;
  readonly competence: CompetenceContext;
  readonly risks: RisksContext;
  /** Of the low-performing schools of the year, of all where none is listed; null: there are no results up to the year. */
  readonly comparison: Comparison | null;
} & { readonly [K in Instruments]: InstrumentContext };

/** The contexts of the single reports count their sections and tables on together. */
export function contextOf(data: ComplexData): Context {
  const shared = numbering();
  const one = (of: InstrumentData): InstrumentContext => ({ ...instrumentContext(of), numbering: shared });
  const low = new Set(data.schools.map(({ id }) => id));
  const chosen = data.assessment.schools.filter(({ id }) => low.has(id));
  return {
    ...data,
    numbering: shared,
    next: nextSchoolYear(data.year),
    isOne: false,
    comparison: compareYears({ ...data.assessment, schools: chosen.length === 0 ? data.assessment.schools : chosen }),
    competence: { ...competenceContext(data.competence), numbering: shared },
    risks: { ...risksContext(data.risks), numbering: shared },
    outcomes: one(data.outcomes),
    help: one(data.help),
    mentors: one(data.mentors),
    tutors: one(data.tutors),
    development: one(data.development),
  };
}

/** The forms about schools and the centres, in the order in which the report speaks of them. */
export const instrumentParts: readonly Instruments[] = ['outcomes', 'help', 'mentors', 'tutors', 'development'];
