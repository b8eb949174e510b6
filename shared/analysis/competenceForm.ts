import type { Mark } from '../engine/score.ts';

/** One teacher's assessment in one academic subject and school year. */
export type CompetenceForm = {
  /** School it counts for; `isLow`: with low results in the year. */
  readonly school: { readonly id: string; readonly name: string; readonly isLow: boolean };
  readonly person: { readonly id: string; readonly name: string };
  readonly subject: string;
  /** null: owed, and not opened yet. */
  readonly submission: string | null;
  readonly signedOn: string | null;
  /** null: nothing is entered. */
  readonly score: FormScore | null;
  /** Item id → value as it is scored. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Points for № 1 by the subject form, where the methodist has entered others with a reason. */
  readonly subjectPoints?: number;
  /** Sections of the programme that the subject form names as a problem. */
  readonly subjectDeficits: readonly string[];
  readonly methodDeficits: readonly string[];
  /** Level of the method form: `high`, `sufficient`, `insufficient`; null: not filled. */
  readonly methodLevel: string | null;
  /** Forms of the same teacher, subject and year that the deficits come from. */
  readonly subjectForm: string | null;
  readonly methodForm: string | null;
};

/** A score without its trace: that is made again where it is shown. */
export type FormScore =
  | {
      readonly status: 'scored';
      /** Exact fraction in lowest terms. */
      readonly total: string;
      readonly level: string | null;
      readonly marks: readonly Mark[];
    }
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  | { readonly status: 'invalid' };
