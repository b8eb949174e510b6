import type { RoundKind } from '../engine/instrument.ts';
import type { SchoolStatus } from '../model/records.ts';
import type { FormState, Gap } from '../model/views.ts';

/** Whom a row of the collection is about; forms about teachers count for their school. */
export type MatrixRowKind = 'municipality' | 'school' | 'mentor' | 'tutor';

/** One form in one round of the year. */
export type MatrixColumn = {
  readonly instrument: string;
  readonly round: RoundKind;
  readonly title: string;
  /** null: the form has one round only. */
  readonly roundTitle: string | null;
  readonly order: string;
  /** Rows it is asked of. */
  readonly of: readonly MatrixRowKind[];
  readonly isOfTeachers: boolean;
  /** ISO dates of the collection; empty: none are set. */
  readonly from: string;
  readonly to: string;
  /** The municipality's own dates, in place of the order's. */
  readonly isOwn: boolean;
  /** Where the order contradicts itself: its other dates, each with its clause. */
  readonly otherDates: readonly string[];
};

export type MatrixCell = {
  readonly done: number;
  readonly total: number;
  readonly state: FormState;
  /** Forms that are complete, with doubts that nobody accepted. */
  readonly doubtful: number;
  /** The only form of the cell, if it is begun. */
  readonly submission: string | null;
  /** Forms opened again after signing, whose paper is obsolete. */
  readonly outdated: number;
  /** Signed forms, and those of them with a scan of the signed sheet. */
  readonly signed: number;
  readonly scanned: number;
};

export type MatrixRow = {
  readonly kind: MatrixRowKind;
  readonly id: string;
  /** For narrow columns. */
  readonly title: string;
  readonly name: string;
  /** Of a school. */
  readonly status: SchoolStatus | null;
  /** Forms are expected of it: of schools, of those with low results. */
  readonly isOwing: boolean;
  /** One a column; null: not asked of this row. */
  readonly cells: readonly (MatrixCell | null)[];
};

/** What of a year's forms is there. */
export type Matrix = {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Whether scans are kept at all: where none ever was, nobody is told that one is lacking. */
  readonly usesScans: boolean;
  readonly gaps: readonly Gap[];
};
