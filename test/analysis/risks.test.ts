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
  return { school: { id: name, name }, risks, before: null };
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

it('is empty where no school has risks', () => {
  expect(mapRisks('2020/2021', [])).toEqual({ year: '2020/2021', schools: [], factors: [], workList: [], findings: [] });
});
