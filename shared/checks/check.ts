import type { AnswerMap } from '../engine/answers.ts';
import type { Instrument, LeafItem } from '../engine/instrument.ts';
import type { RiskAssessment } from '../engine/risks.ts';
import type { Person } from '../model/records.ts';
import type { Doubt } from './doubt.ts';
import type { Thresholds } from './thresholds.ts';

/** A form with what stands around it. */
export type CheckedForm = {
  /** As asked of whom the form is about. */
  readonly instrument: Instrument;
  readonly subject: string | null;
  readonly year: string;
  /** As entered. */
  readonly stored: AnswerMap;
  /** With what comes from other forms. */
  readonly effective: AnswerMap;
  /** Answers of the year before by the ids of this form's items; null: no such form. */
  readonly previous: { readonly year: string; readonly answers: AnswerMap } | null;
  /** The card of whom the form is about, where it speaks of the form's year; null: no person, or an earlier year. */
  readonly card: Person | null;
  /** Cards of the teachers of the school the form is about, where they speak of its year; null: no school, or an earlier year. */
  readonly staff: () => readonly Person[] | null;
  /** The latest form of another instrument in the same year, or the year before, about the same and of the same subject; null: none. */
  readonly other: (instrument: string, when?: 'year-before') => { readonly instrument: Instrument; readonly answers: AnswerMap } | null;
  /** Of the school in the form's year; null: the form takes no part in it. */
  readonly risks: () => RiskAssessment | null;
  readonly thresholds: Thresholds;
};

/** One comparison. A check gives at most one doubt an item. */
export type Check = {
  readonly id: string;
  /** What is compared, for the help and the settings. */
  readonly title: string;
  /** Forms it looks at. */
  readonly instruments: 'every' | readonly string[];
  /** Items it looks at; null: the form as a whole. */
  readonly looksAt: ((item: LeafItem) => boolean) | null;
  readonly find: (form: CheckedForm) => readonly Found[];
};

export type Found = Pick<Doubt, 'item' | 'sentence' | 'figures'>;
