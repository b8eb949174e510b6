import type { About, Person, School, Submission } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { schoolYearOf } from './schoolYear.ts';

export type Roster = {
  /** Now in the base, by name. */
  readonly schools: readonly School[];
  readonly people: readonly Person[];
  /** School that a form counts for; null: none. */
  schoolOf(about: About): string | null;
  /** Whether whom a form is about was there in the form's year: one removed later was. */
  holds(form: Pick<Submission, 'about' | 'year'>): boolean;
};

/** Schools and people of the window's municipality; null: of every one in the base. */
export function roster(base: Base, municipality: string | null = base.municipality().id): Roster {
  const isHere = (row: { readonly municipality: string }) => municipality === null || row.municipality === municipality;
  const schools = new Map(
    base.schools
      .known()
      .filter(isHere)
      .map((school) => [school.id, school]),
  );
  const people = new Map(
    base.people
      .known()
      .filter(isHere)
      .map((person) => [person.id, person]),
  );
  const wasThere = (removedAt: string | null, year: string) => removedAt === null || schoolYearOf(new Date(removedAt)) > year;
  return {
    schools: base.schools.list().filter(isHere),
    people: base.people.list().filter(isHere),
    schoolOf: ({ kind, id }) => (kind === 'school' ? id : (people.get(id)?.school ?? null)),
    holds({ about: { kind, id }, year }) {
      if (kind === 'municipality') return municipality === null || id === municipality;
      if (kind === 'school') return schools.has(id) && wasThere(schools.get(id)!.removedAt, year);
      const person = people.get(id);
      const school = person?.school ? schools.get(person.school) : null;
      return person !== undefined && wasThere(person.removedAt, year) && wasThere(school?.removedAt ?? null, year);
    },
  };
}
