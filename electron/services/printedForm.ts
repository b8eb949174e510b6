import { instrumentById } from '../../shared/instruments/index.ts';
import type { SubmissionView } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Municipality } from '../../shared/model/records.ts';
import { formTree } from '../../shared/reports/form.ts';
import type { FormData } from '../../shared/reports/form/context.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { decimal } from '../../shared/reports/phrasing/numbers.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';
import { submissionView } from './submissionView.ts';

export type FormKey = { readonly instrument: string; readonly submission: string | null };

/** A form to be printed: filled, or blank without a submission. */
export function printedForm(base: Base, { instrument: id, submission }: FormKey): ReportTree {
  const instrument = instrumentById(id);
  if (!instrument) throw new Failure('bad-usage', `Формы «${id}» в этой версии программы нет.`);
  if (submission === null)
    return formTree({ instrument, answers: null, fields: {}, signers: {}, score: null, diagnosed: null, isDemo: false });
  const view = submissionView(base, submission);
  if (view.submission.instrument !== id) throw new Failure('no-submission', 'Эта запись – другая форма. Откройте форму заново.');
  return formTree({
    instrument,
    answers: view.effective,
    fields: fieldsOf(base, view),
    signers: signersOf(base, view),
    score: view.score,
    diagnosed:
      view.risks &&
      Object.fromEntries(view.risks.factors.map(({ factor, isDiagnosed, significance }) => [factor, { isDiagnosed, significance }])),
    isDemo: ownerOf(base, view).isDemo,
  });
}

/** The municipality of whom the form is about; a removed one leaves that of the window. */
function ownerOf(base: Base, { about: { school, person } }: SubmissionView): Municipality {
  const id = school?.municipality ?? person?.municipality;
  return id === undefined ? base.municipality() : base.municipalities.get(id);
}

function fieldsOf(base: Base, view: SubmissionView): FormData['fields'] {
  const { submission, about } = view;
  const { school, person } = about;
  const { name, authority } = ownerOf(base, view);
  const { subject, year, round } = submission;
  return {
    municipality: name,
    authority: authority || name,
    year,
    ...(school ? { school: school.name, 'school-short': school.shortName || school.name } : {}),
    ...(person ? { person: person.name, education: person.education } : {}),
    ...(person && person.serviceYears !== null ? { 'service-years': decimal(person.serviceYears) } : {}),
    ...(person && person.weeklyHours !== null ? { 'weekly-hours': decimal(person.weeklyHours, 2) } : {}),
    ...(subject === null ? {} : { subject }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(round) ? { 'visit-date': shortDate(round) } : {}),
  };
}

/** Names go over the lines only where there is no doubt who signs. */
function signersOf(base: Base, view: SubmissionView): FormData['signers'] {
  const { school } = view.about;
  const { people } = roster(base, ownerOf(base, view).id);
  const only = (role: string, of: string | null = null): string => {
    const [first, ...others] = people.filter((person) => person.role === role && (of === null || person.school === of));
    return first && others.length === 0 ? first.name : '';
  };
  return {
    director: school ? school.director || only('director', school.id) : '',
    curator: only('curator'),
    methodist: only('methodist'),
  };
}
