import { describe, expect, test } from 'vitest';
import { cohortsOf, comparedWith, needsAnalysis, seriesOf } from '../../shared/analysis/resultDynamics.ts';
import type { AssessmentResult, GroupResult } from '../../shared/model/records.ts';

const aResult = (over: Partial<AssessmentResult>): AssessmentResult => ({
  id: 'r',
  school: 's',
  procedure: 'ВПР',
  subject: 'МА',
  grade: 5,
  year: 2019,
  low: 22,
  high: null,
  isHeld: true,
  participants: null,
  marks: null,
  journal: null,
  source: null,
  ...over,
});

describe('a series', () => {
  const [series] = seriesOf([
    aResult({ year: 2021, low: 22.7, marks: { 2: 22.7, 3: 40, 4: 27.3, 5: 10 }, participants: 9 }),
    aResult({ year: 2019, low: 22.5, high: 10, marks: { 2: 22.5, 3: 40, 4: 27.5, 5: 10 }, participants: 10 }),
    aResult({ year: 2020, low: null, isHeld: false }),
  ]);

  test('goes from the oldest, changes pass over a year without a result, exactly', () => {
    expect(series!.points.map(({ year, isHeld, isSmall }) => [year, isHeld, isSmall])).toEqual([
      [2019, true, false],
      [2020, false, false],
      [2021, true, true],
    ]);
    expect(series!.changes).toEqual([{ from: 2019, to: 2021, low: '1/5', high: null, mean: '-1/250' }]);
  });

  test('has the mean mark where the marks are known', () => {
    expect(series!.points.map(({ mean }) => mean)).toEqual(['13/4', null, '1623/500']);
  });

  test('is one for each procedure, subject and grade', () => {
    const lines = [aResult({}), aResult({ grade: 6 }), aResult({ subject: 'РУ' }), aResult({ procedure: 'ОГЭ', grade: null })];
    expect(seriesOf(lines)).toHaveLength(4);
  });
});

test('a class is followed from grade to grade', () => {
  const results = [
    aResult({ year: 2019, grade: 5, low: 20 }),
    aResult({ year: 2020, grade: 6, low: 25 }),
    aResult({ year: 2021, grade: 7, low: 15 }),
    aResult({ year: 2020, grade: 5, low: 30 }),
    aResult({ year: 2020, grade: 6, subject: 'РУ' }),
    aResult({ procedure: 'ОГЭ', grade: null, year: 2020 }),
  ];
  expect(
    cohortsOf(results).map(({ subject, points, changes }) => [
      subject,
      points.map(({ grade, year }) => `${grade}/${year}`),
      changes.map(({ low }) => low),
    ]),
  ).toEqual([['МА', ['5/2019', '6/2020', '7/2021'], ['5', '-10']]]);
});

describe('a result beside groups', () => {
  const aGroup = (over: Partial<GroupResult>): GroupResult => {
    const { school: _, isHeld: __, ...rest } = aResult({});
    return { ...rest, municipality: 'm', level: 'region', name: 'Область', low: 10.1, ...over };
  };

  test('is compared with those of the same procedure and year', () => {
    const groups = [
      aGroup({}),
      aGroup({ level: 'municipality', name: 'Район', low: 22 }),
      aGroup({ year: 2018 }),
      aGroup({ level: 'whole', low: null }),
    ];
    expect(comparedWith(aResult({}), groups)).toEqual([
      { level: 'region', name: 'Область', low: 10.1, difference: '119/10' },
      { level: 'municipality', name: 'Район', low: 22, difference: '0' },
    ]);
    expect(comparedWith(aResult({ isHeld: false, low: null }), groups)).toEqual([]);
  });
});

test.each([
  [{ lowered: 20, confirmed: 70, raised: 10 }, 20, false],
  [{ lowered: 20.1, confirmed: 69.9, raised: 10 }, 20, true],
  [{ lowered: 60, confirmed: 40, raised: 0 }, 9, false],
  [{ lowered: 60, confirmed: 40, raised: 0 }, null, true],
  [null, 20, false],
])('%j of %j participants calls for analysis: %j', (journal, participants, expected) => {
  expect(needsAnalysis({ journal, participants })).toBe(expected);
});
