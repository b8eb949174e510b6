import type { EnteredResult, Municipality, Person, RuleDecision, School, SchoolYearStatus, Target } from '../../../shared/model/records.ts';
import type { DemoForm } from './demoForm.ts';

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
  readonly results: readonly EnteredResult[];
  readonly decisions?: readonly RuleDecision[];
  /** Filled forms, made when they are asked for. */
  readonly forms?: () => readonly DemoForm[];
};
