import { analyseCompetence } from '../../shared/analysis/competence.ts';
import type { CompetenceForm, FormScore } from '../../shared/analysis/competenceForm.ts';
import { scorer } from '../../shared/engine/scorer.ts';
import { methodForm } from '../../shared/instruments/k-method-form.ts';
import { subjectForm } from '../../shared/instruments/k-subject-form.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import type { CompetenceView } from '../../shared/ipc/calls/analysis.ts';
import type { Answers } from '../../shared/model/records.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { roster, type Roster } from './roster.ts';
import { rulesApplied, rulesOf } from './rulesApplied.ts';
import { yearBefore } from './schoolYear.ts';
import { yearForms } from './yearForms.ts';

const instruments = [teacherCompetence.id, subjectForm.id, methodForm.id];

export type AnalysisScope = {
  readonly municipality?: string;
  /** Only the forms that count for this school. */
  readonly school?: string | null;
  /** Teachers of a school in the order of their names, or of their ids: that says nothing of the names. */
  readonly teachersBy?: 'name' | 'id';
};

/** Competences of a year with the year before: who owes what, levels, deficits, dynamics, what other rules would change. */
export function competenceAnalysis(
  base: Base,
  year: string,
  { municipality = base.municipality().id, school = null, teachersBy = 'name' }: AnalysisScope = {},
): CompetenceView {
  const here = roster(base, municipality);
  const rules = rulesOf(base, municipality);
  const setting = { here, score: scorer(rules.values), rank: ranksOf([...here.known.people.values()], teachersBy) };
  const stored = yearForms(base, year, here, instruments);
  const forms = formsOf(base, stored, { ...setting, year });
  const before = formsOf(base, yearForms(base, yearBefore(year), here, instruments), { ...setting, year: yearBefore(year) });
  const isOfSchool = (form: CompetenceForm) => school === null || form.school.id === school;
  const hasBefore = before.some((form) => isOfSchool(form) && form.submission !== null);
  return {
    now: analyseCompetence(year, forms.filter(isOfSchool), before),
    before: hasBefore ? analyseCompetence(yearBefore(year), before.filter(isOfSchool), []) : null,
    rules: rulesApplied(
      'k-competence.',
      stored.filter(({ submission }) => school === null || submission.school === school),
      rules,
    ),
  };
}

type YearSetting = {
  readonly year: string;
  readonly here: Roster;
  readonly score: ReturnType<typeof scorer>;
  /** Person → place among the others. */
  readonly rank: ReadonlyMap<string, number>;
};

/** Forms owed by the teachers of low-performing schools, and whatever else was filled; by school and teacher. */
function formsOf(base: Base, stored: readonly EffectiveForm[], { year, here, score, rank }: YearSetting): readonly CompetenceForm[] {
  const statuses = base.schools.statusIn(year);
  const isLow = (id: string) => statuses.get(id) === 'shnor';
  const schools = new Map(
    [...here.known.schools.values()].map((school) => [school.id, { id: school.id, name: nameOf(school), isLow: isLow(school.id) }]),
  );
  const formsBy = Map.groupBy(
    stored.filter(({ instrument }) => instrument.about === 'teacher'),
    ({ submission }) => submission.about.id,
  );
  const owing = new Set(here.workingIn(year, 'teacher').flatMap(({ id, school }) => (school !== null && isLow(school) ? [id] : [])));
  const place = new Map(here.schools.map(({ id }, index) => [id, (isLow(id) ? 0 : here.schools.length) + index]));
  return [...here.known.people.values()]
    .flatMap(({ id, name, school: own, subjects: taught }): CompetenceForm[] => {
      const filled = formsBy.get(id) ?? [];
      const subjects = new Set(owing.has(id) ? taught : []);
      for (const { instrument, submission } of filled) if (instrument.id === teacherCompetence.id) subjects.add(submission.subject ?? '');
      return [...subjects].flatMap((subject): CompetenceForm[] => {
        const formOf = (of: string) =>
          filled.findLast(({ instrument, submission }) => instrument.id === of && (submission.subject ?? '') === subject);
        const form = formOf(teacherCompetence.id);
        const school = schools.get(form?.submission.school ?? own ?? '');
        if (!school) return [];
        const ofSubject = formOf(subjectForm.id);
        const ofMethod = formOf(methodForm.id);
        return [
          {
            school,
            person: { id, name },
            subject,
            submission: form?.submission.id ?? null,
            signedOn: form?.submission.signedOn ?? null,
            score: form ? scoreOf(form, score) : null,
            answers: form?.effective ?? {},
            ...(form?.otherwise['1'] ? { subjectPoints: form.otherwise['1'].points } : {}),
            subjectDeficits: textsOf(ofSubject?.effective),
            methodDeficits: textsOf(ofMethod?.effective),
            methodLevel: (ofMethod?.effective['level'] as string | undefined) ?? null,
            subjectForm: ofSubject?.submission.id ?? null,
            methodForm: ofMethod?.submission.id ?? null,
          },
        ];
      });
    })
    .toSorted(
      (a, b) =>
        (place.get(a.school.id) ?? Infinity) - (place.get(b.school.id) ?? Infinity) ||
        rank.get(a.person.id)! - rank.get(b.person.id)! ||
        byName.compare(a.subject, b.subject),
    );
}

const byName = new Intl.Collator('ru');

/** Person → place in the order of names or of ids: cheaper than comparing names form by form. */
function ranksOf(people: readonly { readonly id: string; readonly name: string }[], by: 'name' | 'id'): ReadonlyMap<string, number> {
  return new Map(people.toSorted((a, b) => byName.compare(a[by], b[by])).map(({ id }, index) => [id, index]));
}

function scoreOf({ instrument, effective }: EffectiveForm, scoreOfForm: ReturnType<typeof scorer>): FormScore | null {
  if (Object.keys(effective).length === 0) return null;
  const score = scoreOfForm(instrument, effective);
  switch (score.status) {
    case 'scored':
      return { status: 'scored', total: score.total, level: score.level, marks: score.marks };
    case 'incomplete':
      return { status: 'incomplete', missing: score.missing };
    case 'invalid':
      return { status: 'invalid' };
  }
}

function textsOf(answers: Answers | undefined): readonly string[] {
  const deficits = answers?.['deficits'];
  return Array.isArray(deficits) ? deficits.filter((text) => typeof text === 'string') : [];
}
