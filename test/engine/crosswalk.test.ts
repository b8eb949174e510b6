import { expect, test } from 'vitest';
import { acrossVersions } from '../../shared/engine/crosswalk.ts';
import type { Instrument, LeafItem } from '../../shared/engine/instrument.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';

const yesNo = (id: string): LeafItem => ({ kind: 'scored-yes-no', id, title: id });
const points = (id: string, values: readonly number[]): LeafItem => ({ kind: 'points', id, title: id, values });
const percent = (id: string): LeafItem => ({ kind: 'measure', id, title: id, measure: { kind: 'percent' }, direction: 'higher' });

const version = (number: number, items: readonly LeafItem[], crosswalk?: Record<string, string | null>): Instrument => ({
  ...teacherCompetence,
  id: 'x',
  version: number,
  items,
  ...(crosswalk ? { crosswalk: { from: number - 1, items: crosswalk } } : {}),
});

const first = version(1, [yesNo('1'), points('2', [0, 1, 2]), percent('3')]);
const second = version(2, [yesNo('1'), yesNo('2'), points('3', [0, 1, 2]), percent('4')], { '2': '1', '1': null, '3': '2', '4': '3' });
const third = version(3, [points('3', [0, 1]), percent('5'), yesNo('6')], { '5': '4' });
const versions = [first, second, third];

test('answers of the same version stay as they are', () => {
  const answers = { '1': 1, '9': 'gone' };
  expect(acrossVersions({ later: first, earlier: first, versions }, answers)).toEqual({ answers, incomparable: [] });
});

test('an item takes the answer of the one it came from; null compares with nothing', () => {
  expect(acrossVersions({ later: second, earlier: first, versions }, { '1': 1, '2': 2, '3': 40 })).toEqual({
    answers: { '2': 1, '3': 2, '4': 40 },
    incomparable: ['1'],
  });
});

test('crosswalks are followed over several versions', () => {
  expect(acrossVersions({ later: third, earlier: first, versions }, { '2': 1, '3': 40 })).toEqual({
    answers: { '3': 1, '5': 40 },
    incomparable: ['6'],
  });
});

test('a value that the later item does not allow, and an item that changed its kind, do not compare', () => {
  expect(acrossVersions({ later: third, earlier: first, versions }, { '2': 2, '3': 40 }).incomparable).toEqual(['3', '6']);
  const changed = version(2, [percent('1'), points('2', [0, 1, 2])]);
  expect(acrossVersions({ later: changed, earlier: first, versions: [first, changed] }, { '1': 1, '2': 2 })).toEqual({
    answers: { '2': 2 },
    incomparable: ['1'],
  });
});

test('what was not filled compares, and has no value', () => {
  expect(acrossVersions({ later: second, earlier: first, versions }, {})).toEqual({ answers: {}, incomparable: ['1'] });
});

test('names that every object inherits are no items', () => {
  const odd = version(2, [yesNo('constructor')]);
  expect(acrossVersions({ later: odd, earlier: first, versions: [first, odd] }, {})).toEqual({
    answers: {},
    incomparable: ['constructor'],
  });
});
