import type { Person } from '../../../../shared/model/records.ts';
import { isLow, municipality, schoolId, years, type Year } from './district.ts';
import { nameOf, type Gender } from './names.ts';

type Mentor = {
  readonly person: Person;
  readonly school: number;
  /** First school year with the experience of heading a school that the order asks for. */
  readonly leadsSince: Year;
};

type Tutor = { readonly person: Person; readonly hasMethodWork: boolean };

/** Deputy heads of schools with good results; 109 was on the list itself in the first year. `working`: school years 1, 2, 3. */
const mentorRows: readonly (readonly [gender: Gender, school: number, working: string, leadsSince: Year, serviceYears: number])[] = [
  ['ж', 101, '123', '2019/2020', 28],
  ['м', 104, '123', '2019/2020', 21],
  ['ж', 109, '123', '2019/2020', 19],
  ['ж', 108, '1', '2021/2022', 9],
  ['м', 102, '23', '2021/2022', 12],
  ['ж', 111, '3', '2020/2021', 24],
];

const tutorRows: readonly (readonly [
  gender: Gender,
  school: number,
  subjects: readonly string[],
  category: Person['category'],
  hasMethodWork: boolean,
  working: string,
])[] = [
  ['ж', 101, ['русский язык'], 'high', true, '123'],
  ['ж', 104, ['математика'], 'high', true, '123'],
  ['ж', 105, ['химия', 'биология'], 'first', false, '123'],
  ['м', 108, ['физика'], 'high', false, '123'],
  ['ж', 108, ['история', 'обществознание'], 'none', false, '1'],
  ['м', 102, ['математика'], 'first', true, '23'],
  ['ж', 111, ['русский язык', 'иностранный язык'], 'high', true, '3'],
];

const mentors: readonly Mentor[] = mentorRows.map(([gender, school, working, leadsSince, serviceYears], index) => ({
  person: personOf({ role: 'mentor', index, name: nameOf(74 + index, gender), school, working, serviceYears }),
  school,
  leadsSince,
}));

const tutors: readonly Tutor[] = tutorRows.map(([gender, school, subjects, category, hasMethodWork, working], index) => ({
  person: {
    ...personOf({ role: 'tutor', index, name: nameOf(80 + index, gender), school, working, serviceYears: 14 + 3 * index }),
    subjects: [...subjects],
    category,
    weeklyHours: 18 + (index % 3) * 2,
  },
  hasMethodWork,
}));

/** Mentors of the centre and tutors of the point. */
export const supporters: readonly Person[] = [...mentors, ...tutors].map(({ person }) => person);

export function mentorsIn(year: Year): readonly Mentor[] {
  return mentors.filter(({ person }) => isWorking(person, year));
}

export function tutorsIn(year: Year): readonly Tutor[] {
  return tutors.filter(({ person }) => isWorking(person, year));
}

/** Indicator № 2 of the mentor centre: experience of heading a school, and a school that is not on the list. */
export function mentorQualities({ leadsSince, school }: Mentor, year: Year): { readonly leads: 0 | 1; readonly succeeds: 0 | 1 } {
  return { leads: leadsSince <= year ? 1 : 0, succeeds: isLow(school, year) ? 0 : 1 };
}

function isWorking({ firstYear, lastYear }: Person, year: Year): boolean {
  return (firstYear ?? year) <= year && year <= (lastYear ?? year);
}

type Row = Pick<Person, 'name' | 'serviceYears'> & {
  readonly role: 'mentor' | 'tutor';
  readonly index: number;
  readonly school: number;
  readonly working: string;
};

function personOf({ role, index, name, school, working, serviceYears }: Row): Person {
  return {
    id: `${municipality.id}-${role}-${index + 1}`,
    municipality: municipality.id,
    school: schoolId(school),
    role,
    name,
    subjects: [],
    education: '',
    serviceYears,
    weeklyHours: null,
    category: null,
    firstYear: working.startsWith('1') ? null : years[Number(working[0]) - 1]!,
    lastYear: working.endsWith('3') ? null : years[Number(working.at(-1)) - 1]!,
    phone: '',
    email: '',
  };
}
