import type { Person } from '../../../../shared/model/records.ts';
import { nameOf, shortName } from '../korenovsk/names.ts';
import { seeded } from '../korenovsk/random.ts';
import { municipality, rows, schoolId, schools } from './district.ts';
import { unknownOfPerson } from '../../../../shared/model/unknownOfPerson.ts';

/** Subjects of a school's teachers, in the order in which they are staffed. */
const staffed: readonly (readonly string[])[] = [
  ['математика'],
  ['русский язык'],
  ['история', 'обществознание'],
  ['биология', 'химия'],
  ['иностранный язык'],
  ['физика', 'информатика'],
  ['география'],
  ['математика'],
  ['русский язык'],
  ['иностранный язык'],
  ['химия'],
];

/** The town keeps its experienced teachers, villages less so. */
const categories = {
  urban: { high: 3, first: 4, conformity: 2, none: 1 },
  rural: { high: 1, first: 3, conformity: 4, none: 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<NonNullable<Person['category']>, number>>>>;

const teachers: readonly Person[] = rows.flatMap(({ number, teachers: count, locality }, at) => {
  const before = rows.slice(0, at).reduce((sum, row) => sum + row.teachers, 0);
  return Array.from({ length: count }, (_, index): Person => {
    const random = seeded(`malyshev teacher ${number} ${index}`);
    return aPerson('teacher', {
      id: `malyshev-teacher-${number}-${index + 1}`,
      school: schoolId(number),
      name: nameOf(before + index, random.chance(0.15) ? 'м' : 'ж', municipality.id),
      subjects: [...staffed[index]!],
      education: 'высшее педагогическое',
      serviceYears: locality === 'urban' ? random.int(4, 30) : random.int(9, 41),
      weeklyHours: random.int(18, locality === 'urban' ? 27 : 32),
      category: random.weighed(categories[locality]),
    });
  });
});

const directors = schools.map((school) => aPerson('director', { id: `${school.id}-director`, school: school.id, name: school.director }));

const methodists = (['ж', 'ж'] as const).map((gender, index) =>
  aPerson('methodist', { id: `malyshev-methodist-${index + 1}`, school: null, name: nameOf(70 + index, gender, municipality.id) }),
);

export const people: readonly Person[] = [...directors, ...methodists, ...teachers];

/** Who fills the forms about the district. */
export const specialist = shortName(methodists[0]!.name);

export function directorOf(number: number): string {
  return shortName(schools.find(({ id }) => id === schoolId(number))!.director);
}

function aPerson(role: Person['role'], known: Pick<Person, 'id' | 'school' | 'name'> & Partial<Person>): Person {
  return {
    municipality: municipality.id,
    role,
    ...unknownOfPerson,
    ...known,
  };
}
