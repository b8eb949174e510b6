import type { Submission } from '../../shared/model/records.ts';
import type { Base } from './base.ts';

/** Forms about a person in any of the roles a form knows, the latest year first. */
export function formsOfPerson(base: Base, id: string): readonly Submission[] {
  return latestFirst((['teacher', 'mentor', 'tutor'] as const).flatMap((kind) => base.submissions.about(kind, id)));
}

/** Forms about a school itself, the latest year first. */
export function formsOfSchool(base: Base, id: string): readonly Submission[] {
  return latestFirst(base.submissions.about('school', id));
}

function latestFirst(forms: readonly Submission[]): readonly Submission[] {
  const rest = ({ instrument, subject, round }: Submission) => `${instrument} ${subject ?? ''} ${round}`;
  return forms.toSorted((a, b) => b.year.localeCompare(a.year) || rest(a).localeCompare(rest(b)));
}
