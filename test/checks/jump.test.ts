import { expect, test } from 'vitest';
import { doubtsOf } from '../../shared/checks/checks.ts';
import { fingerprint } from '../../shared/checks/doubt.ts';
import { defaultThresholds } from '../../shared/checks/thresholds.ts';
import type { LeafItem } from '../../shared/engine/instrument.ts';
import { choice, measure, points, sample, text, twoPeriod, yesNo } from '../../shared/instruments/items.ts';
import { aForm, anInstrument, idsOf, sentenceOf } from './aForm.ts';

const lastYear = '2020/2021';

function jump(item: LeafItem, before: unknown, now: unknown, over: Partial<typeof defaultThresholds> = {}) {
  return aForm({
    instrument: anInstrument([item]),
    stored: { [item.id]: now },
    previous: { year: lastYear, answers: { [item.id]: before } },
    thresholds: { ...defaultThresholds, ...over },
  });
}

const isDoubtful = (...args: Parameters<typeof jump>) => idsOf(jump(...args)).length === 1;
const percent = measure('1', 'Доля', { kind: 'percent' }, { direction: 'higher' });
const count = measure('1', 'Число', { kind: 'count', unit: 'чел.' }, { direction: 'higher' });
const mark = measure('1', 'Средний балл', { kind: 'number', unit: '' }, { direction: 'higher' });
const share = measure('1', 'Число и доля', { kind: 'count-share' }, { direction: 'higher' });
const score = points('1', 'Показатель', { values: [0, 1, 2, 'нет'], hint: [] });

test('points are doubtful from two steps of their scale on, whatever a step gives', () => {
  expect(isDoubtful(score, 0, 1)).toBe(false);
  expect(isDoubtful(score, 0, 2)).toBe(true);
  expect(isDoubtful(score, 2, 0)).toBe(true);
  const coarse = points('1', 'Показатель', { values: [0, 5, 10], hint: [] });
  expect(isDoubtful(coarse, 0, 5)).toBe(false);
  expect(isDoubtful(coarse, 0, 10)).toBe(true);
  expect(isDoubtful(coarse, 0, 5, { steps: 1 })).toBe(true);
  expect(sentenceOf(jump(score, 0, 2))).toBe('За 2020/2021 учебный год 0 баллов, теперь 2 балла: разница 2 ступени, порог – 2.');
});

test('«нет», a value that is missing and one the item does not allow are not compared', () => {
  for (const [before, now] of [
    ['нет', 2],
    [0, 'нет'],
    [undefined, 2],
    [0, undefined],
    [0, 7],
  ])
    expect(isDoubtful(score, before, now), `${String(before)} → ${String(now)}`).toBe(false);
});

test('percent and shares are doubtful from twenty points on, entered in either way and without the noise of fractions', () => {
  expect(isDoubtful(percent, 27.3, 47.29)).toBe(false);
  expect(isDoubtful(percent, 27.3, 47.3)).toBe(true);
  expect(isDoubtful(percent, { count: 3, total: 10 }, 49.9)).toBe(false);
  expect(isDoubtful(percent, { count: 3, total: 10 }, { count: 1, total: 10 })).toBe(true);
  expect(isDoubtful(share, { count: 10, share: 40, given: null }, { count: 599, share: 59.9, given: null })).toBe(false);
  expect(isDoubtful(share, { count: 10, share: 40, given: null }, { count: 12, share: 60, given: null })).toBe(true);
  expect(isDoubtful(percent, 10, 39.9, { percent: 30 })).toBe(false);
  expect(isDoubtful(percent, 10, 40, { percent: 30 })).toBe(true);
  expect(sentenceOf(jump(percent, 12, { count: 8, total: 16 }))).toBe(
    'За 2020/2021 учебный год 12 %, теперь 50 % (8 из 16): разница 38 п.п., порог – 20 п.п.',
  );
});

test('counts are doubtful from half of the earlier value on, unless they change by less than five', () => {
  expect(isDoubtful(count, 20, 29)).toBe(false);
  expect(isDoubtful(count, 20, 30)).toBe(true);
  expect(isDoubtful(count, 20, 10)).toBe(true);
  expect(isDoubtful(count, 1, 5)).toBe(false);
  expect(isDoubtful(count, 1, 6)).toBe(true);
  expect(isDoubtful(count, 0, 4)).toBe(false);
  expect(isDoubtful(count, 0, 5)).toBe(true);
  expect(isDoubtful(count, 1, 5, { least: 4 })).toBe(true);
  expect(isDoubtful(share, { count: 20, share: null, given: null }, { count: 30, share: null, given: null })).toBe(true);
  expect(sentenceOf(jump(count, 20, 30))).toBe('За 2020/2021 учебный год 20 чел., теперь 30 чел.: разница 50 %, порог – 50 %.');
});

test('other numbers are doubtful from half of the earlier value on, and from nothing at all', () => {
  expect(isDoubtful(mark, 2, 2.99)).toBe(false);
  expect(isDoubtful(mark, 2, 3)).toBe(true);
  expect(isDoubtful(mark, 0, 3.4)).toBe(true);
  expect(isDoubtful(mark, 0, 0)).toBe(false);
  expect(isDoubtful(mark, 2, 2.5, { relative: 25 })).toBe(true);
  expect(sentenceOf(jump(mark, 0, 3.4))).toBe('За 2020/2021 учебный год 0, теперь 3,4: раньше был ноль.');
});

test('only options that are grades are compared', () => {
  const options = [
    { code: 'high', title: 'высокий' },
    { code: 'middle', title: 'средний' },
    { code: 'low', title: 'низкий' },
  ];
  const graded = choice('1', 'Уровень', { options, graded: true });
  expect(isDoubtful(graded, 'high', 'middle')).toBe(false);
  expect(isDoubtful(graded, 'high', 'low')).toBe(true);
  expect(isDoubtful(choice('1', 'Вид', { options }), 'high', 'low')).toBe(false);
  expect(sentenceOf(jump(graded, 'low', 'high'))).toBe(
    'За 2020/2021 учебный год «низкий», теперь «высокий»: разница 2 ступени, порог – 2.',
  );
});

test('of a table the mean of the points of its rows is compared', () => {
  const table = sample('1', 'Наставники', { of: 'наставников', items: [text('who', 'Наставник'), yesNo('1', 'а'), yesNo('2', 'б')] });
  const row = (a: number, b: number) => ({ who: 'Орлова А. П.', 1: a, 2: b });
  expect(isDoubtful(table, [row(0, 0)], [row(1, 1)])).toBe(true);
  expect(isDoubtful(table, [row(0, 0), row(0, 1)], [row(1, 1)])).toBe(false);
  expect(isDoubtful(table, [], [row(1, 1)])).toBe(false);
});

test('two periods of one form are compared with each other; where the first is empty, with the form of last year', () => {
  const item = twoPeriod('1', 'Доля', { kind: 'percent' }, { direction: 'higher' });
  expect(isDoubtful(item, undefined, { previous: 10, current: 29.9 })).toBe(false);
  expect(isDoubtful(item, undefined, { previous: 10, current: 30 })).toBe(true);
  expect(isDoubtful(item, { previous: 0, current: 10 }, { current: 30 })).toBe(true);
  expect(isDoubtful(item, undefined, { previous: 10, current: 'not-arrived' })).toBe(false);
});

test('the previous period is the current one of last year’s form; a rounding is no difference', () => {
  const item = twoPeriod('1', 'Доля', { kind: 'percent' }, { direction: 'higher' });
  const period = (there: unknown, here: unknown) => idsOf(jump(item, { current: there }, { previous: here }));
  expect(period({ count: 1, total: 3 }, 33.3)).toEqual([]);
  expect(period(12, 12.4)).toEqual([]);
  expect(period(12, 12.5)).toEqual(['period 1']);
  expect(period(12, 'not-arrived')).toEqual([]);
  const people = twoPeriod('1', 'Число', { kind: 'count', unit: 'чел.' }, { direction: 'higher' });
  expect(idsOf(jump(people, { current: 12 }, { previous: 13 }))).toEqual(['period 1']);
  expect(sentenceOf(jump(people, { current: 12 }, { previous: 13 }))).toBe(
    'Предыдущий период здесь – 13 чел., а в форме за 2020/2021 учебный год тот же период – 12 чел.',
  );
});

test('a doubt rests on its two values, not on the threshold', () => {
  const [doubt] = doubtsOf(jump(score, 0, 2));
  const [same] = doubtsOf(jump(score, 0, 2, { steps: 1 }));
  const [other] = doubtsOf(jump(score, 2, 0));
  expect(fingerprint(doubt!)).toBe(fingerprint(same!));
  expect(doubt!.id).toBe(other!.id);
  expect(fingerprint(doubt!)).not.toBe(fingerprint(other!));
});
