import type { AssessmentResult, GroupResult, School } from '../model/records.ts';
import type { Found, FoundResult, RowProblem } from './found.ts';
import { inadmissible } from './inadmissible.ts';
import { aliasKey, matchSchool, type Aliases, type SchoolMatch } from './matchSchool.ts';

/** A recognised sheet, with the file and the sheet it stands in. */
export type FoundSheet = { readonly file: string; readonly sheet: string | null; readonly found: Found };

/** Where a row stands, for the user. */
export type Place = { readonly file: string; readonly sheet: string | null; readonly row: number };

/** What stands of a result, without what it is of. */
export type ResultValues = Pick<AssessmentResult, 'low' | 'high' | 'isHeld' | 'participants' | 'marks' | 'journal'>;

type Of = Pick<FoundResult, 'procedure' | 'subject' | 'grade' | 'year'>;

/** One result as an intake would leave it. `same`: it stands so already. */
export type PlannedResult = Of & {
  /** Its place in the plan: known again in the same files. */
  readonly id: string;
  readonly place: Place;
  readonly about: { readonly kind: 'school'; readonly school: string } | { readonly kind: GroupResult['level']; readonly name: string };
  readonly status: 'add' | 'change' | 'same';
  readonly before: ResultValues | null;
  readonly after: ResultValues;
  /** Where the same files say something else of it, which is left; null: nowhere. */
  readonly against: Place | null;
};

/** A school of the files that the base does not surely know. */
export type UnknownSchool = {
  readonly alias: string;
  readonly name: string;
  readonly code: string | null;
  /** Schools it may be. */
  readonly likely: readonly string[];
  readonly places: readonly Place[];
};

export type Rejected = { readonly place: Place; readonly code: RowProblem['code'] | 'unknown-school'; readonly message: string };

export type IntakePlan = {
  readonly results: readonly PlannedResult[];
  readonly unknown: readonly UnknownSchool[];
  readonly rejected: readonly Rejected[];
};

/** The base as a plan needs it. */
export type Standing = {
  readonly schools: readonly School[];
  readonly aliases: Aliases;
  result(key: Of & { readonly school: string }): AssessmentResult | undefined;
  group(key: Of & { readonly level: GroupResult['level'] }): GroupResult | undefined;
};

/**
 * What the sheets would add and change. Several rows of one result are put together in their order: the marks of one file, the
 * agreement with the register of another. Rows whose school is not surely known are left out and named.
 */
export function planIntake(sheets: readonly FoundSheet[], standing: Standing): IntakePlan {
  const planned = new Map<string, PlannedResult>();
  const unknown = new Map<string, UnknownSchool>();
  const rejected: Rejected[] = [];
  const schoolOf = schoolFinder(standing);
  for (const { file, sheet, found } of sheets) {
    for (const { row, code, message } of found.problems) rejected.push({ place: { file, sheet, row }, code, message });
    for (const result of found.results) {
      const place = { file, sheet, row: result.row };
      const wrong = inadmissible(result);
      if (wrong !== null) {
        rejected.push({ place, code: 'bad-value', message: wrong });
        continue;
      }
      const about = aboutOf(result, schoolOf, (likely) => addUnknown(unknown, result, likely, place));
      if (!about) continue;
      const of = { procedure: result.procedure, subject: result.subject, grade: result.grade, year: result.year };
      const id = [about.kind === 'school' ? about.school : about.kind, ...Object.values(of)].join('\n');
      const earlier = planned.get(id);
      const before = earlier ? earlier.before : standingValues(about, of, standing);
      const after = merged(earlier?.after ?? before, result);
      const status = before === null ? 'add' : isSame(before, after) ? 'same' : 'change';
      const against = earlier && contradicts(earlier.after, result) ? earlier.place : (earlier?.against ?? null);
      planned.set(id, { ...of, id, place, about, status, before, after, against });
    }
  }
  return { results: [...planned.values()], unknown: [...unknown.values()], rejected };
}

/** What a file says over what stood there: what it does not speak of stays. */
export function merged(before: ResultValues | null, found: ResultValues): ResultValues {
  const old = before ?? { low: null, high: null, isHeld: false, participants: null, marks: null, journal: null };
  if (!found.isHeld) return { low: null, high: null, isHeld: false, participants: found.participants, marks: null, journal: null };
  const low = found.low ?? old.low;
  return {
    low,
    high: found.high ?? old.high,
    isHeld: true,
    participants: found.participants ?? old.participants,
    // Marks of another share of «2» are no longer the marks of this result.
    marks: found.marks ?? (low === old.low ? old.marks : null),
    journal: found.journal ?? old.journal,
  };
}

/** Whether a row says of a result something else than another row of the same files. */
function contradicts(earlier: ResultValues, found: FoundResult): boolean {
  const differ = (a: unknown, b: unknown) => a !== null && b !== null && JSON.stringify(a) !== JSON.stringify(b);
  const { low, high, isHeld, participants, marks } = earlier;
  if (isHeld !== found.isHeld) return true;
  return differ(low, found.low) || differ(high, found.high) || differ(participants, found.participants) || differ(marks, found.marks);
}

/** A school stands in many rows of many files: it is looked for once. */
function schoolFinder({ schools, aliases }: Standing): (about: FoundResult['about']) => SchoolMatch {
  const known = new Map<string, SchoolMatch>();
  return (about) => {
    const key = `${about.code}\n${about.name}`;
    const match = known.get(key) ?? matchSchool(about, schools, aliases);
    known.set(key, match);
    return match;
  };
}

function aboutOf(
  result: FoundResult,
  schoolOf: (about: FoundResult['about']) => SchoolMatch,
  isUnknown: (likely: readonly string[]) => void,
): PlannedResult['about'] | null {
  const { kind, name } = result.about;
  if (kind !== 'school') return { kind, name };
  const match = schoolOf(result.about);
  if (match.status === 'known') return { kind, school: match.school };
  isUnknown(match.status === 'likely' ? match.schools : []);
  return null;
}

function addUnknown(unknown: Map<string, UnknownSchool>, { about }: FoundResult, likely: readonly string[], place: Place): void {
  const alias = aliasKey(about);
  const known = unknown.get(alias);
  unknown.set(alias, { alias, name: about.name, code: about.code, likely, places: [...(known?.places ?? []), place] });
}

function standingValues(about: PlannedResult['about'], of: Of, standing: Standing): ResultValues | null {
  if (about.kind === 'school') return valuesOf(standing.result({ ...of, school: about.school }));
  const group = standing.group({ ...of, level: about.kind });
  return valuesOf(group && { ...group, isHeld: true });
}

function valuesOf(result: ResultValues | undefined): ResultValues | null {
  if (!result) return null;
  const { low, high, isHeld, participants, marks, journal } = result;
  return { low, high, isHeld, participants, marks, journal };
}

function isSame(a: ResultValues, b: ResultValues): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ low, high, isHeld, participants, marks, journal }: ResultValues): unknown {
  return [
    low,
    high,
    isHeld,
    participants,
    marks && [marks['2'], marks['3'], marks['4'], marks['5']],
    journal && [journal.lowered, journal.confirmed, journal.raised],
  ];
}
