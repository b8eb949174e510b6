import Fraction from 'fraction.js';
import { teacherCompetence } from '../instruments/k-teacher-competence.ts';
import type { CompetenceForm } from './competenceForm.ts';
import { deficitsOf, type DeficitRow } from './deficits.ts';
import { differenceOfFractions } from './exactShare.ts';

/** Levels of a group of forms. Shares are of the forms whose level is determined. */
export type Distribution = {
  readonly owed: number;
  readonly determined: number;
  /** Level code → number of forms. */
  readonly byLevel: Readonly<Record<string, number>>;
  /** Mean of the totals as an exact fraction; null where no level is determined. */
  readonly mean: string | null;
};

/** Forms are told by their place in the list of the analysis. */
export type Group<Key> = { readonly key: Key; readonly distribution: Distribution; readonly forms: readonly number[] };

export type TeacherChange = {
  readonly form: number;
  /** The same teacher's form in the same subject a year before. */
  readonly before: { readonly submission: string | null; readonly total: string; readonly level: string };
  /** Total now less total before, an exact fraction. */
  readonly difference: string;
  /** How the level changed. */
  readonly direction: 'up' | 'down' | 'same';
};

/** Everything the order wants to know of a year: levels, groups, deficits, dynamics, who is missing. Plain JSON. */
export type CompetenceAnalysis = {
  readonly year: string;
  readonly forms: readonly CompetenceForm[];
  readonly whole: Distribution;
  readonly schools: readonly Group<CompetenceForm['school']>[];
  readonly subjects: readonly Group<string>[];
  /** Teachers of one subject with the same level, two and more; lowest level first within a subject. */
  readonly groups: readonly { readonly subject: string; readonly level: string; readonly forms: readonly number[] }[];
  readonly subjectDeficits: readonly DeficitRow[];
  /** Of all subjects together: `subject` is null. */
  readonly methodDeficits: readonly DeficitRow[];
  readonly changes: readonly TeacherChange[];
  /** Forms without a level: not begun or not complete. */
  readonly missing: readonly number[];
  /** Forms whose total sits on a point the order leaves in no band. */
  readonly onBoundary: readonly number[];
  readonly outOfScale: readonly number[];
};

/** Level codes from the lowest to the highest. */
export const competenceLevels: readonly string[] = teacherCompetence.scale!.map(({ level }) => level);

/** Analyses the forms of a year against those of the year before; the order of the forms is kept in every list. */
export function analyseCompetence(year: string, forms: readonly CompetenceForm[], before: readonly CompetenceForm[]): CompetenceAnalysis {
  const all = forms.map((_, index) => index);
  const groups = groupBy(
    all.filter((index) => hasLevel(forms[index]!)),
    (index) => `${forms[index]!.subject}\n${levelOf(forms[index]!)}`,
  );
  const having = (mark: 'boundary' | 'out-of-scale') => all.filter((index) => hasMark(forms[index]!, mark));
  return {
    year,
    forms,
    whole: distributionOf(forms),
    schools: groupsOf(forms, all, { key: ({ school }) => school, id: ({ school }) => school.id }),
    subjects: groupsOf(forms, all, { key: ({ subject }) => subject, id: ({ subject }) => subject }).toSorted((a, b) =>
      a.key.localeCompare(b.key, 'ru'),
    ),
    groups: [...groups.values()]
      .filter((list) => list.length > 1)
      .map((list) => ({ subject: forms[list[0]!]!.subject, level: levelOf(forms[list[0]!]!)!, forms: list }))
      .toSorted((a, b) => a.subject.localeCompare(b.subject, 'ru') || rankOf(a.level) - rankOf(b.level)),
    subjectDeficits: deficitsOf(forms, ({ subjectDeficits, subject }) => ({ sections: subjectDeficits, subject })),
    methodDeficits: deficitsOf(forms, ({ methodDeficits }) => ({ sections: methodDeficits, subject: null })),
    changes: changesOf(forms, before),
    missing: all.filter((index) => !hasLevel(forms[index]!)),
    onBoundary: having('boundary'),
    outOfScale: having('out-of-scale'),
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
  const byTotal = new Map<string, number>();
  for (const form of scored) {
    const level = levelOf(form)!;
    byLevel[level] = (byLevel[level] ?? 0) + 1;
    byTotal.set(totalOf(form), (byTotal.get(totalOf(form)) ?? 0) + 1);
  }
  const sum = [...byTotal].reduce((all, [total, count]) => all.add(new Fraction(total).mul(count)), new Fraction(0));
  return { owed: forms.length, determined: scored.length, byLevel, mean: scored.length > 0 ? sum.div(scored.length).toFraction() : null };
}

function hasLevel(form: CompetenceForm): boolean {
  return levelOf(form) !== null;
}

function hasMark({ score }: CompetenceForm, mark: 'boundary' | 'out-of-scale'): boolean {
  return score?.status === 'scored' && score.marks.includes(mark);
}

function totalOf({ score }: CompetenceForm): string {
  if (score?.status !== 'scored') throw new Error('the form has no total');
  return score.total;
}

type Grouping<Key> = { readonly key: (form: CompetenceForm) => Key; readonly id: (form: CompetenceForm) => string };

function groupsOf<Key>(forms: readonly CompetenceForm[], all: readonly number[], { key, id }: Grouping<Key>): readonly Group<Key>[] {
  return [...groupBy(all, (index) => id(forms[index]!)).values()].map((list) => ({
    key: key(forms[list[0]!]!),
    distribution: distributionOf(list.map((index) => forms[index]!)),
    forms: list,
  }));
}

function changesOf(forms: readonly CompetenceForm[], before: readonly CompetenceForm[]): readonly TeacherChange[] {
  const earlier = Map.groupBy(before.filter(hasLevel), ({ person }) => person.id);
  return forms.flatMap((form, index): TeacherChange[] => {
    const then = earlier.get(form.person.id)?.findLast(({ subject }) => subject === form.subject);
    if (!then || !hasLevel(form)) return [];
    const step = rankOf(levelOf(form)!) - rankOf(levelOf(then)!);
    return [
      {
        form: index,
        before: { submission: then.submission, total: totalOf(then), level: levelOf(then)! },
        difference: differenceOfFractions(totalOf(form), totalOf(then)),
        direction: step > 0 ? 'up' : step < 0 ? 'down' : 'same',
      },
    ];
  });
}

function rankOf(level: string): number {
  return competenceLevels.indexOf(level);
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, key);
}
