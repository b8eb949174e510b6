import type { AssessmentResult, Municipality, Person, School, SchoolYearStatus, Target } from '../../../shared/model/records.ts';

/** Contents of a base that comes with the program; ids are the same on every run. */
export type DemoBase = {
  readonly name: string;
  readonly municipality: Municipality;
  readonly years: readonly string[];
  readonly targets: readonly Target[];
  readonly schools: readonly School[];
  readonly statuses: readonly SchoolYearStatus[];
  readonly people: readonly Person[];
  readonly results: readonly AssessmentResult[];
};
