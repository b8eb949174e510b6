import { defineInstrument } from '../engine/instrument.ts';
import { choice } from './items.ts';

/** «Определить значимость фактора риска (высокая, средняя, низкая)» */
const significance = [
  { code: 'high', title: 'высокая' },
  { code: 'medium', title: 'средняя' },
  { code: 'low', title: 'низкая' },
] as const;

export const riskProfile = defineInstrument({
  id: 'k-risk-profile',
  version: 1,
  title: 'Рисковый профиль школы',
  shortTitle: 'Рисковый профиль',
  source: {
    order: 'К',
    document: 'Приказ управления образования администрации муниципального образования Кореновский район от 17.12.2020 № 579',
    clause: 'приложение № 2, мониторинг проявления рисков факторов ШНОР, рисковый профиль школы',
  },
  about: 'school',
  filledBy: 'Школа, управление образования',
  rounds: ['year'],
  window: { from: '07-01', to: '07-31', clause: 'приложение № 2, п. 6, строка 3: «Ежегодно, 1 раз в год июль»' },
  otherWindows: [
    { from: '09-01', to: '05-31', clause: 'приложение № 3, составление рискового профиля ОО: «не реже одного в четверть»' },
    {
      from: '06-01',
      to: '06-30',
      clause: 'приложение № 1, п. 4.3.6: «не позднее июня – срока получения данных по всем мониторингам»',
    },
  ],
  items: [
    choice('1', 'Недостаточная предметная и методическая компетентность педагогических работников', {
      factor: 'competence',
      graded: true,
      options: significance,
    }),
    choice('2', 'Дефицит педагогических кадров', { factor: 'staff', graded: true, options: significance }),
    choice('3', 'Высокая доля обучающихся с ОВЗ', { factor: 'disability', graded: true, options: significance }),
    choice('4', 'Низкое качество преодоления языковых и культурных барьеров', { factor: 'language', graded: true, options: significance }),
    choice('5', 'Высокая доля обучающихся с рисками учебной неуспешности', { factor: 'failure', graded: true, options: significance }),
    choice('6', 'Низкая учебная мотивация обучающихся', { factor: 'motivation', graded: true, options: significance }),
    choice('7', 'Низкий уровень вовлеченности родителей', { factor: 'parents', graded: true, options: significance }),
    choice('8', 'Низкий уровень дисциплины в классе', { factor: 'discipline', graded: true, options: significance }),
    choice('9', 'Пониженный уровень школьного благополучия', { factor: 'wellbeing', graded: true, options: significance }),
    choice('10', 'Низкий уровень оснащения школы', { factor: 'equip', graded: true, options: significance }),
  ],
  register: [5, 6],
  printed: {
    title: 'Рисковый профиль школы',
    header: [
      { label: 'Наименование МОУО', from: 'authority' },
      { label: 'Наименование ОО', from: 'school' },
    ],
    columns: ['Факторы риска', 'Определить значимость фактора риска (высокая, средняя, низкая)'],
    signatures: [{ post: 'Директор ОО', from: 'director' }, { post: 'Ответственный в УО по работе со школами ШНОР' }],
    signatureCaptions: ['ФИО', 'ПОДПИСЬ'],
  },
});
