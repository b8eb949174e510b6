import { defineInstrument } from '../engine/instrument.ts';
import { measure, section } from './items.ts';

const share = { kind: 'count-share', base: 'педагогов' } as const;

const tools =
  'Для оценки предметных и методических компетенций педагогических работников используется тестирование, самооценка, экспертная оценка итоговых учебных и методических продуктов, подготовленных педагогическими работниками и размещённых в муниципальном электронном банке.';
const owned = 'В рамках оценки методических компетенций педагогов выявляется владение педагогом компетенций';

/**
 * The order names the data and prints neither a form, nor numbers, nor a date: the numbers are ours, the window is that of the methodical
 * work. The shares of teachers who own each of the six methodical competences may stay empty.
 */
export const teacherDevelopment = defineInstrument({
  id: 'k-teacher-development',
  version: 1,
  title: 'Определение динамики влияния программ поддержки на развитие педагогов школ',
  shortTitle: 'Развитие педагогов',
  source: {
    order: 'К',
    document: 'Приказ управления образования администрации муниципального образования Кореновский район от 17.12.2020 № 579',
    clause: 'приложение № 2, п. 4.5',
  },
  about: 'school',
  filledBy: 'Школа, методист',
  rounds: ['year'],
  window: {
    from: '06-01',
    to: '06-30',
    clause:
      'приложение № 2, п. 6, строка 4: «Ежегодно, 1 раз в год июнь» (срок мониторинга методической работы; для этих показателей приказ срока не называет)',
  },
  items: [
    section('1', 'повышение квалификации педагогов', {
      items: [
        measure(
          '1.1',
          'доля педагогов повысивших свою квалификацию по вопросам повышения качества образования, в том числе преодоления образовательной неуспешности',
          share,
          { direction: 'higher' },
        ),
        measure('1.2', 'доля педагогов, имеющих высшую и первую квалификационные категории', share, { direction: 'higher' }),
      ],
    }),
    section('2', 'участие педагогов в конкурсах профессионального мастерства', {
      items: [
        measure('2.1', 'доля педагогов, принявших участие в профессиональных конкурсах различного уровня', share, {
          direction: 'higher',
          hint: 'сбор данных об участии педагогов в конкурсах, методических мероприятиях различного уровня, о публикации в методических сборниках осуществляется через сайт УО.',
        }),
      ],
    }),
    section('3', 'участие педагогов в работе профессиональных сообществ', {
      items: [measure('3.1', 'доля педагогов, включенных в активные формы взаимодействия', share, { direction: 'higher' })],
    }),
    section('4', 'прирост предметных, методических компетенций', {
      items: [
        measure('4.1', 'доля педагогов ШНОР, демонстрирующих прирост предметных, методических компетенций', share, {
          direction: 'higher',
          hint: tools,
        }),
      ],
    }),
    section('5', 'владение педагогом компетенций', {
      note: owned,
      items: [
        measure('5.1', 'целеполагания', share, { direction: 'higher', optional: true }),
        measure('5.2', 'мотивационной', share, { direction: 'higher', optional: true }),
        measure('5.3', 'методической', share, { direction: 'higher', optional: true }),
        measure('5.4', 'информационной', share, { direction: 'higher', optional: true }),
        measure('5.5', 'коммуникативной', share, { direction: 'higher', optional: true }),
        measure('5.6', 'оценочной', share, { direction: 'higher', optional: true }),
      ],
    }),
  ],
  register: [],
  printed: {
    added: true,
    title: 'Определение динамики влияния программ поддержки на развитие педагогов школ',
    header: [
      { label: 'Наименование организации', from: 'school', added: true },
      { label: 'Учебный год', from: 'year', added: true },
    ],
    columns: ['№ п/п', 'Показатель', 'Единица измерения', 'Значение'],
    signatures: [
      { post: 'Методист МКУ ИМЦ', from: 'methodist' },
      { post: 'Руководитель МКУ ИМЦ', from: 'centre-head' },
    ],
    signatureCaptions: ['ФИО', 'подпись'],
  },
});
