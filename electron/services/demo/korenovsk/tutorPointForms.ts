import type { DemoForm } from '../demoForm.ts';
import { hasImproved, isObjective } from './autumn.ts';
import { isLow, years, type Year } from './district.ts';
import { districtForm, marks, signed, type Value } from './districtForm.ts';
import { seeded } from './random.ts';
import { tutorsIn } from './supporters.ts';
import { teachers, type DemoTeacher } from './teachers.ts';

const ids = ['3.1', '3.2', '3.3', '4.1', '4.2.1', '4.2.2', '4.3', '4.4'] as const;

/** Effectiveness of the tutor point in September: the first form was never finished, the last one is not signed yet. */
export function tutorPointForms(): readonly DemoForm[] {
  const first = point('2019/2020', '2019-10-15', { '1': 0, ...marks(ids.slice(0, 6), '101100') });
  first.note('5', 'Сведения школ о закреплённых педагогах не поступили.');
  const second = point('2020/2021', '2020-10-13', { '1': 1, entry: 'once', ...marks(ids, '11111001'), ...byTeacher('2020/2021') });
  const third = point('2021/2022', '2021-10-19', { '1': 1, entry: 'once', ...marks(ids, '11111111'), ...byTeacher('2021/2022') });
  return [first.done(), signed(second, '2020-10-29'), third.done()];
}

function point(year: Year, on: string, answers: Readonly<Record<string, Value>>) {
  return districtForm('k-tutor-point', { year, on, answers: { '2': tutorRows(year), ...answers } });
}

function tutorRows(year: Year): Value {
  return tutorsIn(year).map(({ person, hasMethodWork }) => ({
    who: person.name,
    '1': 1,
    '2': person.category === 'none' ? 0 : 1,
    '3': hasMethodWork ? 1 : 0,
  }));
}

/** № 5 and 6: teachers of the listed schools whose subject a tutor has and whose subject competence was weak at first. */
function byTeacher(year: Year): Readonly<Record<string, Value>> {
  const subjects = new Set(tutorsIn(year).flatMap(({ person }) => person.subjects));
  const all = teachers.filter(
    (teacher) => isLow(teacher.school, year) && isTutored(teacher, year) && subjects.has(teacher.person.subjects[0]!),
  );
  return { '5': all.map((teacher) => teachingRow(teacher, year)), '6': all.map((teacher) => growthRow(teacher, year)) };
}

/** Worked here the year before already: what is assessed in autumn is that year. */
function isTutored({ person, marks: byYear }: DemoTeacher, year: Year): boolean {
  const index = years.indexOf(year);
  const wasHere = (person.firstYear ?? years[0]) <= years[index - 1]! && (person.lastYear ?? year) >= year;
  return wasHere && byYear[0]!.startsWith('0');
}

function teachingRow({ person, school, number }: DemoTeacher, year: Year): Readonly<Record<string, string | number>> {
  const random = seeded(`tutored ${number} ${year}`);
  const tested = { математика: 'МА', 'русский язык': 'РУ' }[person.subjects[0]!];
  const isBetter = tested ? hasImproved(school, year, tested) : random.chance(0.7);
  return {
    who: person.name,
    '1': isBetter ? 1 : 0,
    '2': isObjective(school, year) ? 1 : 0,
    '3': random.chance(0.75) ? 1 : 0,
    '4': random.chance(0.7) ? 1 : 0,
  };
}

/** № 6.1 and 6.3 say what the competence form of the year before says: the mark of the expert, the training. */
function growthRow({ person, marks: byYear, number }: DemoTeacher, year: Year): Readonly<Record<string, string | number>> {
  const [expert, , training] = byYear[years.indexOf(year) - 1]!;
  const isBetter = seeded(`lessons ${number} ${year}`).chance(0.75);
  return { who: person.name, '1': expert === '0' ? 0 : 1, '2': isBetter ? 1 : 0, '3': training === '1' ? 1 : 0 };
}
