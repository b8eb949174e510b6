import { expect, it } from 'vitest';
import { mapRisks, type SchoolRisks } from '../../shared/analysis/risks.ts';
import type { AnswerMap } from '../../shared/engine/answers.ts';
import { assessRisks } from '../../shared/engine/risks.ts';
import { instrumentById } from '../../shared/instruments/index.ts';

function aSchool(name: string, answers: readonly [AnswerMap | null, AnswerMap | null, AnswerMap | null]): SchoolRisks {
  const [profile, protocol, selfAnalysis] = answers;
  const risks = assessRisks({
    profile: { instrument: instrumentById('k-risk-profile')!, answers: profile },
    protocol: { instrument: instrumentById('k-curator-protocol')!, answers: protocol },
    selfAnalysis: { instrument: instrumentById('k-self-analysis')!, answers: selfAnalysis },
  });
  const form = { submission: name, signedOn: null, notes: {} };
  return {
    school: { id: name, name, isLow: true },
    profile: profile && form,
    protocol: protocol && { ...form, visitedOn: '2021-03-15' },
    selfAnalysis: selfAnalysis && form,
    visits: protocol ? ['2021-03-15'] : [],
    risks,
    reasons: {},
    before: null,
  };
}

it('puts the schools of a district together by factor, work and findings', () => {
  const map = mapRisks('2020/2021', [
    aSchool('ООШ № 7', [{ '10': 'medium' }, { '1.1': true }, {}]),
    aSchool('СОШ № 3', [{ '10': 'high' }, { '1.2': true }, { '10': { measures: 'Закупка', period: '2021 год' } }]),
    aSchool('СОШ № 5', [{}, null, {}]),
  ]);
  const equip = map.factors.find(({ factor }) => factor === 'equip')!;
  expect(equip.byOutcome.confirmed.map(({ name }) => name)).toEqual(['ООШ № 7', 'СОШ № 3']);
  expect(equip.byOutcome['not-observed'].map(({ name }) => name)).toEqual(['СОШ № 5']);
  expect(equip.withoutMeasure.map(({ name }) => name)).toEqual(['ООШ № 7']);
  expect(map.workList.map(({ school, risk }) => [school.name, risk.factor])).toEqual([
    ['СОШ № 3', 'equip'],
    ['ООШ № 7', 'equip'],
  ]);
  expect(map.findings.map(({ school, finding }) => [school.name, finding.kind])).toEqual([
    ['ООШ № 7', 'confirmed-without-measure'],
    ['СОШ № 5', 'no-protocol'],
  ]);
});

it('tells what appeared, what is gone and what can not be told', () => {
  const before = aSchool('ООШ № 7', [
    { '10': 'high', '6': 'high', '8': 'high' },
    { '2.1': false, '2.2': false, '2.3': false, '5.1': true, '5.2': true, '4.1': true },
    {},
  ]);
  const now = aSchool('ООШ № 7', [{ '10': 'high', '6': 'high', '8': 'high' }, { '2.1': true, '5.1': false, '5.2': true, '1.1': true }, {}]);
  const [row] = mapRisks('2020/2021', [{ ...now, before: before.risks }]).changes;
  expect(row!.change).toEqual({ appeared: ['staff'], gone: ['motivation'], kept: ['discipline'], unknown: ['failure', 'equip'] });
});

it('puts the same risk of their own of several schools together, confirmed ones only', () => {
  const line = (text: string, isConfirmed: boolean | null) => ({ '6.other': [{ text, isConfirmed }] });
  const map = mapRisks('2020/2021', [
    aSchool('ООШ № 7', [{}, { ...line('Нет пандуса', true), '5.4': true }, {}]),
    aSchool('СОШ № 3', [{}, line('нет  пандуса', true), {}]),
    aSchool('СОШ № 5', [{}, line('Нет спортзала', null), {}]),
  ]);
  expect(map.own.map(({ title, schools }) => [title, schools.map(({ name }) => name)])).toEqual([
    ['Нет пандуса', ['ООШ № 7', 'СОШ № 3']],
    ['Нежелание учителей участвовать в различных формах профессионального развития', ['ООШ № 7']],
  ]);
});

it('is empty where no school has risks', () => {
  expect(mapRisks('2020/2021', [])).toEqual({
    year: '2020/2021',
    schools: [],
    factors: [],
    workList: [],
    findings: [],
    changes: [],
    own: [],
  });
});
