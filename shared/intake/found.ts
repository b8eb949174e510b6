import type { JournalAgreement, Marks, Procedure } from '../model/records.ts';

/** Whom a row of results is about, as the file names it. */
export type RowAbout = {
  readonly kind: 'school' | 'municipality' | 'region' | 'whole';
  /** `sch423500`, `edu203389`, `reg20_m012`; null where the file gives none. */
  readonly code: string | null;
  readonly name: string;
};

/** Which results: of what, when. */
export type ProcedureKey = {
  readonly procedure: Procedure;
  readonly subject: string;
  readonly grade: number | null;
  /** Calendar year. */
  readonly year: number;
};

/** What a file says of one school or group in one procedure. Shares in percent; null: the file does not say. */
export type FoundResult = ProcedureKey & {
  /** Row of the sheet as the user sees it, from 1. */
  readonly row: number;
  readonly about: RowAbout;
  readonly low: number | null;
  readonly high: number | null;
  /** False where the file has «-» in place of a result. */
  readonly isHeld: boolean;
  readonly participants: number | null;
  readonly marks: Marks | null;
  readonly journal: JournalAgreement | null;
};

/** A row that can't be taken, and why. */
export type RowProblem = { readonly row: number; readonly code: 'bad-value' | 'no-school' | 'bad-sum'; readonly message: string };

export type LayoutId = 'marks' | 'journal' | 'participants' | 'wide' | 'mapped';

/** What a known layout makes of a sheet. */
export type Found = {
  readonly layout: LayoutId;
  readonly results: readonly FoundResult[];
  readonly problems: readonly RowProblem[];
};
