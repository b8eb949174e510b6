import type { GroupResult, JournalAgreement } from '../model/records.ts';
import type { PossibleCause } from '../model/schoolMark.ts';
import type { Clustering } from './clusters.ts';
import type { Cohort, Comparison, ResultLine, ResultSeries } from './resultDynamics.ts';

type Named = { readonly id: string; readonly name: string };

/** Results of a group above the schools. */
export type GroupSeries = ResultSeries & { readonly level: GroupResult['level']; readonly name: string };

/** A series of a school; `beside`: each point's comparison with the groups of its year, in the order of the points. */
export type SchoolSeries = ResultSeries & { readonly beside: readonly (readonly Comparison[])[] };

/** Marks of one procedure against the class register. */
export type RegisterRow = ResultLine & {
  readonly school: Named;
  readonly year: number;
  readonly journal: JournalAgreement;
  readonly participants: number | null;
  readonly needsAnalysis: boolean;
};

/** All that the results of one school say over the years. */
export type SchoolResults = {
  readonly school: Named;
  readonly series: readonly SchoolSeries[];
  /** Of the lines that the school has. */
  readonly groups: readonly GroupSeries[];
  readonly cohorts: readonly Cohort[];
  readonly register: readonly RegisterRow[];
};

export type ResultsView = {
  /** By name. */
  readonly schools: readonly Named[];
  /** Lines that have results. */
  readonly lines: readonly ResultLine[];
  /** Calendar years with results, oldest first. */
  readonly years: readonly number[];
  /** Calendar years in which the agreement with the register is known, oldest first. */
  readonly registerYears: readonly number[];
  /** The chosen school, else the first with results; null: there are none. */
  readonly school: SchoolResults | null;
};

/** One procedure, subject and grade over the schools. */
export type LineResults = {
  readonly groups: readonly GroupSeries[];
  /** By name; those with results. */
  readonly schools: readonly { readonly school: Named; readonly series: ResultSeries }[];
};

/** A number that a school is known by in a year: of its card, of its people, of one of its forms. */
export type SchoolVariable = {
  readonly id: string;
  readonly title: string;
  /** Where it comes from: the form, «Карточка школы». */
  readonly source: string;
  /** «%», «чел.»; `да/нет`: 1 and 0. */
  readonly unit: string;
  /** How many schools it is known of. */
  readonly known: number;
};

/** Passport and conditions of a school in a year, beside its results, and what is held possible to cause them. */
export type SchoolContext = {
  readonly sources: readonly {
    readonly title: string;
    /** The form; null: cards. */
    readonly submission: string | null;
    /** `mean`: of all schools of which it is known. */
    readonly values: readonly (SchoolVariable & { readonly value: number; readonly mean: number })[];
  }[];
  readonly causes: readonly PossibleCause[];
};

export type ClusterView = {
  readonly year: string;
  /** Everything schools can be grouped by. */
  readonly variables: readonly SchoolVariable[];
  /** Ids of those they are grouped by, in the order of the values. */
  readonly chosen: readonly string[];
  readonly schools: readonly (Named & { readonly values: readonly (number | null)[] })[];
  readonly clustering: Clustering;
  /** Results to set beside: share of «2» in the latest year that has any, by line. */
  readonly resultYear: number | null;
  readonly lines: readonly ResultLine[];
  /** School → share of «2» by line; null: none. */
  readonly results: Readonly<Record<string, readonly (number | null)[]>>;
};
