import { analyseCompetence } from '../../../../shared/analysis/competence.ts';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';

export type Narrowing = { readonly school: string; readonly subject: string };

/** The analysis of one school, one subject or both; of all where nothing is chosen. */
export function narrowed(view: CompetenceView, { school, subject }: Narrowing): CompetenceView {
  if (school === '' && subject === '') return view;
  const isIn = (form: CompetenceForm) => (school === '' || form.school.id === school) && (subject === '' || form.subject === subject);
  const { now, before } = view;
  const hasBefore = before?.forms.some((form) => isIn(form) && form.submission !== null) ?? false;
  return {
    ...view,
    now: analyseCompetence(now.year, now.forms.filter(isIn), before?.forms ?? []),
    before: before && hasBefore ? analyseCompetence(before.year, before.forms.filter(isIn), []) : null,
  };
}
