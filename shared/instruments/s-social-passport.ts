import { defineInstrument } from '../engine/instrument.ts';
import { measure } from './items.ts';

/** The order writes a share as a fraction of one: «0,38». */
const ofTeachers = { kind: 'count-share', base: 'общая численность учителей', shareAlone: 'fraction' } as const;
const ofPupils = { kind: 'count-share', base: 'общая численность обучающихся', shareAlone: 'fraction' } as const;

const none = { direction: null } as const;

/** The order's table is a summary of its two schools; the sheet of one school follows it. The numbers are those of the rows. */
export const socialPassport = defineInstrument({
  id: 's-social-passport',
  version: 1,
  title: 'Сведения об участниках образовательного процесса',
  shortTitle: 'Социальный паспорт',
  source: {
    order: 'С',
    document:
      'Муниципальная программа поддержки школ с низкими образовательными результатами, отдел образования администрации города Сорска, № 114/1',
    clause: 'сведения об участниках образовательного процесса',
  },
  about: 'school',
  filledBy: 'Школа',
  rounds: ['year'],
  window: { from: '10-01', to: '10-31', clause: 'дорожная карта, координация и управление, строка 1: «Октябрь 2020»' },
  items: [
    measure('1', 'Доля учителей с 1 квалификационной категорией', ofTeachers, none),
    measure('2', 'Доля учителей с высшей квалификационной категорией', ofTeachers, none),
    measure('3', 'Доля учителей с высшим педагогическим образованием', ofTeachers, none),
    measure('4', 'Доля учителей, прошедших программы повышения квалификации с получением свидетельства', ofTeachers, none),
    measure('5', 'Доля обучающихся с ограниченными возможностями здоровья, в том числе по программам 7-го и 8-го вида', ofPupils, none),
    measure('6', 'Доля обучающихся, являющихся детьми-инвалидами', ofPupils, none),
    measure('7', 'Доля обучающихся, состоящих на учете с алко/ наркозависимостью', ofPupils, none),
    measure('8', 'Доля обучающихся, состоящих на внутришкольном и других видах учета (ОДН, КДН и ЗП)', ofPupils, none),
    measure('9', 'Доля обучающихся, воспитывающихся в многодетных семьях', ofPupils, none),
    measure('10', 'Доля обучающихся, воспитывающихся в неполных семьях', ofPupils, none),
    measure('11', 'Доля обучающихся из семей, где оба родителя имеют высшее образование', ofPupils, none),
    measure('12', 'Доля обучающихся из семей, где один родитель имеет высшее образование', ofPupils, none),
    measure('13', 'Доля обучающихся, воспитывающихся в семьях, где оба родителя являются безработными', ofPupils, none),
    measure('14', 'Доля обучающихся, воспитывающихся в семьях, где единственный родитель является безработным', ofPupils, none),
    measure('15', 'Доля обучающихся воспитывающихся в семьях, где родители (один родитель) являются инвалидами', ofPupils, none),
    measure('16', 'Доля обучающихся, проживающих в неблагоустроенных помещениях', ofPupils, none),
    measure('17', 'Доля обучающихся, для которых русский язык не является родным', ofPupils, none),
    measure('18', 'Доля обучающихся, находящихся на подвозе', ofPupils, none),
    measure('19', 'Доля обучающихся, чья семья сменила место жительства/страну или регион', ofPupils, none),
  ],
  register: [9],
  printed: {
    added: true,
    addedNote: 'Бланк для одной школы составлен программой по сводной таблице муниципальной программы.',
    title: 'Сведения об участниках образовательного процесса',
    header: [
      { label: 'Наименование ОО', from: 'school', added: true },
      { label: 'Учебный год', from: 'year', added: true },
    ],
    columns: ['№ п/п', 'Показатель', 'Единица измерения', 'Значение'],
    signatures: [{ post: 'Директор', from: 'director', added: true }],
    signatureCaptions: ['ФИО', 'подпись'],
  },
});
