import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { School } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';
import { formsOfPerson, formsOfSchool } from './formsOf.ts';

export function schoolList(base: Base, year: string): Output<'school.list'> {
  const statuses = base.schools.statusIn(year);
  const here = roster(base);
  const teachers = Map.groupBy(
    here.people.filter(({ role }) => role === 'teacher'),
    ({ school }) => school,
  );
  return here.schools.map((school) => ({
    ...school,
    status: statuses.get(school.id) ?? ('none' as const),
    teachers: teachers.get(school.id)?.length ?? 0,
  }));
}

/** A school's card: its forms and those of its people. */
export function schoolCard(base: Base, id: string): Output<'school.get'> {
  const school = base.schools.get(id);
  const people = roster(base).people.filter((person) => person.school === id);
  const submissions = [...formsOfSchool(base, id), ...people.flatMap((person) => formsOfPerson(base, person.id))];
  return { school, statuses: base.schools.statuses(id), people, submissions };
}

export function addSchool(base: Base, school: Parsed<'school.add'>): School {
  checkUnique(base, school, null);
  const added: School = { ...school, id: base.newId(), municipality: base.municipality().id };
  base.schools.add(added, base.stamp());
  return added;
}

export function saveSchool(base: Base, school: Parsed<'school.save'>): School {
  checkUnique(base, school, school.id);
  return base.schools.save(school, base.stamp());
}

function checkUnique(base: Base, { name, code }: { name: string; code: string }, id: string | null): void {
  const others = roster(base).schools.filter((other) => other.id !== id);
  if (others.some((other) => other.name === name))
    throw new Failure('duplicate', `Школа «${name}» уже есть в базе.`, { name: 'Уже есть в базе' });
  if (code !== '' && others.some((other) => other.code === code))
    throw new Failure('duplicate', `Школа с логином «${code}» уже есть в базе.`, { code: 'Уже есть в базе' });
}
