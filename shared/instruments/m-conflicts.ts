import { defineInstrument } from '../engine/instrument.ts';
import { measure, openList } from './items.ts';

/** The order names the monitoring and what it counts in one line; it prints no form. More mediations are neither better nor worse. */
export const conflicts = defineInstrument({
  id: 'm-conflicts',
  version: 1,
  title: 'Мониторинг конфликтов, способов реагирования на конфликты',
  shortTitle: 'Конфликты',
  source: {
    order: 'М',
    document: 'Приказ отдела образования администрации Малышевского городского округа от 18.12.2020 № 300/1од',
    clause:
      'дорожная карта, раздел 7, № 22; перечень мероприятий системы работы со школами с низкими образовательными результатами, 2021 год, № 42, 2022 год, № 43',
  },
  about: 'school',
  alsoAbout: ['municipality'],
  filledBy: 'Руководители школ, отдел образования',
  rounds: ['year'],
  window: { from: '09-01', to: '08-31', clause: 'дорожная карта, раздел 7, № 22: «постоянно»' },
  items: [
    measure('1', 'число конфликтов', { kind: 'count', unit: 'ед.' }, { direction: 'lower' }),
    measure('2', 'количество проведенных медиативных процедур', { kind: 'count', unit: 'ед.' }, { direction: null }),
    openList('3', 'использованные техники'),
  ],
  register: [],
  printed: {
    added: true,
    title: 'Мониторинг конфликтов, способов реагирования на конфликты',
    header: [
      { label: 'Муниципальное образование', from: 'municipality', added: true },
      { label: 'Наименование организации', from: 'school', added: true, askedOf: ['school'] },
      { label: 'Учебный год', from: 'year', added: true },
    ],
    columns: ['№ п/п', 'Показатель', 'Единица измерения', 'Значение'],
    signatures: [{ post: 'Ответственный исполнитель', from: 'director' }],
  },
});
