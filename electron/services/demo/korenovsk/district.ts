import type { Municipality, School, SchoolStatus, SchoolYearStatus, Target } from '../../../../shared/model/records.ts';
import { nameOf, type Gender } from './names.ts';

export const years = ['2019/2020', '2020/2021', '2021/2022'] as const;
export type Year = (typeof years)[number];

/** Numbers from 101 on and settlements that are on no map: no school of the real district is meant. */
type Row = readonly [
  number: number,
  kind: 'СОШ' | 'ООШ',
  place: string,
  locality: 'urban' | 'rural',
  director: Gender,
  /** ш: low results, в: left the list, -: neither; a letter a year. */
  statuses: string,
];

const rows: readonly Row[] = [
  [101, 'СОШ', 'города Кореновска', 'urban', 'ж', '---'],
  [102, 'СОШ', 'города Кореновска', 'urban', 'м', '---'],
  [103, 'СОШ', 'станицы Полынной', 'rural', 'ж', 'шшш'],
  [104, 'СОШ', 'города Кореновска', 'urban', 'ж', '---'],
  [105, 'СОШ', 'посёлка Степной Маяк', 'rural', 'ж', '---'],
  [106, 'СОШ', 'станицы Чабрецовой', 'rural', 'м', 'шшш'],
  [107, 'ООШ', 'хутора Тихая Балка', 'rural', 'ж', 'шшш'],
  [108, 'СОШ', 'города Кореновска', 'urban', 'ж', '---'],
  [109, 'ООШ', 'посёлка Ковыльного', 'rural', 'ж', 'швв'],
  [110, 'ООШ', 'хутора Ветряк', 'rural', 'м', 'шшш'],
  [111, 'СОШ', 'станицы Приозёрной', 'rural', 'ж', '---'],
  [112, 'СОШ', 'города Кореновска', 'urban', 'ж', 'шшш'],
  [113, 'ООШ', 'хутора Дальний Сад', 'rural', 'ж', '---'],
  [114, 'СОШ', 'станицы Зарничной', 'rural', 'м', '-шш'],
];

const kinds = { СОШ: 'средняя общеобразовательная школа', ООШ: 'основная общеобразовательная школа' } as const;
const statusOf: Readonly<Record<string, SchoolStatus>> = { ш: 'shnor', в: 'left-shnor', '-': 'none' };

export const municipality: Municipality = {
  id: 'korenovsk',
  name: 'Кореновский район (демонстрация)',
  authority: 'Управление образования администрации муниципального образования Кореновский район',
  centre: 'МКУ «ИМЦ системы образования МО Кореновский район»',
  signerPost: 'Начальник управления образования администрации муниципального образования Кореновский район',
  signerName: 'О. И. Вымышленная',
  orderTitle:
    'Об утверждении положения о муниципальной системе работы со школами с низкими образовательными результатами в муниципальном образовании Кореновский район',
  orderNumber: '579',
  orderOn: '2020-12-17',
  isDemo: true,
};

/** 6 schools of 14 are 42,9 %. */
export const targets: readonly Target[] = [43, 36, 29].map((share, index) => ({
  municipality: municipality.id,
  year: years[index]!,
  share,
}));

export const schools: readonly School[] = rows.map(([number, kind, place, locality, gender], index) => ({
  id: schoolId(number),
  municipality: municipality.id,
  code: `sch990${number}`,
  name: `Муниципальное образовательное бюджетное учреждение ${kinds[kind]} № ${number} ${place} (вымышленная)`,
  shortName: `МОБУ ${kind} № ${number}`,
  director: nameOf(100 - index, gender),
  locality,
  email: `school${number}@example.ru`,
}));

export const statuses: readonly SchoolYearStatus[] = rows.flatMap(([number, , , , , letters]) =>
  years.flatMap((year, index): SchoolYearStatus[] => {
    const status = statusOf[letters[index]!]!;
    return letters === '---' ? [] : [{ school: schoolId(number), year, status, basis: basisOf(status, year) }];
  }),
);

export function schoolId(number: number): string {
  return `korenovsk-${number}`;
}

/** Numbers of the schools on the list of the year. */
export function listedIn(year: Year): readonly number[] {
  return rows.map(([number]) => number).filter((number) => isLow(number, year));
}

export function schoolName(number: number): string {
  return schools.find(({ id }) => id === schoolId(number))!.shortName;
}

/** Whether the school is on the list of the year. */
export function isLow(number: number, year: Year): boolean {
  return statuses.some((row) => row.school === schoolId(number) && row.year === year && row.status === 'shnor');
}

export function isUrban(number: number): boolean {
  return rows.some(([known, , , locality]) => known === number && locality === 'urban');
}

/** Whether the school has grades 10 and 11. */
export function hasSeniors(number: number): boolean {
  return rows.some(([known, kind]) => known === number && kind === 'СОШ');
}

function basisOf(status: SchoolStatus, year: Year): string {
  if (status === 'none') return '';
  const list = `перечень ШНОР на ${year} учебный год (демонстрация)`;
  return status === 'shnor' ? list : `исключена: ${list}`;
}
