import { expect, it } from 'vitest';
import { assessRisks, type RiskForms } from '../../shared/engine/risks.ts';
import type { AnswerMap } from '../../shared/engine/answers.ts';
import { instrumentById } from '../../shared/instruments/index.ts';

function risksOf(profile: AnswerMap | null, protocol: AnswerMap | null, selfAnalysis: AnswerMap | null = {}, rules = {}) {
  const forms: RiskForms = {
    profile: { instrument: instrumentById('k-risk-profile')!, answers: profile },
    protocol: { instrument: instrumentById('k-curator-protocol')!, answers: protocol },
    selfAnalysis: { instrument: instrumentById('k-self-analysis')!, answers: selfAnalysis },
  };
  const risks = assessRisks(forms, rules);
  return { ...risks, of: (factor: string) => risks.factors.find((risk) => risk.factor === factor)! };
}

const allEquipment = (value: boolean) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`1.${n}`, value]));

it('has the ten factors in the order of the profile', () => {
  const { factors } = risksOf({}, {});
  expect(factors.map(({ factor }) => factor)).toEqual([
    'competence',
    'staff',
    'disability',
    'language',
    'failure',
    'motivation',
    'parents',
    'discipline',
    'wellbeing',
    'equip',
  ]);
});

it('tells confirmed, refuted, found, absent and not observed apart', () => {
  const profile = { '10': 'high', '2': 'medium', '6': 'low', '1': 'high' };
  const { of } = risksOf(profile, { '1.1': true, '2.1': false, '2.2': false, '2.3': false, '5.1': true, '5.2': false });
  expect(of('equip').outcome).toBe('confirmed');
  expect(of('staff').outcome).toBe('refuted');
  expect(of('motivation')).toMatchObject({ outcome: 'found', significance: 'low', isDiagnosed: false });
  expect(of('discipline').outcome).toBe('absent');
  expect(of('competence').outcome).toBe('not-observed');
});

it('refutes a factor only when all its lines are refuted', () => {
  const { '1.8': _last, ...seven } = allEquipment(false);
  expect(risksOf({ '10': 'high' }, seven).of('equip').outcome).toBe('not-observed');
  expect(risksOf({ '10': 'high' }, allEquipment(false)).of('equip').outcome).toBe('refuted');
});

it('counts low significance as diagnosed only under the rule «any»', () => {
  expect(risksOf({ '10': 'low' }, { '1.1': true }).of('equip').outcome).toBe('found');
  expect(risksOf({ '10': 'low' }, { '1.1': true }, {}, { 'k-risk.diagnosed': 'any' }).of('equip').outcome).toBe('confirmed');
});

it("lets the curator's own verdict overrule the lines", () => {
  const { of } = risksOf({ '10': 'high' }, { '1.1': true, 'verdict.equip': { isConfirmed: false, reason: 'Ремонт завершён' } });
  expect(of('equip')).toMatchObject({ outcome: 'refuted', isOverruled: true });
});

it('lists the work by significance and finds risks without measures and measures for refuted risks', () => {
  const risks = risksOf(
    { '10': 'medium', '2': 'high', '3': 'high' },
    { '1.1': true, '2.1': true, '4.2': false },
    { '2': { measures: 'Целевой набор', period: '2021 год' }, '3': { measures: 'Тьютор', period: 'год' } },
  );
  expect(risks.workList).toEqual(['staff', 'equip']);
  expect(risks.findings).toEqual([
    { kind: 'measure-for-refuted', factor: 'disability' },
    { kind: 'confirmed-without-measure', factor: 'equip' },
  ]);
});

it("keeps lines that fit no factor and the curator's additions as risks of the school's own", () => {
  const { own } = risksOf({}, { '5.4': true, '6.1': false, '1.other': [{ text: 'Протекает крыша', isConfirmed: true }] });
  expect(own.filter(({ isConfirmed }) => isConfirmed !== null)).toMatchObject([
    { item: '1.other', title: 'Протекает крыша', isConfirmed: true },
    { item: '5.4', isConfirmed: true },
    { item: '6.1', isConfirmed: false },
  ]);
});

it('says when the profile or the protocol is missing', () => {
  expect(risksOf(null, null).findings).toEqual([
    { kind: 'no-profile', factor: null },
    { kind: 'no-protocol', factor: null },
  ]);
});
