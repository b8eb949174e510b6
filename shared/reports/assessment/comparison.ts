import type { Discrepancy } from '../../instruments/discrepancies.ts';
import type { EnteredResult, Municipality, Procedure, School, SchoolYearStatus, Target } from '../../model/records.ts';
import { calendarYearOf } from '../phrasing/dates.ts';
import { subjectName } from '../subjectName.ts';

/** A target share of low-performing schools, and the fact beside it: percent, or «n из N». */
export type PlanAndFact = Target & { readonly fact?: number | { readonly count: number; readonly total: number } | null };

/** What the report on results of procedures is built from. */
export type AssessmentData = {
  readonly municipality: Municipality;
  readonly schools: readonly School[];
  readonly results: readonly EnteredResult[];
  readonly targets: readonly PlanAndFact[];
  readonly statuses: readonly SchoolYearStatus[];
  /** School year of the report. */
  readonly year: string;
  /** Id of the one school the report is about; null: the municipality. */
  readonly school: string | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  /** Entries of the register that touch these results. */
  readonly discrepancies: readonly Discrepancy[];
};

/** One procedure in one subject and grade; ОГЭ and ЕГЭ have no grade of their own. */
export type Line = { readonly procedure: Procedure; readonly subject: string; readonly grade: number | null };

export type Held = { readonly status: 'held'; readonly low: number | null; readonly high: number | null };
/** `no-result`: the source says so («-»); `no-record`: nothing was entered. */
export type Outcome = Held | { readonly status: 'no-result' } | { readonly status: 'no-record' };

/** Results of one school on one line in the two years. */
export type Pair = { readonly school: School; readonly line: Line; readonly previous: Outcome; readonly current: Outcome };

export type Comparison = {
  /** Calendar year that belongs to the school year of the report. */
  readonly asked: number;
  /** Latest calendar year with results, not after `asked`. */
  readonly current: number;
  /** The year with results before it; null: none. */
  readonly previous: number | null;
  readonly schools: readonly School[];
  /** Low-performing schools of the year without a single result in both years. */
  readonly silent: readonly School[];
  readonly lines: readonly Line[];
  readonly pairs: readonly Pair[];
  /** Results of all years up to `asked`, of the schools of the report. */
  readonly results: readonly EnteredResult[];
  /** School and name of a subject → the subject as the base has it. */
  readonly stored: ReadonlyMap<string, string>;
};

const procedures: readonly Procedure[] = ['ВПР', 'ОГЭ', 'ЕГЭ'];

/** Puts two years of results side by side; null where there is nothing up to the report's year. */
export function compareYears(data: AssessmentData): Comparison | null {
  const asked = calendarYearOf(data.year);
  const chosen = data.schools.filter(({ id }) => data.school === null || id === data.school);
  const ids = new Set(chosen.map(({ id }) => id));
  const results = data.results
    .filter(({ school, year }) => ids.has(school) && year <= asked)
    .map((result) => ({ ...result, subject: subjectName(result.subject) }));
  const stored = new Map(data.results.map(({ school, subject }) => [`${school} ${subjectName(subject)}`, subject]));
  const years = [...new Set(results.map(({ year }) => year))].toSorted((a, b) => b - a);
  const [current, previous = null] = years;
  if (current === undefined) return null;

  const recent = results.filter(({ year }) => year === current || year === previous);
  const known = new Map(results.map((result) => [keyOf(result.school, result, result.year), result]));
  const withResults = new Set(recent.map(({ school }) => school));
  const schools = chosen.filter(({ id }) => withResults.has(id));
  const lines = linesOf(recent);
  const outcome = (school: School, line: Line, year: number | null): Outcome =>
    year === null ? { status: 'no-record' } : outcomeOf(known.get(keyOf(school.id, line, year)));
  return {
    asked,
    current,
    previous,
    schools,
    silent: chosen.filter(({ id }) => !withResults.has(id) && isLowPerforming(data, id)),
    lines,
    pairs: lines.flatMap((line) =>
      schools.map((school) => ({ school, line, previous: outcome(school, line, previous), current: outcome(school, line, current) })),
    ),
    results,
    stored,
  };
}

export function isLowPerforming(data: AssessmentData, school: string): boolean {
  return data.statuses.some((status) => status.school === school && status.year === data.year && status.status === 'shnor');
}

function outcomeOf(result: EnteredResult | undefined): Outcome {
  if (!result) return { status: 'no-record' };
  return result.isHeld ? { status: 'held', low: result.low, high: result.high } : { status: 'no-result' };
}

const keyOf = (school: string, line: Line, year: number): string =>
  [school, line.procedure, line.subject, line.grade ?? '', year].join('\n');

function linesOf(results: readonly EnteredResult[]): readonly Line[] {
  const lines = new Map(
    results.map(({ procedure, subject, grade }) => [`${procedure}\n${subject}\n${grade}`, { procedure, subject, grade }]),
  );
  return [...lines.values()].toSorted(
    (a, b) =>
      procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
      a.subject.localeCompare(b.subject, 'ru') ||
      (a.grade ?? 0) - (b.grade ?? 0),
  );
}
