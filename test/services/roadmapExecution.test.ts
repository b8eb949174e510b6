import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForReading } from '../../electron/services/base.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import type { ExecutionMark } from '../../shared/model/executionMark.ts';
import { anApp } from './anApp.ts';

const now = () => new Date('2021-03-15T10:00:00');
const { call, folder, close } = anApp({ now });

beforeAll(async () => {
  await call('base.create', { kind: 'demo', set: 'yurga', name: 'Исполнение' });
  await call('settings.save', { author: 'Петрова А. И.' });
});
afterAll(close);

const asked = { roadmap: 'y-roadmap', year: '2020/2021' } as const;
const marks = async () => (await call('roadmap.execution', asked)).marks;

function aMark(measure: string, over: Partial<ExecutionMark> = {}): ExecutionMark {
  return {
    roadmap: 'y-roadmap',
    measure: `y-roadmap-${measure}`,
    occurrence: null,
    school: null,
    state: 'done',
    doneOn: '2021-02-01',
    evidence: [],
    note: '',
    ...over,
  };
}

test('nothing is marked in a base of an order’s real figures', async () => {
  expect(await call('roadmap.execution', asked)).toEqual({
    day: '2021-03-15',
    schools: [
      { id: 'yurga-sch423500', title: 'СОШ № 1', since: '2020/2021' },
      { id: 'yurga-sch423507', title: 'СОШ № 14', since: '2020/2021' },
    ],
    marks: [],
  });
});

test('several marks are set in one go and taken back in one go', async () => {
  const evidence = [
    { requisites: ' Приказ УО от 30.11.2020 № 520 ', link: '' },
    { requisites: '', link: '' },
  ];
  const first = await call('roadmap.mark', { marks: [aMark('1', { evidence }), aMark('2', { state: 'underway', doneOn: null })] });
  expect(first.changed).toBe(2);
  expect(await marks()).toMatchObject([
    { measure: 'y-roadmap-1', state: 'done', evidence: [{ requisites: 'Приказ УО от 30.11.2020 № 520', link: '' }], by: 'Петрова А. И.' },
    { measure: 'y-roadmap-2', state: 'underway', doneOn: null },
  ]);
  const second = await call('roadmap.mark', {
    marks: [aMark('1', { state: 'not-done', doneOn: null }), aMark('2', { state: null, doneOn: null })],
  });
  expect((await marks()).map(({ measure, state }) => [measure, state])).toEqual([['y-roadmap-1', 'not-done']]);
  await call('roadmap.mark', { marks: [...second.undo] });
  expect((await marks()).map(({ state, evidence: kept }) => [state, kept.length])).toEqual([
    ['done', 1],
    ['underway', 0],
  ]);
  await call('roadmap.mark', { marks: [...first.undo] });
  expect(await marks()).toEqual([]);
});

test('what changes nothing is no change', async () => {
  await call('roadmap.mark', { marks: [aMark('3')] });
  expect(await call('roadmap.mark', { marks: [aMark('3')] })).toMatchObject({ changed: 0, undo: [] });
  expect(await call('roadmap.mark', { marks: [aMark('4', { state: null, doneOn: null })] })).toMatchObject({ changed: 0 });
  const { roadmap, measure, occurrence, school } = aMark('3');
  expect(await call('roadmap.markHistory', { roadmap, measure, occurrence, school })).toMatchObject([
    { by: 'Петрова А. И.', old: null, new: { state: 'done', doneOn: '2021-02-01' } },
  ]);
});

test.each([
  ['a measure that no roadmap has', { measure: 'y-roadmap-99' }, 'Такого мероприятия в дорожных картах нет.'],
  ['a day that has not come', { doneOn: '2021-03-16' }, 'Дата выполнения ещё не наступила: 16.03.2021.'],
  ['a day of what is not done', { state: 'underway' as const }, 'Дата указывается только у выполненного.'],
  ['a school of a measure of the municipality', { school: 'yurga-sch423500' }, 'Мероприятие муниципальное: школа не нужна.'],
])('%s is refused, and nothing that came with it is kept', async (_, over, message) => {
  const before = await marks();
  await expect(call('roadmap.mark', { marks: [aMark('5'), { ...aMark('6'), ...over }] })).rejects.toThrow(message);
  expect(await marks()).toEqual(before);
});

test('a measure of schools is marked for each school', async () => {
  const { roadmaps } = await import('../../shared/roadmaps/index.ts');
  const own = roadmaps.find(({ id }) => id === 'y-roadmap')!.measures.find(({ level }) => level === 'school')!;
  const mark = { ...aMark('5'), measure: own.id };
  await expect(call('roadmap.mark', { marks: [mark] })).rejects.toThrow('Мероприятие школьное: укажите школу.');
  await call('roadmap.mark', {
    marks: [
      { ...mark, school: 'yurga-sch423500' },
      { ...mark, school: 'yurga-sch423507', state: 'not-done', doneOn: null },
    ],
  });
  expect((await marks()).flatMap(({ school, state }) => (school ? [[school, state]] : []))).toEqual([
    ['yurga-sch423500', 'done'],
    ['yurga-sch423507', 'not-done'],
  ]);
});

test('marks go out with everything else', async () => {
  const [file = ''] = readdirSync(path.join(folder, 'bases')).filter((name) => name.endsWith('.opora'));
  const base = openForReading(path.join(folder, 'bases', file), { now, newId: () => 'x' });
  expect(exportBase(base).roadmaps).toMatchObject([
    { municipality: 'yurga', roadmap: 'y-roadmap', measure: 'y-roadmap-3', occurrence: null, school: null, state: 'done' },
    {},
    {},
  ]);
  base.connection.close();
});
