import { Person, School, SchoolStatus, SchoolYearStatus, Submission } from '../../model/records.ts';
import { call, nothing, byId, inYear } from '../call.ts';

/** Schools and people. */
export const cardCalls = {
  'school.list': call(inYear).returns<readonly (School & { readonly status: SchoolStatus; readonly teachers: number })[]>(),
  'school.get': call(byId).returns<{
    readonly school: School;
    readonly statuses: readonly SchoolYearStatus[];
    readonly people: readonly Person[];
    readonly submissions: readonly Submission[];
  }>(),
  'school.add': call(School.omit({ id: true, municipality: true }).strict()).returns<School>(),
  'school.save': call(School.omit({ municipality: true }).strict()).returns<School>(),
  'school.remove': call(byId).returns<null>(),
  'school.restore': call(byId).returns<School>(),
  'school.setStatus': call(SchoolYearStatus.strict()).returns<null>(),
  'person.list': call(nothing).returns<readonly Person[]>(),
  'person.get': call(byId).returns<{ readonly person: Person; readonly submissions: readonly Submission[] }>(),
  'person.add': call(Person.omit({ id: true, municipality: true }).strict()).returns<Person>(),
  'person.save': call(Person.omit({ municipality: true }).strict()).returns<Person>(),
  'person.remove': call(byId).returns<null>(),
  'person.restore': call(byId).returns<Person>(),
};
