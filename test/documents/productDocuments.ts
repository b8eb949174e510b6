import { yurga } from '../../electron/services/demo/yurga.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { defaultRules } from '../../shared/instruments/rules.ts';
import type { Answers } from '../../shared/model/records.ts';
import type { AssessmentData } from '../../shared/reports/assessment/comparison.ts';
import { assessmentResultsReport } from '../../shared/reports/assessmentResults.ts';
import { resolveNumbers } from '../../shared/reports/living/resolveNumbers.ts';
import { formTree } from '../../shared/reports/form.ts';
import type { FormData } from '../../shared/reports/form/context.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { letterDocuments } from './letterDocuments.ts';
import { awkward, longName } from './awkward.ts';

export type ProductDocument = { readonly name: string; readonly tree: ReportTree };

/** Every document the product makes: the report on order Ю, whole and by school, every form blank and filled with awkward text. */
export function productDocuments(): readonly ProductDocument[] {
  return [
    { name: 'report-yurga', tree: reportTree() },
    ...yurga.schools.map((school) => ({ name: `report-${school.code}`, tree: reportTree({ school: school.id }) })),
    { name: 'report-yurga-2018-public', tree: reportTree({ year: '2017/2018', isPublic: true }) },
    ...letterDocuments(yurga.municipality, yurga.schools),
    ...instruments.flatMap((instrument) => [
      { name: `${instrument.id}-blank`, tree: formTree(aForm(instrument.id, { answers: null })) },
      { name: `${instrument.id}-filled`, tree: formTree(aForm(instrument.id)) },
    ]),
  ];
}

export function reportData(over: Partial<AssessmentData> = {}): AssessmentData {
  const ofOrder = discrepancies.filter(({ order }) => order === 'Ю');
  return { ...yurga, year: '2020/2021', school: null, isPublic: false, discrepancies: ofOrder, ...over };
}

export function reportTree(over: Partial<AssessmentData> = {}): ReportTree {
  const tree = assessmentResultsReport(reportData(over));
  if (!tree) throw new Error('the report has no results');
  return resolveNumbers(tree);
}

/** A form filled with `filledAnswers`; `answers: null` for the blank. */
export function aForm(id: string, over: Partial<FormData> = {}): FormData {
  const instrument = instruments.find((one) => one.id === id)!;
  const answers = over.answers === undefined ? (filledAnswers[id] ?? {}) : over.answers;
  return {
    instrument,
    answers,
    fields: answers === null ? {} : filledFields,
    signers: answers === null ? {} : { director: 'Петрова А. Б.', methodist: 'Кузнецова И. П.', curator: longName },
    score: answers === null || !instrument.total ? null : scoreForm(instrument, answers, defaultRules),
    diagnosed: answers === null ? null : diagnosed,
    signed: null,
    isDemo: false,
    sheet: { submission: answers === null ? null : 'form', about: instrument.about, year: '2020/2021' },
    ...over,
  };
}

const filledFields = {
  authority: 'Управление образования администрации муниципального образования «Кореновский район»',
  municipality: 'Кореновский район',
  school: `МОБУ «Средняя общеобразовательная школа № 7 имени "Героя" & <Ко>» ${awkward}`,
  'school-short': 'СОШ № 7',
  person: longName,
  education: 'высшее, Кубанский государственный университет, 1998 г.',
  'service-years': '21',
  'weekly-hours': '24,5',
  subject: 'математика',
  year: '2020/2021',
  'visit-date': '15.03.2021',
};

const diagnosed: NonNullable<FormData['diagnosed']> = {
  equip: { isDiagnosed: true, significance: 'high' },
  staff: { isDiagnosed: true, significance: 'medium' },
  competence: { isDiagnosed: false, significance: 'low' },
  failure: { isDiagnosed: true, significance: 'high' },
  disability: { isDiagnosed: false, significance: null },
  language: { isDiagnosed: false, significance: 'low' },
};

export const filledAnswers: Readonly<Record<string, Answers>> = {
  'k-outcomes': {
    '1.1': { previous: 2.5, current: 0 },
    '1.2': { previous: 'no-data', current: 'no-data' },
    '1.3': { previous: { count: 3, total: 41 }, current: { count: 2, total: 38 } },
    '1.4': { previous: 12.2, current: 13.16 },
    '1.5': { previous: 'no-data', current: 'no-data' },
    '1.6': { previous: 'no-data', current: 'no-data' },
    '1.7': { previous: 24, current: 'not-arrived' },
    '2.1': { previous: { count: 88, total: 231 }, current: { count: 102, total: 240 } },
    '2.2': { previous: 10, current: 10 },
    '2.3': { previous: 0, current: 0 },
    '3.1': { previous: 0, current: 1 },
    '3.2': { previous: false, current: true },
    '3.4': { previous: 7, current: 9 },
    '3.5': { previous: 61.5 },
  },
  'k-methodical-help': {
    '1': 1,
    '1.evidence': [{ requisites: 'Приказ УО от 12.01.2021 № 15', link: 'https://uo.korenovsk.example/shnor/15' }],
    '2': 1,
    '2.evidence': [
      { requisites: `Приказ УО от 17.12.2020 № 579 ${awkward}`, link: 'https://uo.korenovsk.example/shnor/579' },
      { requisites: 'Дорожная карта на 2021 год', link: '' },
    ],
    '3': 0,
    '4': 1,
    '5.1': 1,
    '5.2': 1,
    '5.3': 1,
    '6': 1,
    '7.1': 1,
    '7.2': 1,
    '7.3': 1,
    '8': 6,
    '9': 3,
    '10': 6,
    '11': 4,
    '12.1': 126,
    '12.2': 340,
    '12.2.evidence': [{ requisites: '', link: 'https://school7.korenovsk.example/materials' }],
    '13': 1,
  },
  'k-mentor-centre': {
    '1': 1,
    '2': [
      { who: longName, '1': 1, '2': 1 },
      { who: `Наставник ${awkward}`, '1': 0, '2': 1 },
      { '1': 1, '2': 0 },
    ],
    entry: 'each',
    '3.each': [
      { who: longName, '1': 1, '2': 1, '3': 1 },
      { who: `Наставник ${awkward}`, '1': 1, '2': 0, '3': 1 },
    ],
    '4.each': [{ who: longName, '1': 1, '2': 1, '3': 0, '4': 1, '5': 1 }],
    '5': [
      { who: 'СОШ № 7', '1': 1, '2': 1, '3': 1, '4': 1, '5': 1, '6': 0, '7': 1, '8': 1 },
      { who: 'ООШ № 14', '1': 0, '2': 1, '3': 1, '4': 0, '5': 1, '6': 1, '7': 1, '8': 1 },
    ],
    '6.each': [{ who: longName, '1': 1, '2': 1, '3': 1, '4': 0, '5': 1 }],
  },
  'k-tutor-point': {
    '1': 1,
    '2': [{ who: longName, '1': 1, '2': 1, '3': 0 }],
    '3.1': 1,
    '3.2': 0,
    '3.3': 1,
    '4.1': 1,
    '4.2.1': 1,
    '4.2.2': 0,
    '4.3': 1,
    '4.4': 1,
    '5': [{ who: longName, '1': 1, '2': 1, '3': 1 }],
  },
  'k-teacher-development': {
    '1.1': { count: 12, share: 48, given: null },
    '1.2': { count: 15, share: 60, given: null },
    '2.1': { count: 5, share: 20, given: '5/0,2' },
  },
  's-social-passport': { '1': { count: null, share: 38, given: '0,38' }, '19': { count: null, share: 5, given: null } },
  's-subject-outcomes': {
    grade11: false,
    '1': { count: 42, share: 21, given: '42/21%' },
    '2': 3.5,
    '8': { count: null, share: null, given: '-' },
    '15.2': { count: 1, share: 0.3, given: '1/0,003' },
  },
  's-conditions': { '1.4.1': { count: 7, share: 15.5, given: '7/15,5' }, '2.1': 0.17, '2.3.5': true, '2.5': 4.9 },
  'm-conflicts': { '1': 4, '2': 3, '3': ['восстановительная беседа', `круг сообщества ${awkward}`] },
  'y-targets': { plan: 16, fact: { count: 2, total: 12 } },
  'm-criteria': {
    '1.1.1': { isPresent: true, document: `Положение о МСОКО ${awkward}`, link: 'https://oo.mgo.example/msoko?a=1&b=2' },
    '1.1.6': { isPresent: false, document: '', link: '' },
    '1.2.10': { isPresent: true, document: 'Справка', link: '' },
  },
  'k-risk-profile': { '1': 'high', '2': 'medium', '3': 'low', '6': 'high', '10': 'medium' },
  'k-self-analysis': {
    '1': {
      measures: `Курсы повышения квалификации «Современный урок» (72 ч) для 5 педагогов.\nНаставничество ${awkward}`,
      period: 'до 25.12.2020',
    },
    '2': { measures: 'Договор о сетевом взаимодействии с СОШ № 1, п. 3', period: '2020/2021 учебный год' },
    '10': { measures: 'Заявка на «Точку роста»: 16 % < 20 % & т. д.', period: 'сентябрь 2021 г.' },
  },
  'k-curator-protocol': {
    '1.1': true,
    '1.2': false,
    '1.other': [
      { text: `Протекает кровля спортзала ${awkward}`, isConfirmed: true },
      { text: 'Нет пандуса', isConfirmed: null },
    ],
    '2.1': true,
    '4.1': false,
    '5.4': true,
    '6.other': [{ text: 'Удалённость от районного центра', isConfirmed: false }],
    'verdict.competence': { isConfirmed: true, reason: 'Посещены 12 уроков; в 7 из них нет групповой работы' },
  },
  'k-subject-form': {
    classes: '5 «А», 6 «Б», 9',
    level: 'sufficient',
    deficits: ['Решение текстовых задач на проценты', `Теория вероятностей ${awkward}`, 'Стереометрия: сечения многогранников'],
  },
  'k-method-form': { classes: '10–11', level: 'insufficient', deficits: ['Индивидуализация обучения детей с ОВЗ'] },
  'k-teacher-competence': { '1': 1, '2': 'нет', '3': 1, '4': 2, '5': 'нет' },
};
