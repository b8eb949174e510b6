import { isComplete } from '../../shared/engine/answers.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';
import { aboutView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { presence, yearForms } from './yearForms.ts';

/** Everything in the base as one value; answers with those that come from other forms. What was removed is left out. */
export function exportBase(base: Base) {
  const { id } = base.municipality();
  return {
    municipalities: base.municipalities.list().map((one) => ({
      ...one,
      years: base.municipalities.years(one.id),
      targets: base.municipalities.targets(one.id).map(({ year, share }) => ({ year, share })),
    })),
    schools: base.schools.list().map((school) => ({
      ...school,
      statuses: base.schools.statuses(school.id).map(({ year, status, basis }) => ({ year, status, basis })),
    })),
    people: base.people.list(),
    assignments: [],
    submissions: exportForms(base),
    results: base.results.list().map(({ isHeld, ...result }) => ({ ...result, held: isHeld })),
    decisions: [],
    roadmaps: [],
    settings: { ...base.settings.list(), rules: base.rules.list(id) },
  };
}

function exportForms(base: Base) {
  const all = base.submissions.list().filter(presence(base));
  const years = new Set(all.map(({ year }) => year));
  const known = new Map([...years].flatMap((year) => yearForms(base, year)).map((form) => [form.submission.id, form]));
  return all.map((submission) => {
    const form = known.get(submission.id);
    if (!form) return row(base, submission, { answers: base.submissions.answers(submission.id), isReady: false });
    const isReady = Object.keys(form.stored).length > 0 && isComplete(form.instrument, form.effective);
    return row(base, submission, { answers: form.effective, isReady });
  });
}

function row(base: Base, submission: Submission, { answers, isReady }: { answers: Answers; isReady: boolean }) {
  const { about, isSigned, ...rest } = submission;
  return {
    ...rest,
    about: { ...about, name: aboutView(base, about).title },
    status: isSigned ? 'signed' : isReady ? 'complete' : 'draft',
    answers,
    notes: base.submissions.notes(submission.id),
  };
}
