import type { Person, School, Submission } from '../../shared/model/records.ts';
import { worksIn } from '../../shared/model/worksIn.ts';
import type { Base } from './base.ts';
import { schoolYearOf } from './schoolYear.ts';

export type Roster = {
  /** Now in the base, by name. */
  readonly schools: readonly School[];
  readonly people: readonly Person[];
  /** With those removed, by id. */
  readonly known: { readonly schools: ReadonlyMap<string, School>; readonly people: ReadonlyMap<string, Person> };
  /** People of a role who work in a school year. */
  workingIn(year: string, role: Person['role']): readonly Person[];
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
  const isOpen = (school: string | null) => school === null || schools.get(school)?.removedAt === null;
  const list = [...people.values()].filter(({ removedAt, school }) => removedAt === null && isOpen(school));
  const wasThere = (removedAt: string | null, year: string) => removedAt === null || schoolYearOf(new Date(removedAt)) > year;
  return {
    schools: [...schools.values()].filter(({ removedAt }) => removedAt === null),
    people: list,
    known: { schools, people },
    workingIn: (year, role) => list.filter((person) => person.role === role && worksIn(person, year)),
    holds({ about: { kind, id }, year }) {
      if (kind === 'municipality') return municipality === null || id === municipality;
      if (kind === 'school') return schools.has(id) && wasThere(schools.get(id)!.removedAt, year);
      const person = people.get(id);
      const school = person?.school ? schools.get(person.school) : null;
      return person !== undefined && wasThere(person.removedAt, year) && wasThere(school?.removedAt ?? null, year);
    },
  };
}
