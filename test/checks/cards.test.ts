import { expect, test } from 'vitest';
import { assessRisks } from '../../shared/engine/risks.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { aCard, aForm, idsOf, sentenceOf } from './aForm.ts';

const competence = instrumentById('k-teacher-competence')!;
const subjectForm = instrumentById('k-subject-form')!;
const protocol = instrumentById('k-curator-protocol')!;
const profile = instrumentById('k-risk-profile')!;
const card = instrumentById('k-self-analysis')!;

test('the points for the category are those of the category in the card', () => {
  const withCategory = (points: unknown, category: 'high' | 'first' | 'conformity' | 'none' | null) =>
    idsOf(aForm({ instrument: competence, stored: { 4: points }, card: aCard({ category }) }));
  expect(withCategory(2, 'high')).toEqual([]);
  expect(withCategory(1, 'high')).toEqual(['category 4']);
  expect(withCategory(1, 'first')).toEqual([]);
  expect(withCategory(0, 'first')).toEqual(['category 4']);
  expect(withCategory(0, 'conformity')).toEqual([]);
  expect(withCategory(0, 'none')).toEqual([]);
  expect(withCategory(2, 'none')).toEqual(['category 4']);
  expect(withCategory(2, null)).toEqual([]);
  expect(withCategory(undefined, 'high')).toEqual([]);
  expect(sentenceOf(aForm({ instrument: competence, stored: { 4: 2 }, card: aCard({ category: 'first' }) }))).toBe(
    'В форме 2 балла, в карточке педагога – первая категория: по приказу это 1 балл.',
  );
});

test('nobody taught at an advanced level for more years than they have worked', () => {
  const with5 = (years: unknown, serviceYears: number | null) =>
    idsOf(aForm({ instrument: competence, stored: { 5: years }, card: aCard({ serviceYears }) }));
  expect(with5(2, 1)).toEqual([]);
  expect(with5(2, 0)).toEqual(['service 5']);
  expect(with5(1, 0)).toEqual([]);
  expect(with5('нет', 0)).toEqual([]);
  expect(with5(2, null)).toEqual([]);
});

test('the subject of the form is one of the card', () => {
  const of = (subjects: string[]) => aForm({ instrument: subjectForm, subject: 'физика', card: aCard({ subjects }) });
  expect(idsOf(of(['математика', 'физика']))).toEqual([]);
  expect(idsOf(of(['математика']))).toEqual(['subject']);
  expect(sentenceOf(of(['математика']))).toBe('Форма заполнена по предмету «физика», а в карточке педагога указано: математика.');
  expect(sentenceOf(of([]))).toBe('Форма заполнена по предмету «физика», а в карточке педагога предметов нет.');
  expect(idsOf(aForm({ instrument: subjectForm, subject: 'физика', card: null }))).toEqual([]);
});

test('a form is of a year in which the card says the teacher works', () => {
  const of = (firstYear: string | null, lastYear: string | null) =>
    aForm({ instrument: subjectForm, subject: 'математика', card: aCard({ firstYear, lastYear }) });
  expect(idsOf(of('2021/2022', '2021/2022'))).toEqual([]);
  expect(idsOf(of('2022/2023', null))).toEqual(['work-years']);
  expect(idsOf(of(null, '2020/2021'))).toEqual(['work-years']);
  expect(sentenceOf(of(null, '2020/2021'))).toBe(
    'Форма заполнена за 2021/2022 учебный год, а по карточке педагог работает по 2020/2021 учебный год.',
  );
});

test('an indicator entered by hand agrees with the form it is taken from', () => {
  const of = (stored: Readonly<Record<string, unknown>>, level: string | null) =>
    aForm({
      instrument: competence,
      stored,
      effective: { 1: 1, ...stored },
      other: (id) => (id === 'k-subject-form' && level ? { instrument: subjectForm, answers: { level } } : null),
    });
  expect(idsOf(of({ 1: 2 }, 'sufficient'))).toEqual(['source 1']);
  expect(idsOf(of({ 1: 1 }, 'sufficient'))).toEqual([]);
  expect(idsOf(of({}, 'high'))).toEqual([]);
  expect(idsOf(of({ 1: 2 }, null))).toEqual([]);
  expect(sentenceOf(of({ 1: 2 }, 'sufficient'))).toBe(
    'Указано вручную 2 балла, а в форме «Предметная компетенция» – оптимальный уровень (1 балл).',
  );
});

test('a protocol needs a profile whose risks it confirms', () => {
  const of = (answers: Readonly<Record<string, unknown>> | null) =>
    aForm({
      instrument: protocol,
      stored: { '1.1': true, '1.2': false },
      other: (id) => (id === 'k-risk-profile' && answers ? { instrument: profile, answers } : null),
    });
  expect(idsOf(of(null))).toEqual(['profile']);
  expect(idsOf(of({}))).toEqual(['profile']);
  expect(idsOf(of({ 10: 'low' }))).toEqual([]);
  expect(sentenceOf(of(null))).toBe(
    'В протоколе заполнено строк: 2, а в рисковом профиле школы за 2021/2022 учебный год – 0: подтверждать или опровергать нечего.',
  );
});

test('a measure for a factor of low significance is doubtful, unless low counts as diagnosed or the curator saw the risk', () => {
  const measure = { measures: 'Ремонт', period: 'год' };
  const of = (significance: string, lines: Readonly<Record<string, unknown>> = {}, rules: Readonly<Record<string, string>> = {}) => {
    const answers = { 10: significance };
    const forms = {
      profile: { instrument: profile, answers },
      protocol: { instrument: protocol, answers: lines },
      selfAnalysis: { instrument: card, answers: { 10: measure } },
    };
    return aForm({
      instrument: card,
      stored: { 10: measure },
      other: (id) => (id === 'k-risk-profile' ? { instrument: profile, answers } : null),
      risks: () => assessRisks(forms, rules),
    });
  };
  expect(idsOf(of('low'))).toEqual(['low-risk-measure 10']);
  expect(idsOf(of('medium'))).toEqual([]);
  expect(idsOf(of('high'))).toEqual([]);
  expect(idsOf(of('low', { '1.1': true }))).toEqual([]);
  expect(idsOf(of('low', {}, { 'k-risk.diagnosed': 'any' }))).toEqual([]);
  const refuted = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`1.${index + 1}`, false]));
  expect(sentenceOf(of('low', refuted))).toBe(
    'В карточке указаны меры, а в рисковом профиле значимость фактора – низкая и протоколом куратора фактор не подтверждён.',
  );
});
