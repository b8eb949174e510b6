import type { Person } from '../../../../shared/model/records.ts';
import { municipality, schoolId, schools } from './district.ts';
import { nameOf, shortName, type Gender } from './names.ts';
import { unknownOfPerson } from '../../../../shared/model/unknownOfPerson.ts';

/** Surnames of the real posts say that nobody real is meant. */
export const headOfCentre = 'Вымышленный П. Р.';
export const responsible = 'Вымышленная Н. С.';

const methodistRows: readonly (readonly [gender: Gender, subjects: readonly string[]])[] = [
  ['ж', ['русский язык', 'иностранный язык']],
  ['ж', ['математика', 'информатика', 'физика']],
  ['м', ['химия', 'биология', 'география']],
  ['ж', ['история', 'обществознание']],
];

/** Curator of each school that is or was on the list. */
const curatorRows: readonly (readonly [gender: Gender, schools: readonly number[]])[] = [
  ['ж', [103]],
  ['м', [106]],
  ['ж', [107, 109]],
  ['ж', [110]],
  ['м', [112]],
  ['ж', [114]],
];

const methodists = methodistRows.map(([gender], index) => ofCentre('methodist', index, nameOf(70 + index, gender)));
const curators = curatorRows.map(([gender], index) => ofCentre('curator', index, nameOf(64 + index, gender)));
const directors = schools.map((school): Person => ({
  ...ofCentre('director', 0, school.director),
  id: `${school.id}-director`,
  school: school.id,
}));

export const staff: readonly Person[] = [...directors, ...methodists, ...curators];

export function methodistFor(subject: string): string {
  return shortName(methodists[methodistRows.findIndex(([, subjects]) => subjects.includes(subject))]!.name);
}

export function curatorOf(school: number): string {
  return shortName(curators[curatorRows.findIndex(([, schoolsOf]) => schoolsOf.includes(school))]!.name);
}

export function directorOf(school: number): string {
  return shortName(schools.find(({ id }) => id === schoolId(school))!.director);
}

function ofCentre(role: Person['role'], index: number, name: string): Person {
  return {
    id: `korenovsk-${role}-${index + 1}`,
    municipality: municipality.id,
    school: null,
    role,
    name,
    ...unknownOfPerson,
  };
}
