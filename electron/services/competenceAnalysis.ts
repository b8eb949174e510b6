import { analyseCompetence } from '../../shared/analysis/competence.ts';
import type { CompetenceForm, FormScore } from '../../shared/analysis/competenceForm.ts';
import { scorer } from '../../shared/engine/scorer.ts';
import { methodForm } from '../../shared/instruments/k-method-form.ts';
import { subjectForm } from '../../shared/instruments/k-subject-form.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import type { RuleValues } from '../../shared/instruments/rules.ts';
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
  const stored = yearForms(base, year, here, instruments);
  const forms = formsOf(base, stored, { year, here, rules: rules.values, teachersBy });
  const earlier = yearForms(base, yearBefore(year), here, instruments);
  const before = formsOf(base, earlier, { year: yearBefore(year), here, rules: rules.values, teachersBy });
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
  readonly rules: RuleValues;
  readonly teachersBy: 'name' | 'id';
};

/** Forms owed by the teachers of low-performing schools, and whatever else was filled; by school and teacher. */
function formsOf(base: Base, stored: readonly EffectiveForm[], { year, here, rules, teachersBy }: YearSetting): readonly CompetenceForm[] {
  const statuses = base.schools.statusIn(year);
  const score = scorer(rules);
  const isLow = (id: string) => statuses.get(id) === 'shnor';
  const { people } = here.known;
  const schools = new Map(
    [...here.known.schools.values()].map((school) => [school.id, { id: school.id, name: nameOf(school), isLow: isLow(school.id) }]),
  );
  const byKey = new Map(
    stored
      .filter(({ instrument }) => instrument.about === 'teacher')
      .map((form) => [keyOf(form.instrument.id, form.submission.about.id, form.submission.subject), form]),
  );
  const owed = here
    .workingIn(year, 'teacher')
    .filter(({ school }) => school !== null && isLow(school))
    .flatMap(({ id, subjects }) => subjects.map((subject) => ({ person: id, subject })));
  const filled = stored
    .filter(({ instrument }) => instrument.id === teacherCompetence.id)
    .map(({ submission }) => ({ person: submission.about.id, subject: submission.subject ?? '' }));
  const keys = new Map([...owed, ...filled].map((key) => [keyOf('', key.person, key.subject), key]));
  const rank = ranksOf([...people.values()], teachersBy);
  const place = new Map(here.schools.map(({ id }, index) => [id, (isLow(id) ? 0 : here.schools.length) + index]));
  return [...keys.values()]
    .flatMap(({ person: id, subject }): CompetenceForm[] => {
      const form = byKey.get(keyOf(teacherCompetence.id, id, subject));
      const person = people.get(id);
      const school = schools.get(form?.submission.school ?? person?.school ?? '');
      if (!person || !school) return [];
      const ofSubject = byKey.get(keyOf(subjectForm.id, id, subject));
      const ofMethod = byKey.get(keyOf(methodForm.id, id, subject));
      return [
        {
          school,
          person: { id, name: person.name },
          subject,
          submission: form?.submission.id ?? null,
          signedOn: form?.submission.signedOn ?? null,
          score: form ? scoreOf(form, score) : null,
          answers: form?.effective ?? {},
          subjectDeficits: textsOf(ofSubject?.effective),
          methodDeficits: textsOf(ofMethod?.effective),
          methodLevel: (ofMethod?.effective['level'] as string | undefined) ?? null,
          subjectForm: ofSubject?.submission.id ?? null,
          methodForm: ofMethod?.submission.id ?? null,
        },
      ];
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

function keyOf(instrument: string, person: string, subject: string | null): string {
  return `${instrument}\n${person}\n${subject ?? ''}`;
}
