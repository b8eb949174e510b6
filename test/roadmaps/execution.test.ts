import { describe, expect, test } from 'vitest';
import type { StoredMark } from '../../shared/model/executionMark.ts';
import { executionOf, type ExecutionData, type Unit } from '../../shared/roadmaps/execution/executionOf.ts';
import { occurrencesOf } from '../../shared/roadmaps/execution/occurrencesOf.ts';
import { byBody, bySection, stateTogether, tallyOf } from '../../shared/roadmaps/execution/tally.ts';
import { stateOn } from '../../shared/roadmaps/execution/unitState.ts';
import { defineRoadmap } from '../../shared/roadmaps/defineRoadmap.ts';
import { roadmaps } from '../../shared/roadmaps/index.ts';
import { kRoadmap } from '../../shared/roadmaps/k-roadmap.ts';
import { shnorEvents } from '../../shared/roadmaps/m-events/shnor.ts';
import { mRoadmap } from '../../shared/roadmaps/m-roadmap.ts';
import { sRoadmap } from '../../shared/roadmaps/s-roadmap.ts';
import { yRoadmap } from '../../shared/roadmaps/y-roadmap.ts';

const always = (id: string) => ({ id, since: null });

/** A roadmap of one measure a term, of an order of 17 December 2020. */
function withTerms(...terms: readonly string[]) {
  return defineRoadmap({
    ...kRoadmap,
    id: 'test',
    sections: [
      {
        id: 'municipality',
        title: 'Муниципальный уровень',
        level: 'municipality',
        rows: terms.map((term, index) => ({ no: String(index + 1), title: `Мероприятие ${index + 1}`, term, responsible: 'МКУ ИМЦ' })),
      },
    ],
  });
}

function dueIn(term: string, year: string) {
  const roadmap = withTerms(term);
  return occurrencesOf(roadmap.measures[0]!, roadmap, year).map(({ id, title, from, to }) => [id, title, from, to]);
}

function aMark(over: Partial<StoredMark> = {}): StoredMark {
  return {
    roadmap: 'test',
    measure: 'test-1',
    occurrence: null,
    school: null,
    state: 'done',
    doneOn: null,
    evidence: [],
    note: '',
    at: '2021-03-01T10:00:00.000Z',
    by: '',
    ...over,
  };
}

function unitsOf(terms: readonly string[], over: Partial<ExecutionData> = {}): readonly Unit[] {
  return executionOf(withTerms(...terms), { year: '2020/2021', day: '2021-03-15', schools: [], marks: [], ...over });
}

describe('when a measure is due in a school year', () => {
  test('once by its date, in each year that the date touches', () => {
    expect(dueIn('февраль 2021', '2020/2021')).toEqual([[null, null, '2021-02-01', '2021-02-28']]);
    expect(dueIn('2021-2022 годы', '2020/2021')).toEqual([[null, null, '2021-01-01', '2022-12-31']]);
    expect(dueIn('2021-2022 годы', '2022/2023')).toEqual([[null, null, '2021-01-01', '2022-12-31']]);
    expect(dueIn('до 1 декабря 2020', '2020/2021')).toEqual([[null, null, null, '2020-12-01']]);
    expect(dueIn('сентябрь 2021', '2020/2021')).toEqual([]);
  });

  test('once a step, from the first whole one after the order', () => {
    expect(dueIn('раз в четверть', '2020/2021')).toEqual([
      ['2021-01/2021-03', 'III четверть', '2021-01-01', '2021-03-31'],
      ['2021-04/2021-05', 'IV четверть', '2021-04-01', '2021-05-31'],
    ]);
    expect(dueIn('раз в четверть', '2021/2022').map(([id]) => id)).toEqual([
      '2021-09/2021-10',
      '2021-11/2021-12',
      '2022-01/2022-03',
      '2022-04/2022-05',
    ]);
    expect(dueIn('раз в полугодие', '2021/2022').map(([, title, , to]) => [title, to])).toEqual([
      ['I полугодие', '2021-12-31'],
      ['II полугодие', '2022-06-30'],
    ]);
    expect(dueIn('раз в два месяца', '2020/2021').map(([, title]) => title)).toEqual([
      'январь-февраль 2021',
      'март-апрель 2021',
      'май-июнь 2021',
    ]);
    expect(dueIn('ежемесячно', '2020/2021').map(([id]) => id)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2021-${month}`),
    );
    expect(dueIn('ежеквартально', '2020/2021').map(([, title]) => title)).toEqual([
      'I квартал 2021',
      'II квартал 2021',
      'III квартал 2021',
    ]);
  });

  test('a year without «учебный» is that of the calendar, and stands in both school years', () => {
    expect(dueIn('ежегодно', '2020/2021')).toEqual([['2021-01/2021-12', '2021 год', '2021-01-01', '2021-12-31']]);
    expect(dueIn('ежегодно', '2021/2022').map(([, title]) => title)).toEqual(['2021 год', '2022 год']);
    expect(dueIn('в течение года ежегодно', '2021/2022').map(([, title]) => title)).toEqual(['2021 год', '2022 год']);
  });

  test('months of every year: one after another they are one term', () => {
    expect(dueIn('июнь-август ежегодно', '2020/2021')).toEqual([['2021-06/2021-08', 'июнь-август 2021', '2021-06-01', '2021-08-31']]);
    expect(dueIn('октябрь, март', '2021/2022').map(([id]) => id)).toEqual(['2021-10', '2022-03']);
  });

  test('each date of several, each part of a mixed term', () => {
    expect(dueIn('Январь, март, май 2021', '2020/2021').map(([id, title]) => [id, title])).toEqual([
      ['2021-01-31', 'январь 2021'],
      ['2021-03-31', 'март 2021'],
      ['2021-05-31', 'май 2021'],
    ]);
    expect(dueIn('Февраль 2021, в течение года', '2020/2021').map(([id, title, , to]) => [id, title, to])).toEqual([
      ['2021-02-28', 'февраль 2021', '2021-02-28'],
      ['2020/2021', 'весь год', null],
    ]);
    expect(
      occurrencesOf(
        sRoadmap.measures.find(({ term }) => term.text.startsWith('Промежуточный'))!,
        sRoadmap,
        '2023/2024',
      ).map(({ title }) => title),
    ).toEqual(['Итоговый: декабрь 2023', 'Промежуточный мониторинг: январь 2024', 'Промежуточный мониторинг: июнь 2024']);
  });

  test('what has no end is due once a school year, without a term; a day that a plan may not pass is an end', () => {
    for (const term of ['постоянно', 'в течение года', 'по плану работы МНЦ', 'после проведения оценочной процедуры', 'как получится'])
      expect(dueIn(term, '2021/2022')).toEqual([['2021/2022', null, null, null]]);
    expect(dueIn('с 2021 года', '2021/2022')).toEqual([['2021/2022', null, '2021-01-01', null]]);
    expect(dueIn('постоянно', '2019/2020')).toEqual([]);
    const plan = yRoadmap.measures.find(({ term }) => term.when.some(({ kind }) => kind === 'by-plan'))!;
    expect(occurrencesOf(plan, yRoadmap, '2020/2021')).toMatchObject([{ id: null, to: '2021-08-31' }]);
  });

  test('nothing recurs after the last day that the order names', () => {
    const always = yRoadmap.measures.find(({ term }) => term.text === 'постоянно')!;
    expect(occurrencesOf(always, yRoadmap, '2020/2021')).toHaveLength(1);
    expect(occurrencesOf(always, yRoadmap, '2021/2022')).toEqual([]);
  });

  test('no two terms of one measure share a key, in any roadmap and year', () => {
    for (const roadmap of roadmaps)
      for (const year of ['2019/2020', '2020/2021', '2021/2022', '2022/2023', '2023/2024'])
        for (const measure of roadmap.measures) {
          const ids = occurrencesOf(measure, roadmap, year).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
  });
});

describe('the state of a term on a day', () => {
  const february = { to: '2021-02-28' };
  test.each([
    ['2021-02-27', 'ahead', null, 1],
    ['2021-02-28', 'ahead', null, 0],
    ['2021-03-01', 'overdue', 1, null],
    ['2021-03-31', 'overdue', 31, null],
  ] as const)('unmarked on %s it is %s', (day, state, late, left) => {
    expect(stateOn(day, february, null)).toEqual({ state, said: null, late, left });
  });

  test.each([
    ['underway', '2021-02-28', 'underway'],
    ['underway', '2021-03-01', 'overdue'],
    ['not-done', '2021-02-28', 'not-done'],
    ['not-done', '2021-03-01', 'overdue'],
  ] as const)('marked %s, on %s it is %s', (said, day, state) => {
    expect(stateOn(day, february, { state: said, doneOn: null })).toMatchObject({ state, said });
  });

  test('done on the last day is in time, the day after is late; without a day it is just done', () => {
    expect(stateOn('2021-03-15', february, { state: 'done', doneOn: '2021-02-28' })).toMatchObject({ state: 'done', late: null });
    expect(stateOn('2021-03-15', february, { state: 'done', doneOn: '2021-03-01' })).toMatchObject({ state: 'done', late: 1 });
    expect(stateOn('2021-03-15', february, { state: 'done', doneOn: null })).toMatchObject({ state: 'done', late: null });
  });

  test('what was done later is not done yet on an earlier day', () => {
    expect(stateOn('2021-02-28', february, { state: 'done', doneOn: '2021-03-01' })).toMatchObject({ state: 'ahead', said: null });
    expect(stateOn('2021-03-01', february, { state: 'done', doneOn: '2021-03-01' })).toMatchObject({ state: 'done', said: 'done' });
  });

  test('without a term nothing is ever overdue', () => {
    expect(stateOn('2031-01-01', { to: null }, null)).toEqual({ state: 'no-term', said: null, late: null, left: null });
    expect(stateOn('2031-01-01', { to: null }, { state: 'not-done', doneOn: null }).state).toBe('not-done');
  });
});

describe('a roadmap in a school year', () => {
  test('a dated measure that was not done goes on into the next year, what recurs does not', () => {
    const terms = ['февраль 2021', 'раз в четверть'];
    const next = (marks: readonly StoredMark[]) =>
      unitsOf(terms, { year: '2021/2022', day: '2021-09-10', marks }).filter(({ isCarried }) => isCarried);
    expect(next([]).map(({ measure, state, late }) => [measure.id, state, late])).toEqual([['test-1', 'overdue', 194]]);
    expect(next([aMark({ doneOn: '2021-08-31' })])).toEqual([]);
    expect(next([aMark({ doneOn: null })])).toEqual([]);
    expect(next([aMark({ doneOn: '2021-09-01' })])).toMatchObject([{ state: 'done', late: 185 }]);
    expect(next([aMark({ state: 'not-done' })])).toMatchObject([{ state: 'overdue', said: 'not-done' }]);
  });

  test('a school does not take over what was due before it came on the list', () => {
    const carried = (since: string) =>
      executionOf(kRoadmap, { year: '2021/2022', day: '2021-09-10', schools: [{ id: 'a', since }], marks: [] }).filter(
        ({ school, isCarried }) => school === 'a' && isCarried,
      );
    expect(carried('2020/2021')).toHaveLength(7);
    expect(carried('2021/2022')).toEqual([]);
  });

  test('terms that precede the order are told', () => {
    const units = unitsOf(['до 1 декабря 2020', 'декабрь 2020']);
    expect(units.map(({ state, isBeforeOrder }) => [state, isBeforeOrder])).toEqual([
      ['overdue', true],
      ['overdue', false],
    ]);
  });

  test('a measure of schools is due of each school, one of the municipality once', () => {
    const units = executionOf(kRoadmap, { year: '2020/2021', day: '2021-06-30', schools: ['a', 'b'].map(always), marks: [] });
    const own = units.filter(({ measure }) => measure.level === 'school');
    expect(own.filter(({ school }) => school === 'a')).toHaveLength(own.length / 2);
    expect(units.filter(({ school }) => school === null).every(({ measure }) => measure.level === 'municipality')).toBe(true);
    // 52 measures: 10 recur by quarter, 2 by half-year, 2 by two months; № 11 has two terms.
    expect(new Set(units.map(({ measure }) => measure.id)).size).toBe(52);
    expect(units.filter(({ school }) => school === null)).toHaveLength(39 + 8 + 0 + 2 * 2 + 1);
  });

  test('a mark of another occurrence, school or roadmap marks nothing here', () => {
    const [march] = unitsOf(['раз в четверть'], { marks: [aMark({ occurrence: '2021-01/2021-03', doneOn: '2021-02-01' })] });
    expect(march!.state).toBe('done');
    for (const other of [{ occurrence: '2021-04/2021-05' }, { occurrence: null }, { roadmap: 'k-roadmap' }, { school: 'a' }])
      expect(unitsOf(['раз в четверть'], { marks: [aMark({ occurrence: '2021-01/2021-03', ...other })] })[0]!.state).toBe('ahead');
  });

  test('counts keep «не отмечено» and «не выполнено» apart', () => {
    const terms = ['январь 2021', 'январь 2021', 'февраль 2021', 'март 2021', 'март 2021', 'постоянно', 'январь 2021'];
    const marks = [
      aMark({ measure: 'test-1', doneOn: '2021-01-31', evidence: [{ requisites: 'Приказ № 1', link: '' }] }),
      aMark({ measure: 'test-2', doneOn: '2021-02-01' }),
      aMark({ measure: 'test-3', state: 'not-done' }),
      aMark({ measure: 'test-4', state: 'not-done' }),
      aMark({ measure: 'test-5', state: 'underway' }),
    ];
    expect(tallyOf(unitsOf(terms, { marks }), '2021-03-15')).toEqual({
      total: 7,
      by: { done: 2, underway: 1, ahead: 0, 'no-term': 1, 'not-done': 1, overdue: 2 },
      doneLate: 1,
      unmarked: 2,
      overdueUnmarked: 1,
      withoutEvidence: 1,
      withoutDate: 0,
      passed: 4,
      passedDone: 2,
    });
  });

  test('parts add up by section; a measure of two bodies counts for both', () => {
    const units = executionOf(kRoadmap, { year: '2020/2021', day: '2021-06-30', schools: [always('a')], marks: [] });
    expect(bySection(kRoadmap, units).reduce((sum, { units: own }) => sum + own.length, 0)).toBe(units.length);
    const both = units.filter(({ measure }) => measure.responsible.bodies.length === 2).length;
    expect(byBody(kRoadmap, units).reduce((sum, { units: own }) => sum + own.length, 0)).toBe(units.length + both);
    expect(
      byBody(shnorEvents, executionOf(shnorEvents, { year: '2021/2022', day: '2022-01-01', schools: [always('a')], marks: [] })),
    ).toEqual([]);
  });

  test('several together are in the worst state, some done and the rest ahead is underway', () => {
    const together = (...states: readonly Unit['state'][]) => stateTogether(states.map((state) => ({ state })));
    expect(together('done', 'done')).toBe('done');
    expect(together('done', 'ahead')).toBe('underway');
    expect(together('done', 'underway')).toBe('underway');
    expect(together('done', 'not-done', 'overdue')).toBe('overdue');
    expect(together('ahead', 'ahead')).toBe('ahead');
  });

  test('order М speaks of all schools, but for its list on those with low results', () => {
    expect([mRoadmap.schools, shnorEvents.schools, kRoadmap.schools]).toEqual(['all', undefined, undefined]);
  });
});
