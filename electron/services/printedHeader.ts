import { roundKind, roundTitles } from '../../shared/collection/rounds.ts';
import type { Municipality, Person, School, Submission } from '../../shared/model/records.ts';
import type { FormData, PrintedHeader } from '../../shared/reports/form/context.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { decimal } from '../../shared/reports/phrasing/numbers.ts';

type Sources = {
  readonly submission: Pick<Submission, 'subject' | 'year' | 'round'>;
  readonly municipality: Municipality;
  readonly school: School | null;
  readonly person: Person | null;
  /** Of the municipality: directors, curators, methodists sign. */
  readonly people: readonly Person[];
};

/** What stands in the header of a form and over its signature lines, from the cards as they are now. */
export function printedHeader(sources: Sources): PrintedHeader {
  return { fields: fieldsOf(sources), signers: signersOf(sources) };
}

function fieldsOf({ submission, municipality, school, person }: Sources): FormData['fields'] {
  const { name, authority } = municipality;
  const { subject, year, round } = submission;
  return {
    municipality: name,
    authority: authority || name,
    year,
    round: roundTitles[roundKind(round)],
    ...(school ? { school: school.name, 'school-short': school.shortName || school.name } : {}),
    ...(person ? { person: person.name, education: person.education } : {}),
    ...(person && person.serviceYears !== null ? { 'service-years': decimal(person.serviceYears) } : {}),
    ...(person && person.weeklyHours !== null ? { 'weekly-hours': decimal(person.weeklyHours, 2) } : {}),
    ...(subject === null ? {} : { subject }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(round) ? { 'visit-date': shortDate(round) } : {}),
  };
}

/** Names go over the lines only where there is no doubt who signs. */
function signersOf({ school, people }: Sources): FormData['signers'] {
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
