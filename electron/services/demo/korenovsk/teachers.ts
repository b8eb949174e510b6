import type { Person } from '../../../../shared/model/records.ts';
import type { CompetencePath } from './competencePaths.ts';
import { competencePaths } from './competencePaths.ts';
import { hasSeniors, municipality, schoolId, years } from './district.ts';
import { nameOf, type Gender } from './names.ts';
import { diplomas } from './programmeSections.ts';
import { seeded } from './random.ts';

type Row = readonly [
  school: number,
  gender: Gender,
  path: CompetencePath,
  subjects: readonly string[],
  /** School years in which the teacher works here: 1, 2, 3. */
  years: string,
];

const rows: readonly Row[] = [
  [103, 'ж', 'lagging', ['математика'], '123'],
  [103, 'ж', 'steady', ['русский язык'], '123'],
  [103, 'ж', 'rising', ['иностранный язык'], '123'],
  [103, 'м', 'falling', ['физика', 'математика'], '123'],
  [103, 'ж', 'leading', ['история', 'обществознание'], '123'],
  [103, 'ж', 'edge', ['химия', 'биология'], '123'],
  [103, 'ж', 'growing', ['русский язык'], '123'],
  [103, 'ж', 'local', ['география'], '123'],
  [103, 'м', 'rising', ['информатика'], '23'],
  [103, 'ж', 'steady', ['математика'], '123'],
  [103, 'ж', 'local', ['русский язык'], '1'],
  [106, 'ж', 'lagging', ['математика', 'физика'], '123'],
  [106, 'ж', 'steady', ['русский язык'], '123'],
  [106, 'ж', 'edge', ['история', 'обществознание'], '123'],
  [106, 'ж', 'local', ['иностранный язык'], '123'],
  [106, 'ж', 'growing', ['биология'], '123'],
  [106, 'м', 'rising', ['информатика'], '123'],
  [106, 'ж', 'edge', ['математика'], '123'],
  [106, 'ж', 'rising', ['русский язык'], '3'],
  [106, 'ж', 'steady', ['география'], '123'],
  [106, 'м', 'steady', ['физика'], '12'],
  [107, 'ж', 'lagging', ['математика', 'информатика'], '23'],
  [107, 'ж', 'rising', ['русский язык'], '123'],
  [107, 'ж', 'local', ['история', 'обществознание'], '123'],
  [107, 'ж', 'lagging', ['физика'], '123'],
  [107, 'ж', 'steady', ['биология', 'география'], '123'],
  [107, 'ж', 'local', ['иностранный язык'], '23'],
  [107, 'ж', 'falling', ['математика'], '1'],
  [110, 'ж', 'rising', ['математика'], '123'],
  [110, 'ж', 'steady', ['русский язык'], '123'],
  [110, 'м', 'falling', ['история'], '123'],
  [110, 'ж', 'lagging', ['химия', 'биология'], '123'],
  [110, 'ж', 'local', ['география'], '123'],
  [110, 'ж', 'steady', ['иностранный язык'], '123'],
  [112, 'ж', 'leading', ['математика'], '123'],
  [112, 'ж', 'star', ['русский язык'], '123'],
  [112, 'ж', 'edge', ['математика'], '123'],
  [112, 'ж', 'growing', ['физика'], '123'],
  [112, 'м', 'steady', ['информатика'], '123'],
  [112, 'ж', 'steady', ['иностранный язык'], '123'],
  [112, 'ж', 'rising', ['химия'], '123'],
  [112, 'ж', 'edge', ['обществознание'], '123'],
  [112, 'ж', 'local', ['русский язык'], '23'],
  [112, 'ж', 'edge', ['биология'], '12'],
  [109, 'ж', 'growing', ['математика'], '123'],
  [109, 'ж', 'local', ['биология'], '123'],
  [109, 'ж', 'steady', ['история', 'обществознание'], '123'],
  [109, 'ж', 'growing', ['иностранный язык'], '123'],
  [114, 'ж', 'lagging', ['математика'], '123'],
  [114, 'ж', 'local', ['русский язык'], '123'],
  [114, 'м', 'edge', ['физика'], '123'],
  [114, 'ж', 'steady', ['химия'], '123'],
  [114, 'ж', 'rising', ['биология'], '123'],
  [114, 'ж', 'falling', ['обществознание'], '123'],
  [114, 'ж', 'lagging', ['иностранный язык'], '123'],
  [101, 'ж', 'leading', ['русский язык'], '123'],
  [102, 'ж', 'leading', ['математика'], '123'],
  [104, 'ж', 'growing', ['физика'], '123'],
  [105, 'м', 'leading', ['химия'], '123'],
  [108, 'ж', 'leading', ['история', 'обществознание'], '123'],
];

export type DemoTeacher = {
  readonly person: Person;
  readonly number: number;
  readonly school: number;
  /** Five indicators a year, see `competencePaths`. */
  readonly marks: readonly string[];
};

/** Cards that a new category has not reached yet: the form of the year says otherwise. */
const outdatedCategories: Readonly<Record<number, Person['category']>> = { 12: 'conformity' };

export const teachers: readonly DemoTeacher[] = rows.map((row, number) => teacherOf(row, number));

function teacherOf([school, gender, path, subjects, working]: Row, number: number): DemoTeacher {
  const random = seeded(`teacher ${number}`);
  const variants: readonly string[] = competencePaths[path];
  // No advanced teaching where the school ends with grade 9.
  const marks = random
    .pick(variants.filter((variant) => hasSeniors(school) || variant.split(' ').every((year) => year.endsWith('н'))))
    .split(' ');
  const last = marks[Number(working.at(-1)) - 1]!;
  const isYoung = path === 'lagging' && random.chance(0.4);
  const person: Person = {
    id: `korenovsk-teacher-${String(number + 1).padStart(2, '0')}`,
    municipality: municipality.id,
    school: schoolId(school),
    role: 'teacher',
    name: nameOf(number, gender),
    subjects: [...subjects],
    education: diplomas[subjects[0]!]![(path === 'lagging' || path === 'falling') && random.chance(0.6) ? 1 : 0],
    serviceYears: isYoung ? random.int(1, 4) : random.int(6, 36),
    weeklyHours: subjects.length > 1 ? random.int(24, 32) : random.int(16, 26),
    category:
      outdatedCategories[number] ??
      ({ '0': random.chance(0.6) ? 'conformity' : 'none', '1': 'first', '2': 'high' } as const)[last[3] as '0' | '1' | '2'],
    firstYear: working.startsWith('1') ? null : years[Number(working[0]) - 1]!,
    lastYear: working.endsWith('3') ? null : years[Number(working.at(-1)) - 1]!,
    phone: '',
    email: '',
  };
  return { person, number, school, marks };
}
