import type { About, Person, School } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import type { Roster } from './roster.ts';

export type AboutView = { readonly title: string; readonly school: School | null; readonly person: Person | null };

/** Whom a form is about, by name; the removed keep theirs. */
export function aboutView(base: Base, about: About): AboutView {
  if (about.kind === 'municipality') return { title: base.municipalities.get(about.id).name, school: null, person: null };
  if (about.kind === 'school') {
    const school = base.schools.findAny(about.id);
    return { title: school ? nameOf(school) : 'Неизвестная школа', school, person: null };
  }
  const person = base.people.findAny(about.id);
  const school = person?.school ? base.schools.findAny(person.school) : null;
  return { title: person?.name ?? 'Неизвестный человек', school, person };
}

/** The same name without a query for each form. */
export function titleOf(base: Base, { known }: Roster, { kind, id }: About): string {
  const named =
    kind === 'school'
      ? known.schools.get(id)?.shortName || known.schools.get(id)?.name
      : kind === 'municipality'
        ? null
        : known.people.get(id)?.name;
  return named ?? aboutView(base, { kind, id }).title;
}

export function nameOf(school: School): string {
  return school.shortName || school.name;
}

/** A school by its id and short name, even if removed; null: never known. */
export function schoolView(base: Base, id: string): { readonly id: string; readonly name: string } | null {
  const school = base.schools.findAny(id);
  return school && { id, name: nameOf(school) };
}
