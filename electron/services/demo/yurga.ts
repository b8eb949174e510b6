import type { EnteredResult, School } from '../../../shared/model/records.ts';
import type { DemoBase } from './demoBase.ts';

/**
 * The real figures of order Ю (Управление образованием Администрации города Юрги, 26.11.2020 № 512): both schools with all
 * cells of the table of appendix 1, the targets of section 3. People's names are left for the user to enter.
 */

const municipality = 'yurga';

/** Columns of the table, left to right. */
const columns = [
  { procedure: 'ВПР', subject: 'МА', grade: 5, year: 2019 },
  { procedure: 'ВПР', subject: 'МА', grade: 5, year: 2018 },
  { procedure: 'ВПР', subject: 'МА', grade: 6, year: 2019 },
  { procedure: 'ВПР', subject: 'МА', grade: 6, year: 2018 },
  { procedure: 'ВПР', subject: 'РУ', grade: 5, year: 2019 },
  { procedure: 'ВПР', subject: 'РУ', grade: 5, year: 2018 },
  { procedure: 'ВПР', subject: 'РУ', grade: 6, year: 2019 },
  { procedure: 'ВПР', subject: 'РУ', grade: 6, year: 2018 },
  { procedure: 'ОГЭ', subject: 'МА', grade: null, year: 2019 },
  { procedure: 'ОГЭ', subject: 'МА', grade: null, year: 2018 },
  { procedure: 'ОГЭ', subject: 'РУ', grade: null, year: 2019 },
  { procedure: 'ОГЭ', subject: 'РУ', grade: null, year: 2018 },
  { procedure: 'ЕГЭ', subject: 'МА', grade: null, year: 2019 },
  { procedure: 'ЕГЭ', subject: 'МА', grade: null, year: 2018 },
  { procedure: 'ЕГЭ', subject: 'РУ', grade: null, year: 2019 },
  { procedure: 'ЕГЭ', subject: 'РУ', grade: null, year: 2018 },
] as const;

type Pair = readonly [low: number, high: number] | '-';

/** «% 2» and «% высоких результатов»; «-»: the order has no result and gives no reason. */
const rows: Readonly<Record<string, readonly Pair[]>> = {
  sch423500: [
    ...([[22, 0], [33, 0], [37, 1], '-', [12, 10], [51, 0], [19, 6], '-'] as const),
    ...([
      [6, 2],
      [0, 2],
      [2, 10],
      [2, 10],
    ] as const),
    ...([
      [0, 41],
      [0, 5],
      [0, 6],
      [0, 10],
    ] as const),
  ],
  sch423507: [
    ...([[23, 0], [34, 0], [21, 3], [46, 2], [36, 8], [45, 1], [7, 5], '-'] as const),
    ...([
      [7, 4],
      [11, 7],
      [1, 30],
      [3, 24],
    ] as const),
    ...([
      [11, 32],
      [0, 3],
      [3, 5],
      [0, 26],
    ] as const),
  ],
};

const schools: readonly School[] = [aSchool('sch423500', 'МБОУ «СОШ № 1»', 'СОШ № 1'), aSchool('sch423507', 'МБОУ «СОШ № 14»', 'СОШ № 14')];

export const yurga: DemoBase = {
  name: 'Юргинский ГО (данные приказа № 512)',
  municipality: {
    id: municipality,
    name: 'Юргинский городской округ',
    authority: 'Управление образованием Администрации города Юрги',
    centre: 'МБУ ДПО «ИМЦ г. Юрги»',
    signerPost: 'Начальник Управления образованием Администрации города Юрги',
    signerName: '',
    orderTitle:
      'Об утверждении Плана мероприятий («дорожная карта») по повышению качества общего образования в общеобразовательных организациях Юргинского городского округа, имеющих низкие образовательные результаты обучающихся, на 2020-2021 годы',
    orderNumber: '512',
    orderOn: '2020-11-26',
    isDemo: false,
  },
  orders: ['Ю'],
  years: ['2017/2018', '2018/2019', '2020/2021', '2021/2022', '2022/2023'],
  targets: [
    { municipality, year: '2020/2021', share: 16 },
    { municipality, year: '2021/2022', share: 8 },
    { municipality, year: '2022/2023', share: 0 },
  ],
  schools,
  statuses: schools.map((school) => ({ school: school.id, year: '2020/2021', status: 'shnor', basis: 'приказ от 26.11.2020 № 512' })),
  people: [],
  results: schools.flatMap((school) => columns.map((column, index) => aResult(school, column, rows[school.code]![index]!))),
};

function aSchool(code: string, name: string, shortName: string): School {
  return { id: `yurga-${code}`, municipality, code, name, shortName, director: '', locality: null, email: '' };
}

function aResult(school: School, column: (typeof columns)[number], pair: Pair): EnteredResult {
  const { procedure, subject, grade, year } = column;
  return {
    id: [school.id, procedure, subject, grade ?? 'all', year].join('-'),
    school: school.id,
    procedure,
    subject,
    grade,
    year,
    low: pair === '-' ? null : pair[0],
    high: pair === '-' ? null : pair[1],
    isHeld: pair !== '-',
    participants: null,
  };
}
