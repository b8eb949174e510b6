import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Person } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { formsOfPerson } from './formsOf.ts';

export function personCard(base: Base, id: string): Output<'person.get'> {
  return { person: base.people.get(id), submissions: formsOfPerson(base, id) };
}

export function addPerson(base: Base, person: Parsed<'person.add'>): Person {
  checkSchool(base, person);
  const added: Person = { ...person, id: base.newId(), municipality: base.municipality().id };
  base.people.add(added, base.stamp());
  return base.people.get(added.id);
}

export function savePerson(base: Base, person: Parsed<'person.save'>): Person {
  checkSchool(base, person);
  return base.people.save(person, base.stamp());
}

function checkSchool(base: Base, { school, role }: Parsed<'person.add'>): void {
  if (school !== null) base.schools.get(school);
  else if (role === 'teacher' || role === 'director') throw new Failure('bad-input', 'Укажите школу.', { school: 'Укажите школу' });
}
