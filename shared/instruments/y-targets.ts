import { defineInstrument } from '../engine/instrument.ts';
import { measure, section } from './items.ts';

/** The order sets the plan for each school year; the fact beside it is the program's own line. */
export const targets = defineInstrument({
  id: 'y-targets',
  version: 1,
  title: 'Целевые показатели реализации плана мероприятий на перспективу',
  shortTitle: 'Целевая доля ШНОР',
  source: {
    order: 'Ю',
    document: 'Приказ Управления образованием Администрации города Юрги от 26.11.2020 № 512',
    clause: 'приложение № 1, раздел 3',
  },
  about: 'municipality',
  filledBy: 'УО',
  rounds: ['year'],
  window: {
    from: '09-01',
    to: '08-31',
    clause: 'приложение № 1, раздел 3: показатель назван по учебным годам, «2020/2021», день не указан',
  },
  items: [
    measure(
      'plan',
      'Снижение доли школ с низкими результатами обучения от общего количества школ муниципалитета до',
      { kind: 'percent' },
      { direction: 'lower' },
    ),
    section('fact.section', 'Факт', {
      added: true,
      items: [
        measure(
          'fact',
          'Фактическая доля школ с низкими результатами обучения от общего количества школ муниципалитета',
          { kind: 'percent' },
          { direction: 'lower', optional: true },
        ),
      ],
    }),
  ],
  register: [10],
  printed: {
    added: true,
    title: 'Целевые показатели реализации плана мероприятий на перспективу',
    header: [
      { label: 'Муниципальное образование', from: 'municipality', added: true },
      { label: 'Учебный год', from: 'year', added: true },
    ],
    columns: ['Наименование целевого показателя', 'Единица измерения', 'Значение'],
    signatures: [{ post: 'Начальник Управления образованием' }],
  },
});
