import Fraction from 'fraction.js';
import type { Score } from '../engine/score.ts';

/** One teacher's assessment in one academic subject and school year; `score` null: the form is owed and not begun. */
export type CompetenceForm = {
  readonly year: string;
  readonly school: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly subject: string;
  readonly submission: string | null;
  readonly score: Score | null;
  /** Item id → value as it is scored. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Sections of the programme that the subject form names as a problem. */
  readonly subjectDeficits: readonly string[];
  readonly methodDeficits: readonly string[];
  /** Level of the method form: `high`, `sufficient`, `insufficient`; null: not filled. */
  readonly methodLevel: string | null;
};

/** Levels of a group of forms. Shares are of the forms whose level is determined. */
export type Distribution = {
  readonly owed: number;
  readonly determined: number;
  /** Level code → number of forms. */
  readonly byLevel: Readonly<Record<string, number>>;
  /** Mean of the totals as an exact fraction; null where no level is determined. */
  readonly mean: string | null;
};

export type Group<Key> = { readonly key: Key; readonly distribution: Distribution; readonly forms: readonly CompetenceForm[] };

export type DeficitRow = { readonly subject: string; readonly section: string; readonly forms: readonly CompetenceForm[] };

export type TeacherChange = {
  readonly form: CompetenceForm;
  readonly before: CompetenceForm;
  /** Total now less total before, an exact fraction. */
  readonly difference: string;
  readonly from: string;
  readonly to: string;
};

/** Everything the order wants to know of a year: levels, groups, deficits, dynamics, who is missing. */
export type CompetenceAnalysis = {
  readonly year: string;
  readonly whole: Distribution;
  readonly schools: readonly Group<CompetenceForm['school']>[];
  readonly subjects: readonly Group<string>[];
  /** Teachers of one subject with the same level, two and more. */
  readonly groups: readonly { readonly subject: string; readonly level: string; readonly forms: readonly CompetenceForm[] }[];
  readonly subjectDeficits: readonly DeficitRow[];
  readonly methodDeficits: readonly DeficitRow[];
  readonly changes: readonly TeacherChange[];
  /** Forms without a level: not begun or not complete. */
  readonly missing: readonly CompetenceForm[];
  /** Forms whose total sits on a point the order leaves in no band. */
  readonly onBoundary: readonly CompetenceForm[];
  readonly outOfScale: readonly CompetenceForm[];
};

/** Analyses the forms of a year against those of the year before; the order of the forms is kept in every list. */
export function analyseCompetence(year: string, forms: readonly CompetenceForm[], before: readonly CompetenceForm[]): CompetenceAnalysis {
  const groups = [...groupBy(forms.filter(hasLevel), (form) => `${form.subject}\n${levelOf(form)}`).values()];
  return {
    year,
    whole: distributionOf(forms),
    schools: groupsOf(
      forms,
      ({ school }) => school,
      ({ school }) => school.id,
    ),
    subjects: groupsOf(
      forms,
      ({ subject }) => subject,
      ({ subject }) => subject,
    ),
    groups: groups.filter((list) => list.length > 1).map((list) => ({ subject: list[0]!.subject, level: levelOf(list[0]!)!, forms: list })),
    subjectDeficits: deficitsOf(forms, (form) => form.subjectDeficits),
    methodDeficits: deficitsOf(forms, (form) => form.methodDeficits),
    changes: changesOf(forms, before),
    missing: forms.filter((form) => !hasLevel(form)),
    onBoundary: forms.filter((form) => hasMark(form, 'boundary')),
    outOfScale: forms.filter((form) => hasMark(form, 'out-of-scale')),
  };
}

/** The level of a form; null: not determined. */
export function levelOf({ score }: CompetenceForm): string | null {
  return score?.status === 'scored' ? score.level : null;
}

/** Counts levels of any group of forms. */
export function distributionOf(forms: readonly CompetenceForm[]): Distribution {
  const scored = forms.filter(hasLevel);
  const byLevel: Record<string, number> = {};
  let sum = new Fraction(0);
  for (const form of scored) {
    const level = levelOf(form)!;
    byLevel[level] = (byLevel[level] ?? 0) + 1;
    sum = sum.add(totalOf(form));
  }
  return { owed: forms.length, determined: scored.length, byLevel, mean: scored.length > 0 ? sum.div(scored.length).toFraction() : null };
}

function hasLevel(form: CompetenceForm): boolean {
  return levelOf(form) !== null;
}

function hasMark({ score }: CompetenceForm, mark: 'boundary' | 'out-of-scale'): boolean {
  return score?.status === 'scored' && score.marks.includes(mark);
}

function totalOf({ score }: CompetenceForm): Fraction {
  if (score?.status !== 'scored') throw new Error('the form has no total');
  return new Fraction(score.total);
}

function groupsOf<Key>(
  forms: readonly CompetenceForm[],
  key: (form: CompetenceForm) => Key,
  id: (form: CompetenceForm) => string,
): Group<Key>[] {
  return [...groupBy(forms, id).values()].map((list) => ({ key: key(list[0]!), distribution: distributionOf(list), forms: list }));
}

function deficitsOf(forms: readonly CompetenceForm[], sections: (form: CompetenceForm) => readonly string[]): readonly DeficitRow[] {
  const rows = forms.flatMap((form) =>
    [...new Map(sections(form).map((text) => [sameText(text), text.trim()]))].map(([id, text]) => ({ id, text, form })),
  );
  return [
    ...groupBy(
      rows.filter(({ id }) => id !== ''),
      ({ id, form }) => `${form.subject}\n${id}`,
    ).values(),
  ]
    .map((list) => ({ subject: list[0]!.form.subject, section: list[0]!.text, forms: list.map(({ form }) => form) }))
    .toSorted(
      (a, b) => b.forms.length - a.forms.length || a.subject.localeCompare(b.subject, 'ru') || a.section.localeCompare(b.section, 'ru'),
    );
}

function changesOf(forms: readonly CompetenceForm[], before: readonly CompetenceForm[]): readonly TeacherChange[] {
  const earlier = new Map(before.filter(hasLevel).map((form) => [keyOf(form), form]));
  return forms.filter(hasLevel).flatMap((form) => {
    const then = earlier.get(keyOf(form));
    if (!then) return [];
    return [{ form, before: then, difference: totalOf(form).sub(totalOf(then)).toFraction(), from: levelOf(then)!, to: levelOf(form)! }];
  });
}

function keyOf({ person, subject }: CompetenceForm): string {
  return `${person.id}\n${subject}`;
}

/** Two entries of one section differ in case, spaces and a full stop only. */
function sameText(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .toLowerCase();
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, key);
}
