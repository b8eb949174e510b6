import type { Municipality, School, SchoolStatus, SchoolYearStatus } from '../../../../shared/model/records.ts';
import { nameOf, type Gender } from '../korenovsk/names.ts';

export const years = ['2020/2021', '2021/2022'] as const;
export type Year = (typeof years)[number];

/** Numbers from 201 on and settlements that are on no map: no school of the real district is meant. */
type Row = {
  readonly number: number;
  readonly kind: 'СОШ' | 'ООШ';
  readonly place: string;
  readonly locality: 'urban' | 'rural';
  readonly director: Gender;
  /** ш: low results, в: left the list, -: neither; a letter a year. */
  readonly statuses: string;
  readonly teachers: number;
  /** Pupils of a grade. */
  readonly grade: number;
};

const town = 'посёлка городского типа';

export const rows: readonly Row[] = [
  { number: 201, kind: 'СОШ', place: town, locality: 'urban', director: 'ж', statuses: '--', teachers: 10, grade: 58 },
  { number: 202, kind: 'СОШ', place: town, locality: 'urban', director: 'м', statuses: '--', teachers: 9, grade: 51 },
  { number: 203, kind: 'СОШ', place: town, locality: 'urban', director: 'ж', statuses: 'шш', teachers: 8, grade: 46 },
  { number: 204, kind: 'ООШ', place: town, locality: 'urban', director: 'ж', statuses: 'шв', teachers: 6, grade: 28 },
  { number: 205, kind: 'СОШ', place: 'посёлка Яшмовый Ключ', locality: 'rural', director: 'ж', statuses: 'шш', teachers: 6, grade: 16 },
  { number: 206, kind: 'ООШ', place: 'села Хрустальное Поле', locality: 'rural', director: 'ж', statuses: '--', teachers: 5, grade: 12 },
  {
    number: 207,
    kind: 'ООШ',
    place: 'деревни Малахитовая Горка',
    locality: 'rural',
    director: 'м',
    statuses: 'шш',
    teachers: 4,
    grade: 10,
  },
  { number: 208, kind: 'СОШ', place: 'посёлка Агатовый Лог', locality: 'rural', director: 'ж', statuses: '-ш', teachers: 6, grade: 18 },
  { number: 209, kind: 'СОШ', place: town, locality: 'urban', director: 'м', statuses: '--', teachers: 11, grade: 63 },
];

const kinds = { СОШ: 'средняя общеобразовательная школа', ООШ: 'основная общеобразовательная школа' } as const;
const statusOf: Readonly<Record<string, SchoolStatus>> = { ш: 'shnor', в: 'left-shnor', '-': 'none' };

export const municipality: Municipality = {
  id: 'malyshev',
  name: 'Малышевский городской округ (демонстрация)',
  authority: 'Отдел образования администрации Малышевского городского округа',
  centre: 'Методический кабинет Малышевского городского округа (демонстрация)',
  signerPost: 'Начальник Отдела образования администрации Малышевского городского округа',
  signerName: 'В. А. Вымышленная',
  orderTitle:
    'Об утверждении Плана мероприятий («дорожной карты») по развитию муниципальной системы оценки качества образования и механизмов управления качеством образования в Малышевском городском округе',
  orderNumber: '300/1од',
  orderOn: '2020-12-18',
  isDemo: true,
};

export const schools: readonly School[] = rows.map(({ number, kind, place, locality, director }, index) => ({
  id: schoolId(number),
  municipality: municipality.id,
  code: `sch980${number}`,
  name: `Муниципальное автономное общеобразовательное учреждение ${kinds[kind]} № ${number} ${place} (вымышленная)`,
  shortName: `МАОУ ${kind} № ${number}`,
  director: nameOf(100 - index, director, municipality.id),
  locality,
  email: `school${number}@example.ru`,
}));

export const statuses: readonly SchoolYearStatus[] = rows.flatMap(({ number, statuses: letters }) =>
  years.flatMap((year, index): SchoolYearStatus[] => {
    const status = statusOf[letters[index]!]!;
    const list = `перечень ШНОР на ${year} учебный год (демонстрация)`;
    const basis = status === 'shnor' ? list : status === 'none' ? '' : `исключена: ${list}`;
    return letters === '--' ? [] : [{ school: schoolId(number), year, status, basis }];
  }),
);

export function schoolId(number: number): string {
  return `malyshev-${number}`;
}
