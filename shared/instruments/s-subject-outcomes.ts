import { defineInstrument } from '../engine/instrument.ts';
import { measure, section } from './items.ts';

const pupils = { kind: 'count-share', base: 'общая численность учащихся' } as const;
const grade9 = { kind: 'count-share', base: 'общая численность выпускников 9-го класса' } as const;
const grade11 = { kind: 'count-share', base: 'общая численность выпускников 11-го класса' } as const;
const winners = { ...pupils, partOf: '15' } as const;
const mark = { kind: 'number', unit: 'балл', min: 0, max: 5 } as const;
const score = { kind: 'number', unit: 'балл', min: 0, max: 100 } as const;

/** «Способы сбора информации» */
const byQuarter = { hint: 'Статистический отчет ОУ по итогам четверти, учебного года' } as const;
const byCentre = { hint: 'Обработка информации от ГКУ РХ "ХЦИО"', rounds: ['year'] } as const;
const byCertificates = {
  hint: 'Соответствие Порядку заполнения, учета и выдачи аттестатов об основном общем и среднем общем образовании',
  rounds: ['year'],
} as const;
const byYear = { hint: 'Статистический отчет ОУ по итогам учебного года', rounds: ['year'] } as const;

/** The order names no days. */
const byQuarterClause = 'показатели динамики, 1, показатель 1: «по итогам четверти, учебного года»; дни приказ не называет';

/** A school without grade 11 has none of these. */
const ofGrade11 = { onlyIf: { item: 'grade11', isNot: [false] } } as const;

/**
 * Rows of the table of dynamics; the table of results has the first 17 of them, the values of the 18th stand in the explanatory note
 * (register, no. 9). Only № 1 is asked by quarter.
 */
export const subjectOutcomes = defineInstrument({
  id: 's-subject-outcomes',
  version: 1,
  title: 'Достижение предметных результатов освоения ООП',
  shortTitle: 'Предметные результаты',
  source: {
    order: 'С',
    document:
      'Муниципальная программа поддержки школ с низкими образовательными результатами, отдел образования администрации города Сорска, № 114/1',
    clause: 'показатели динамики результатов реализации программы, 1',
  },
  about: 'school',
  filledBy: 'Школа, отдел образования',
  rounds: ['q1', 'q2', 'q3', 'q4', 'year'],
  window: {
    from: '06-01',
    to: '06-30',
    clause: 'дорожная карта, мониторинг и оценка качества, строка 2: «Промежуточный мониторинг – январь, июнь – ежегодно»',
  },
  roundWindows: {
    q1: { from: '11-01', to: '11-15', clause: byQuarterClause },
    q2: { from: '01-01', to: '01-31', clause: byQuarterClause },
    q3: { from: '04-01', to: '04-15', clause: byQuarterClause },
    q4: { from: '06-01', to: '06-30', clause: byQuarterClause },
  },
  items: [
    section('own', 'Сведения для заполнения', {
      added: true,
      items: [measure('grade11', 'В школе есть выпускники 11-го класса', { kind: 'yes-no' }, { direction: null, rounds: ['year'] })],
    }),
    measure(
      '1',
      'Численность / удельный вес численности учащихся, успевающих на «4» и «5» по результатам промежуточной аттестации, в общей численности учащихся',
      pupils,
      { direction: 'higher', ...byQuarter },
    ),
    measure('2', 'Средний балл государственной итоговой аттестации (далее – ГИА) выпускников 9-го класса по русскому языку', mark, {
      direction: 'higher',
      ...byCentre,
    }),
    measure('3', 'Средний балл ГИА выпускников 9-го класса по математике', mark, { direction: 'higher', ...byCentre }),
    measure('4', 'Средний балл ЕГЭ выпускников 11-го класса по русскому языку', score, {
      direction: 'higher',
      ...byCentre,
      ...ofGrade11,
    }),
    measure('5', 'Средний балл ЕГЭ выпускников 11-го класса по математике', score, { direction: 'higher', ...byCentre, ...ofGrade11 }),
    measure(
      '6',
      'Численность / удельный вес численности выпускников 9-го класса, получивших неудовлетворительные результаты на ГИА по русскому языку, в общей численности выпускников 9-го класса',
      grade9,
      { direction: 'lower', ...byCentre },
    ),
    measure(
      '7',
      'Численность / удельный вес численности выпускников 9-го класса, получивших неудовлетворительные результаты на ГИА по математике, в общей численности выпускников 9-го класса',
      grade9,
      { direction: 'lower', ...byCentre },
    ),
    measure(
      '8',
      'Численность / удельный вес численности выпускников 11-го класса, получивших результаты ниже установленного минимального количества баллов ЕГЭ по русскому языку, в общей численности выпускников 11-го класса',
      grade11,
      { direction: 'lower', ...byCentre, ...ofGrade11 },
    ),
    measure(
      '9',
      'Численность / удельный вес численности выпускников 11-го класса, получивших результаты ниже установленного минимального количества баллов ЕГЭ по математике, в общей численности выпускников 11-го класса',
      grade11,
      { direction: 'lower', ...byCentre, ...ofGrade11 },
    ),
    measure(
      '10',
      'Численность / удельный вес численности выпускников 9-го класса, не получивших аттестаты об основном общем образовании, в общей численности выпускников 9-го класса',
      grade9,
      { direction: 'lower', ...byCertificates },
    ),
    measure(
      '11',
      'Численность / удельный вес численности выпускников 11-го класса, не получивших аттестаты о среднем общем образовании, в общей численности выпускников 11-го класса',
      grade11,
      { direction: 'lower', ...byCertificates, ...ofGrade11 },
    ),
    measure(
      '12',
      'Численность / удельный вес численности выпускников 9-го класса, получивших аттестаты об основном общем образовании с отличием, в общей численности выпускников 9-го класса',
      grade9,
      { direction: 'higher', ...byCertificates },
    ),
    measure(
      '13',
      'Численность / удельный вес численности выпускников 11-го класса, получивших аттестаты о среднем общем образовании с отличием, в общей численности выпускников 11-го класс',
      grade11,
      { direction: 'higher', ...byCertificates, ...ofGrade11 },
    ),
    measure(
      '14',
      'Численность / удельный вес численности учащихся, принявших участие в различных олимпиадах, смотрах, конкурсах, в общей численности учащихся',
      pupils,
      { direction: 'higher', ...byYear },
    ),
    measure(
      '15',
      'Численность / удельный вес численности учащихся – победителей и призеров олимпиад, смотров, конкурсов, в общей численности учащихся, в т. ч.:',
      pupils,
      { direction: 'higher', ...byYear },
    ),
    measure('15.1', '- муниципального уровня:', winners, { direction: 'higher', ...byYear }),
    measure('15.2', '- регионального уровня:', winners, { direction: 'higher', ...byYear }),
    measure('15.3', '- федерального уровня:', winners, { direction: 'higher', ...byYear }),
    measure(
      '16',
      'Численность / удельный вес численности учащихся, получающих образование с углубленным изучением отдельных учебных предметов, в общей численности учащихся',
      pupils,
      { direction: 'higher', ...byYear },
    ),
    measure(
      '17',
      'Численность / удельный вес численности учащихся, получающих образование в рамках профильного обучения, в общей численности учащихся',
      pupils,
      { direction: 'higher', ...byYear },
    ),
    measure('18', 'Численность / удельный вес численности учащихся, осваивающих программы дополнительного образования', pupils, {
      direction: 'higher',
      ...byYear,
    }),
  ],
  register: [9],
  printed: {
    added: true,
    addedNote: 'Бланк для одной школы составлен программой по сводной таблице муниципальной программы.',
    title: 'Достижение предметных результатов освоения ООП',
    header: [
      { label: 'Наименование ОО', from: 'school', added: true },
      { label: 'Учебный год', from: 'year', added: true },
      { label: 'Период', from: 'round', added: true },
      { label: 'Есть выпускники 11-го класса (да/нет)', item: 'grade11', added: true },
    ],
    columns: ['№ п/п', 'Показатель', 'Единица измерения', 'Значение'],
    signatures: [{ post: 'Директор', from: 'director', added: true }],
    signatureCaptions: ['ФИО', 'подпись'],
  },
});
