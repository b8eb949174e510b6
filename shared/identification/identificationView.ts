import type { SchoolYear, SchoolYearStatus } from '../model/records.ts';
import type { SchoolMark } from '../model/schoolMark.ts';
import type { Identification } from './identify.ts';
import type { IdentificationRule } from './rule.ts';
import type { Warning } from './warnings.ts';

/** What one rule makes of one school, in short. */
export type RuleOutcome = {
  readonly rule: string;
  readonly status: Identification['status'];
  readonly isLow: boolean;
  /** Results that are low, counted, left out. */
  readonly low: number;
  readonly counted: number;
  readonly leftOut: number;
  /** As in `Identification`; null without data too. */
  readonly margin: string | null;
  /** Points of the thresholds that are lacking to be low, where they are few; null: not near. */
  readonly near: string | null;
};

type Named = { readonly id: string; readonly name: string };
type Listed = Pick<SchoolYearStatus, 'status' | 'basis'>;

export type IdentifiedSchool = {
  readonly school: Named;
  /** Its standing by the official list of the year; null: nothing was entered. */
  readonly official: Listed | null;
  readonly marks: readonly SchoolMark[];
  /** One a rule, in their order. */
  readonly outcomes: readonly RuleOutcome[];
  /** Lines whose share of «2» rose two years running. */
  readonly worsening: readonly Extract<Warning, { readonly kind: 'worsening' }>[];
};

/** Share of schools with low results in one school year. */
export type LowShare = {
  readonly year: SchoolYear;
  /** Of order Ю, percent. */
  readonly target: number | null;
  /** Of the schools of the base, by the official list; null: no list was entered for the year. */
  readonly official: { readonly low: number; readonly of: number } | null;
};

export type IdentificationView = {
  readonly year: SchoolYear;
  /** Last calendar year counted. */
  readonly upTo: number;
  /** Calendar years with results, newest first. */
  readonly resultYears: readonly number[];
  readonly rules: readonly IdentificationRule[];
  /** By name. */
  readonly schools: readonly IdentifiedSchool[];
  readonly shares: readonly LowShare[];
};

/** Why a school is low, or not, by each rule. */
export type SchoolIdentification = Omit<IdentifiedSchool, 'outcomes' | 'worsening'> & {
  readonly year: SchoolYear;
  readonly upTo: number;
  readonly byRule: readonly {
    readonly rule: IdentificationRule;
    readonly found: Identification;
    readonly warnings: readonly Warning[];
  }[];
};
