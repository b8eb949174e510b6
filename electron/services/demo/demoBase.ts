import type {
  AssessmentResult,
  EnteredResult,
  GroupResult,
  Municipality,
  Person,
  RuleDecision,
  School,
  SchoolYearStatus,
  Target,
} from '../../../shared/model/records.ts';
import type { PossibleCause, SchoolMark } from '../../../shared/model/schoolMark.ts';
import type { StoredMark } from '../../../shared/model/executionMark.ts';
import type { DemoForm } from './demoForm.ts';

/** With marks and agreement with the register where a file would bring them. */
export type DemoResult = EnteredResult & Partial<Pick<AssessmentResult, 'marks' | 'journal'>>;

/** Contents of a base that comes with the program; ids are the same on every run. */
export type DemoBase = {
  readonly name: string;
  readonly municipality: Municipality;
  readonly years: readonly string[];
  /** Codes of the orders it works by. */
  readonly orders: readonly string[];
  readonly targets: readonly Target[];
  readonly schools: readonly School[];
  readonly statuses: readonly SchoolYearStatus[];
  readonly people: readonly Person[];
  readonly results: readonly DemoResult[];
  /** Of the groups above the schools. */
  readonly groups?: readonly GroupResult[];
  readonly marks?: readonly SchoolMark[];
  readonly causes?: readonly PossibleCause[];
  readonly decisions?: readonly RuleDecision[];
  /** How roadmaps are carried out, made when it is asked for. */
  readonly roadmapMarks?: () => readonly StoredMark[];
  /** Filled forms, made when they are asked for. */
  readonly forms?: () => readonly DemoForm[];
};
