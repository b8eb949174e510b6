import { answerOf } from '../engine/answers.ts';
import type { Person } from '../model/records.ts';
import { worksIn } from '../model/worksIn.ts';
import { counted } from '../reports/phrasing/plural.ts';
import { points } from './pointWords.ts';
import type { Check } from './check.ts';

/** Indicator № 4 of order К: «высшую – 2 балла, первую – 1 балл, отсутствие документа о квалификации, наличие соответствия – 0 баллов». */
const categoryPoints = { high: 2, first: 1, conformity: 0, none: 0 } as const;

const categoryWords: Readonly<Record<NonNullable<Person['category']>, string>> = {
  high: 'высшая категория',
  first: 'первая категория',
  conformity: 'соответствие занимаемой должности',
  none: 'без категории',
};

export const categoryCheck: Check = {
  id: 'category',
  title: 'Баллы за квалификационную категорию и категория в карточке педагога',
  instruments: ['k-teacher-competence'],
  looksAt: ({ kind }) => kind === 'points',
  find({ effective, card }) {
    const given = answerOf(effective, '4');
    const category = card?.category ?? null;
    if (category === null || typeof given !== 'number' || given === categoryPoints[category]) return [];
    const sentence = `В форме ${points(given)}, в карточке педагога – ${categoryWords[category]}: по приказу это ${points(categoryPoints[category])}.`;
    return [{ item: '4', sentence, figures: [given, category] }];
  },
};

/** Indicator № 5 counts years of the last two; the year that is under way is not yet a full one of service. */
export const serviceCheck: Check = {
  id: 'service',
  title: 'Годы преподавания на углублённом уровне и стаж в карточке педагога',
  instruments: ['k-teacher-competence'],
  looksAt: ({ kind }) => kind === 'points',
  find({ effective, card }) {
    const taught = answerOf(effective, '5');
    const service = card?.serviceYears ?? null;
    if (service === null || typeof taught !== 'number' || taught <= service + 1) return [];
    const years = ['год', 'года', 'лет'] as const;
    const sentence = `В форме ${counted(taught, years)} преподавания на углублённом уровне, в карточке педагога стаж – ${counted(service, years)}.`;
    return [{ item: '5', sentence, figures: [taught, service] }];
  },
};

export const subjectCheck: Check = {
  id: 'subject',
  title: 'Предмет формы и предметы в карточке педагога',
  instruments: 'every',
  looksAt: null,
  find({ subject, card }) {
    if (subject === null || card === null || card.subjects.includes(subject)) return [];
    const own = card.subjects.length === 0 ? 'предметов нет' : `указано: ${card.subjects.join(', ')}`;
    return [
      {
        item: null,
        sentence: `Форма заполнена по предмету «${subject}», а в карточке педагога ${own}.`,
        figures: [subject, ...card.subjects],
      },
    ];
  },
};

export const workYearsCheck: Check = {
  id: 'work-years',
  title: 'Год формы и годы работы в карточке педагога',
  instruments: 'every',
  looksAt: null,
  find({ year, card }) {
    if (card === null || worksIn(card, year)) return [];
    const { firstYear, lastYear } = card;
    const bounds = [firstYear && `с ${firstYear}`, lastYear && `по ${lastYear}`].filter(Boolean).join(' ');
    const sentence = `Форма заполнена за ${year} учебный год, а по карточке педагог работает ${bounds} учебный год.`;
    return [{ item: null, sentence, figures: [year, firstYear, lastYear] }];
  },
};
