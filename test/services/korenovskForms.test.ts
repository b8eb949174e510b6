import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summarise } from '../../shared/engine/dynamics.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import type { Answers } from '../../shared/model/records.ts';
import { worksIn } from '../../shared/model/worksIn.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { matrixOf } from '../../electron/services/matrix.ts';
import { aFolder } from './anApp.ts';

const years = ['2019/2020', '2020/2021', '2021/2022'] as const;
type Row = Readonly<Record<string, string | number>>;
type Periods = { readonly previous: unknown; readonly current: unknown };
let base: Base;

beforeAll(() => {
  const file = path.join(aFolder(), 'district.opora');
  const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: korenovsk.name, sets: [korenovsk] }, clock);
  base = openForReading(file, clock);
});
afterAll(() => base.connection.close());

function formsOf(instrument: string, year: string) {
  return base.submissions
    .inYear(year)
    .filter((form) => form.instrument === instrument)
    .map((submission) => ({ submission, answers: base.submissions.answers(submission.id) }));
}

const ofDistrict = (instrument: string, year: string): Answers => formsOf(instrument, year)[0]!.answers;
const rows = (answers: Answers, item: string) => answers[item] as unknown as readonly Row[];
const periods = (answers: Answers, item: string) => answers[item] as unknown as Periods | undefined;

function levels(instrument: string) {
  return years.map((year) => {
    const score = scoreForm(instrumentById(instrument)!, ofDistrict(instrument, year), {});
    return score.status === 'scored' ? [score.total, score.level] : score.status;
  });
}

describe('levels', () => {
  test('the methodical help goes from 8 of 12 through 11 to all 12', () => {
    expect(levels('k-methodical-help')).toEqual([
      ['8', 'unsatisfactory'],
      ['11', 'satisfactory'],
      ['12', 'optimal'],
    ]);
  });

  test('the mentor centre gets better and stays below optimal, which its scale puts out of reach', () => {
    // 2020: 0 + 6/4 + 2 + 2 + 23/6 + 2; 2021: 1 + 7/4 + 3 + 4 + 31/6 + 3; 2022: 1 + 2 + 3 + 24/5 + 46/6 + 23/5.
    expect(levels('k-mentor-centre')).toEqual([
      ['34/3', 'unsatisfactory'],
      ['215/12', 'unsatisfactory'],
      ['346/15', 'satisfactory'],
    ]);
    const perfect = Object.fromEntries(
      instrumentById('k-mentor-centre')!
        .items.flatMap((item) => (item.kind === 'section' ? item.items : [item]))
        .flatMap((item): [string, unknown][] => {
          if (item.kind === 'sample') return [[item.id, [Object.fromEntries(item.items.map(({ id }) => [id, id === 'who' ? 'А' : 1]))]]];
          return item.kind === 'choice' ? [[item.id, 'once']] : [[item.id, 1]];
        }),
    );
    expect(scoreForm(instrumentById('k-mentor-centre')!, perfect, {})).toMatchObject({ total: '24', level: 'satisfactory' });
  });

  test('the tutor point leaves its first form unfinished and rises to satisfactory', () => {
    expect(levels('k-tutor-point')).toEqual(['incomplete', ['743/55', 'unsatisfactory'], ['82/5', 'satisfactory']]);
  });

  test('only the last form of the mentor centre is entered for each mentor', () => {
    expect(years.map((year) => ofDistrict('k-mentor-centre', year)['entry'])).toEqual([undefined, 'once', 'each']);
    const each = ofDistrict('k-mentor-centre', years[2]);
    expect(['3.each', '4.each', '6.each'].map((item) => rows(each, item).map(({ who }) => who))).toEqual(
      ['2', '2', '2'].map((item) => rows(each, item).map(({ who }) => who)),
    );
  });
});

describe('samples', () => {
  const namesOf = (instrument: string, year: string, item: string) => rows(ofDistrict(instrument, year), item).map(({ who }) => who);
  const workingIn = (year: string, role: string) =>
    base.people
      .known()
      .filter((person) => person.role === role && worksIn(person, year))
      .map(({ name }) => name);

  test.each(years)('name the mentors, tutors and schools of %s', (year) => {
    expect(namesOf('k-mentor-centre', year, '2').toSorted()).toEqual(workingIn(year, 'mentor').toSorted());
    expect(namesOf('k-tutor-point', year, '2').toSorted()).toEqual(workingIn(year, 'tutor').toSorted());
    const listed = base.schools.known().filter(({ id }) => base.schools.statusIn(year).get(id) === 'shnor');
    expect(namesOf('k-mentor-centre', year, '5').toSorted()).toEqual(listed.map(({ shortName }) => shortName).toSorted());
  });

  test('a mentor from a school that was on the list itself has no success to show in that year', () => {
    const school = 'korenovsk-109';
    const name = base.people.known().find((person) => person.role === 'mentor' && person.school === school)!.name;
    const success = years.map((year) => rows(ofDistrict('k-mentor-centre', year), '2').find(({ who }) => who === name)!['2']);
    expect(success).toEqual(years.map((year) => (base.schools.statusIn(year).get(school) === 'shnor' ? 0 : 1)));
  });

  test('better results of the ВПР and courses of the teachers are those that the base holds', () => {
    const year = years[2];
    const schools = rows(ofDistrict('k-mentor-centre', year), '5');
    expect(schools.map((row) => row['1'])).toEqual(
      schools.map(({ who }) => {
        const { id } = base.schools.known().find(({ shortName }) => shortName === who)!;
        return lowShare(id, 2021) < lowShare(id, 2020) ? 1 : 0;
      }),
    );
    const taught = rows(ofDistrict('k-tutor-point', year), '6');
    expect(taught.length).toBeGreaterThan(8);
    const teachers = base.people.known().filter(({ role }) => role === 'teacher');
    const disagreeing = taught.filter((row) => {
      const teacher = teachers.find(({ name }) => name === row['who'])!;
      const form = formsOf('k-teacher-competence', years[1]).find(
        ({ submission: { about, subject } }) => about.id === teacher.id && subject === teacher.subjects[0],
      );
      const training = form?.answers['3'];
      return training !== undefined && training !== row['3'];
    });
    expect(disagreeing).toEqual([]);
  });
});

describe('quality of training', () => {
  test('shares of low marks are those of the results of the year', () => {
    const asked = [
      ['1.3', 'ОГЭ', 'РУ'],
      ['1.4', 'ОГЭ', 'МА'],
      ['1.5', 'ЕГЭ', 'РУ'],
      ['1.6', 'ЕГЭ', 'МА'],
    ] as const;
    const all = base.results.list();
    for (const [index, year] of years.entries())
      for (const { submission, answers } of formsOf('k-outcomes', year)) {
        const own = all.filter((one) => one.school === submission.about.id && one.year === 2020 + index);
        const known = asked.map(([, procedure, subject]) => {
          const result = own.find((one) => one.procedure === procedure && one.subject === subject);
          return result?.isHeld ? [result.participants, result.low] : 'no-data';
        });
        expect(asked.map(([item]) => totalAndPercent(periods(answers, item)!.current))).toEqual(known);
        expect(periods(answers, '1.7')!.current).toBe(lowShare(submission.about.id, 2020 + index));
      }
  });

  test('the previous period is the current one of the form of the year before', () => {
    const pairs = [years[1], years[2]].flatMap((year, index) =>
      formsOf('k-outcomes', year).flatMap(({ submission: { about }, answers }) => {
        const earlier = formsOf('k-outcomes', years[index]!).find(({ submission }) => submission.about.id === about.id)?.answers ?? {};
        const items = Object.keys(earlier).filter((item) => item in answers && periods(earlier, item)!.current !== 'not-arrived');
        return items.map((item) => ({ previous: periods(answers, item)!.previous, before: periods(earlier, item)!.current }));
      }),
    );
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.map(({ previous }) => previous)).toEqual(pairs.map(({ before }) => before));
  });

  test('a school without grade 11 has nothing to say of it', () => {
    const cells = years.flatMap((year) =>
      formsOf('k-outcomes', year).flatMap(({ submission, answers }) => {
        const isBasic = base.schools.get(submission.about.id).shortName.includes('ООШ');
        return ['1.2', '1.5', '1.6'].map((item) => ({ isBasic, isNone: periods(answers, item)!.current === 'no-data' }));
      }),
    );
    expect(cells.filter(({ isBasic, isNone }) => isBasic !== isNone)).toEqual([]);
  });

  test('every year has schools of both conclusions, and data that are still awaited', () => {
    const outcomes = instrumentById('k-outcomes')!;
    for (const year of years) {
      const conclusions = formsOf('k-outcomes', year).map(({ answers }) => summarise(outcomes, answers)!.conclusion!);
      expect(new Set(conclusions.map(({ status }) => status))).toEqual(new Set(['improved', 'not-improved']));
    }
    const last = formsOf('k-outcomes', years[2]).flatMap(({ answers }) =>
      Object.values(answers).map((value) => (value as Periods).current),
    );
    expect(last).toEqual(expect.arrayContaining(['not-arrived', 'no-data']));
  });

  test('school № 103 has improved by 6 indicators against 1, № 110 by none against 4', () => {
    const countsOf = (school: string) => {
      const { answers } = formsOf('k-outcomes', years[2]).find(({ submission }) => submission.about.id === school)!;
      const { counts, title } = summarise(instrumentById('k-outcomes')!, answers)!.conclusion!;
      return [counts.positive, counts.negative, title];
    };
    expect(countsOf('korenovsk-103')).toEqual([6, 1, 'Школа улучшила результаты обучения']);
    expect(countsOf('korenovsk-110')).toEqual([0, 4, 'Школа по-прежнему демонстрирует низкие результаты обучения']);
  });
});

test('the methodical help reaches no more schools than the list has', () => {
  for (const year of years) {
    const answers = ofDistrict('k-methodical-help', year);
    const listed = [...base.schools.statusIn(year).values()].filter((status) => status === 'shnor').length;
    expect(answers['8']).toBe(listed);
    expect(Math.max(Number(answers['10']), Number(answers['11']))).toBeLessThanOrEqual(listed);
  }
});

test('teachers with a category are at least those whose competence forms say so', () => {
  for (const [index, year] of years.entries())
    for (const { submission, answers } of formsOf('k-teacher-development', year)) {
      const withCategory = korenovsk.people.filter(
        ({ role, school, id }) =>
          role === 'teacher' &&
          school === submission.about.id &&
          formsOf('k-teacher-competence', years[index]!).some(
            ({ submission: form, answers: own }) => form.about.id === id && Number(own['4']) > 0,
          ),
      );
      expect((answers['1.2'] as { count: number }).count).toBeGreaterThanOrEqual(withCategory.length);
    }
});

test('the new forms show every state: the district’s own, and those of the schools', () => {
  const states = years.flatMap((year) => {
    const { columns, rows: all } = matrixOf(base, year);
    const own = columns.flatMap(({ instrument }, index) => (/outcomes|help|centre|point|development/.test(instrument) ? [index] : []));
    return all.flatMap(({ cells }) => own.flatMap((index) => cells[index]?.state ?? []));
  });
  expect(new Set(states)).toEqual(new Set(['not-started', 'draft', 'doubtful', 'complete', 'signed', 'overdue']));
});

function totalAndPercent(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  const { count, total } = cell as { readonly count: number; readonly total: number };
  return [total, Math.round((count / total) * 1000) / 10];
}

/** Percent of the works of all ВПР of a school in a calendar year that are low, by the results of the base. */
function lowShare(school: string, year: number): number {
  const held = base.results.list().filter((one) => one.school === school && one.year === year && one.procedure === 'ВПР' && one.isHeld);
  const works = held.reduce((sum, { participants }) => sum + participants!, 0);
  const low = held.reduce((sum, one) => sum + Math.round((one.low! * one.participants!) / 100), 0);
  return Math.round((low / works) * 1000) / 10;
}
