import { expect, test } from 'vitest';
import type { FoundResult } from '../../shared/intake/found.ts';
import { planIntake, type FoundSheet, type Standing } from '../../shared/intake/plan.ts';
import { newSchools } from '../../electron/services/intake/newSchools.ts';
import type { School } from '../../shared/model/records.ts';

const aSchool = (id: string, code: string, name: string): School => ({
  id,
  code,
  name,
  municipality: 'm',
  shortName: '',
  director: '',
  locality: null,
  email: '',
});
const standing: Standing = {
  schools: [aSchool('three', 'edu100003', 'СОШ № 3')],
  aliases: new Map(),
  result: () => undefined,
  group: () => undefined,
};
const aResult = (over: Partial<FoundResult> = {}): FoundResult => ({
  row: 9,
  procedure: 'ВПР',
  subject: 'МА',
  grade: 5,
  year: 2024,
  about: { kind: 'school', code: 'sch100003', name: 'СОШ № 3' },
  low: 12,
  high: null,
  isHeld: true,
  participants: 24,
  marks: null,
  journal: null,
  ...over,
});
const aSheet = (file: string, ...results: readonly FoundResult[]): FoundSheet => ({
  file,
  sheet: null,
  found: { layout: 'marks', results, problems: [] },
});

test('rows that say another thing of one result are told, wherever they stand; the last is taken', () => {
  const plan = planIntake([aSheet('a.xlsx', aResult()), aSheet('b.xlsx', aResult({ row: 11, low: 20 }))], standing);
  expect(plan.results).toHaveLength(1);
  expect(plan.results[0]).toMatchObject({
    after: { low: 20 },
    place: { file: 'b.xlsx', row: 11 },
    against: { file: 'a.xlsx', sheet: null, row: 9 },
  });
  const same = planIntake([aSheet('a.xlsx', aResult()), aSheet('b.xlsx', aResult({ low: null, high: 30 }))], standing);
  expect(same.results[0]).toMatchObject({ after: { low: 12, high: 30 }, against: null });
});

test.each([
  ['a subject as long as a page', { subject: 'а'.repeat(81) }],
  ['more participants than a city has', { participants: 100_001 }],
  ['a name as long as a page', { about: { kind: 'school', code: null, name: 'а'.repeat(301) } }],
  ['a name of a group as long as a page', { about: { kind: 'region', code: null, name: 'а'.repeat(301) } }],
  ['a year before the procedures', { year: 1999 }],
] as const)('%s is rejected and not kept', (_, over) => {
  const { results, unknown, rejected } = planIntake([aSheet('a.xlsx', aResult(over))], standing);
  expect([results, unknown]).toEqual([[], []]);
  expect(rejected).toMatchObject([{ place: { file: 'a.xlsx', row: 9 }, code: 'bad-value' }]);
  expect(rejected[0]!.message).toMatch(/за пределами допустимого$/);
});

test('the whole sample may have a million participants', () => {
  const whole = aResult({ about: { kind: 'whole', code: null, name: 'Вся выборка' }, participants: 1_400_000 });
  expect(planIntake([aSheet('a.xlsx', whole)], standing)).toMatchObject({
    results: [{ after: { participants: 1_400_000 } }],
    rejected: [],
  });
});

test('new schools with a name that is borne already are told apart by their codes', () => {
  const unknown = ['edu200001', 'edu200002', 'sch200002'].map((code) => ({
    alias: `${code} сош 3`,
    name: 'СОШ № 3',
    code,
    likely: [],
    places: [],
  }));
  expect(newSchools(unknown, standing.schools).map(({ name, code }) => [name, code])).toEqual([
    ['СОШ № 3 (edu200001)', 'edu200001'],
    ['СОШ № 3 (sch200002)', 'sch200002'],
  ]);
});
