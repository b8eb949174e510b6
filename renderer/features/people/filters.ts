import { plainText } from '../../../shared/model/plainText.ts';
import type { Person, PersonRole } from '../../../shared/model/records.ts';
import { worksIn } from '../../../shared/model/worksIn.ts';

/** An empty value lets everyone through. */
export type Filters = {
  readonly text: string;
  readonly school: string;
  readonly subject: string;
  readonly role: PersonRole | '';
  /** `forms`: a teacher without a form of the year; `card`: something of the card is missing. */
  readonly lack: 'forms' | 'card' | '';
};

export const noFilters: Filters = { text: '', school: '', subject: '', role: '', lack: '' };

type Forms = { readonly year: string; readonly has: (person: Person) => boolean };

/** The people that every filter lets through. */
export function chosenPeople(people: readonly Person[], filters: Filters, forms: Forms): readonly Person[] {
  const wanted = plainText(filters.text);
  return people.filter(
    (person) =>
      plainText(person.name).includes(wanted) &&
      (!filters.school || person.school === filters.school) &&
      (!filters.subject || person.subjects.includes(filters.subject)) &&
      (!filters.role || person.role === filters.role) &&
      (filters.lack !== 'forms' || (person.role === 'teacher' && worksIn(person, forms.year) && !forms.has(person))) &&
      (filters.lack !== 'card' || isCardIncomplete(person)),
  );
}

/** Part I of the competence form asks for these. */
export function isCardIncomplete({ role, subjects, education, serviceYears, weeklyHours, category }: Person): boolean {
  if (role !== 'teacher') return false;
  return subjects.length === 0 || education === '' || serviceYears === null || weeklyHours === null || category === null;
}
