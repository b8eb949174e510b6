import { defineInstrument } from '../engine/instrument.ts';
import { careers } from './m-criteria/careers.ts';
import { heads } from './m-criteria/heads.ts';
import { lowResults } from './m-criteria/lowResults.ts';
import { methodicalWork } from './m-criteria/methodicalWork.ts';
import { objectivity } from './m-criteria/objectivity.ts';
import { quality } from './m-criteria/quality.ts';
import { talent } from './m-criteria/talent.ts';
import { training } from './m-criteria/training.ts';

/**
 * The order numbers rows anew in its sections and sections anew in its directions, so that an id is direction.section.row: the direction
 * by its place (the order gives it no number), the others as printed. One row of the table is one criterion: title and hint are the
 * municipality's cells («Показатель», «Источник информации»), `wording.school` the school's where they differ; a row whose school cells are
 * blank is not asked of schools. Cells that the scan leaves blank have no hint: rows 1.2.7-1.4.4, 6.1 and 8.6.1 have no column of the
 * school's sources. Words stay as the scan has them, misprints too; rows put together from torn ones say so in `rebuilt`.
 */
export const criteria = defineInstrument({
  id: 'm-criteria',
  version: 1,
  title:
    'Критерии развития муниципальной системы оценки качества образования и механизмов управления качеством образования в Малышевском городском округе',
  shortTitle: 'Критерии развития МСОКО',
  source: {
    order: 'М',
    document: 'Приказ Отдела образования администрации Малышевского городского округа от 18.12.2020 № 300/1од',
    clause: 'приложение № 10',
  },
  about: 'municipality',
  alsoAbout: ['school'],
  filledBy: 'УО, школа',
  rounds: ['year'],
  window: {
    from: '06-01',
    to: '06-30',
    clause: 'приложение № 10 не называет ни срока, ни того, кто заполняет; принято: ежегодно, июнь, УО и школы',
  },
  items: [...quality, ...objectivity, ...heads, ...training, ...methodicalWork, ...lowResults, ...talent, ...careers],
  register: [16, 18],
  printed: {
    added: true,
    title:
      'КРИТЕРИИ развития муниципальной системы оценки качества образования и механизмов управления качеством образования в Малышевском городском округе',
    header: [
      { label: 'Муниципальное образование', added: true, from: 'municipality' },
      { label: 'Образовательное учреждение', added: true, askedOf: ['school'], from: 'school' },
      { label: 'Учебный год', added: true, from: 'year' },
    ],
    columns: ['№', 'Показатель', 'Источник информации', 'Наличие', 'Документ, ссылка'],
    orientation: 'landscape',
    signatures: [{ post: 'Ответственный исполнитель' }],
  },
});
