import { expect, it } from 'vitest';
import { dateOf, daysBetween, shortDate } from '../../renderer/dates.ts';
import { dueSentence, owing } from '../../renderer/features/home/due.ts';
import { navigation } from '../../renderer/features/frame/navigation.ts';
import { chosenPeople, noFilters } from '../../renderer/features/people/filters.ts';
import { currentYear, nextYear, yearOf } from '../../renderer/schoolYears.ts';
import type { Matrix, MatrixCell } from '../../shared/collection/matrix.ts';
import { instruments } from '../../shared/instruments/index.ts';
import type { Person } from '../../shared/model/records.ts';

it('a date is read as it is written on paper, and only if the calendar has it', () => {
  const texts = ['31.07.2021', ' 1.9.2020 ', '29.02.2024', '29.02.2023', '31.04.2021', '07/31/2021', '2021-07-31', '31.07.21', ''];
  expect(texts.map(dateOf)).toEqual(['2021-07-31', '2020-09-01', '2024-02-29', null, null, null, null, null, null]);
});

it('days are counted by the calendar, over the change of clocks too', () => {
  expect([daysBetween('2021-03-27', '2021-03-29'), daysBetween('2021-07-31', '2021-07-01'), shortDate('2021-07-01')]).toEqual([
    2,
    -30,
    '1 июля',
  ]);
});

it('the school year begins on 1 September', () => {
  const years = [new Date(2021, 7, 31), new Date(2021, 8, 1), new Date(2022, 0, 1)].map((day) => currentYear(day));
  expect([...years, nextYear('2020/2021')]).toEqual(['2020/2021', '2021/2022', '2021/2022', '2021/2022']);
});

it('the year shown is the chosen one of the base, else the last that has begun', () => {
  expect([
    yearOf(['2021/2022', '2019/2020', '2020/2021'], '2019/2020'),
    yearOf(['2021/2022', '2019/2020'], '2000/2001'),
    yearOf(['2019/2020', '2098/2099'], null),
    yearOf(['2098/2099'], null),
    yearOf([], null),
  ]).toEqual(['2019/2020', '2021/2022', '2019/2020', '2098/2099', currentYear()]);
});

it('all forms have their place in the navigation, and those with one of their own are known', () => {
  const places = navigation.flatMap(({ items }) => items);
  const known = new Set(instruments.map(({ id }) => id));
  expect([places.some(({ path }) => path === '/forms'), places.filter(({ of }) => of !== undefined && !known.has(of))]).toEqual([true, []]);
});

it('filters find teachers of the year without forms, and incomplete cards', () => {
  const people = [
    aPerson({ name: 'Без форм' }),
    aPerson({ name: 'С формой' }),
    aPerson({ name: 'Ушла раньше', lastYear: '2019/2020' }),
    aPerson({ name: 'Методист', role: 'methodist', subjects: [], education: '' }),
    aPerson({ name: 'Ёлкина без стажа', serviceYears: null }),
  ];
  const forms = { year: '2020/2021', has: ({ name }: Person) => name !== 'Без форм' };
  const names = (over: Partial<typeof noFilters>) => chosenPeople(people, { ...noFilters, ...over }, forms).map(({ name }) => name);
  expect([names({ lack: 'forms' }), names({ lack: 'card' }), names({ role: 'methodist' }), names({ text: ' елк' })]).toEqual([
    ['Без форм'],
    ['Ёлкина без стажа'],
    ['Методист'],
    ['Ёлкина без стажа'],
  ]);
});

it('the desk names the nearest date of what is unfinished, else what is overdue', () => {
  const ahead = aMatrix({ from: '2099-04-01', to: '2099-05-31' }, 'draft');
  const past = aMatrix({ from: '2020-04-01', to: '2020-05-31' }, 'overdue');
  expect([dueSentence(ahead)?.replace(/\d+$/, 'N'), dueSentence(past), dueSentence(aMatrix({ from: '', to: '' }, 'not-started'))]).toEqual([
    'Ближайший срок 31 мая, осталось дней: N',
    'Просрочено: 1',
    null,
  ]);
});

it('forms are owed by the schools with low results; by all where none is marked so', () => {
  const [row] = aMatrix({ from: '', to: '' }, 'draft').rows;
  const other = { ...row!, status: 'none' as const, isOwing: false };
  expect([owing([row!, other]), owing([other])]).toEqual([[row], [other]]);
});

function aPerson(over: Partial<Person>): Person {
  return {
    id: over.name ?? '',
    municipality: 'm',
    school: 's',
    role: 'teacher',
    name: '',
    subjects: ['математика'],
    education: 'КубГУ',
    serviceYears: 5,
    weeklyHours: 18,
    firstYear: null,
    lastYear: null,
    category: 'first',
    phone: '',
    email: '',
    ...over,
  };
}

function aMatrix(window: { from: string; to: string }, state: MatrixCell['state']): Matrix {
  const column = { instrument: 'k-risk-profile', round: 'year', title: 'Рисковый профиль', roundTitle: null, order: 'К' } as const;
  const cells: readonly MatrixCell[] = [{ done: 0, total: 1, state, doubtful: 0, submission: null, outdated: 0, signed: 0, scanned: 0 }];
  return {
    columns: [{ ...column, of: ['school'], isOfTeachers: false, ...window, isOwn: false, otherDates: [] }],
    rows: [{ kind: 'school', id: 's', title: 'Школа', name: 'Школа', status: 'shnor', isOwing: true, cells }],
    usesScans: false,
    gaps: [],
  };
}
