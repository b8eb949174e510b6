import type { Level, Roadmap, RowCell } from '../../../shared/roadmaps/roadmap.ts';
import type { TermFlag } from '../../../shared/roadmaps/term.ts';

export const levelWords: Readonly<Record<Level, string>> = { municipality: 'Муниципальный', school: 'Школьный' };

export const flagWords: Readonly<Record<TermFlag, string>> = {
  'before-order': 'раньше даты приказа',
  'year-unsaid': 'год не назван',
};

export const cellWords: Readonly<Record<RowCell, string>> = {
  number: '№',
  title: 'Мероприятие',
  form: 'Форма, документ',
  term: 'Срок',
  responsible: 'Ответственные',
};

/** Where the levels come from, for those who compare with the order. */
export const levelFromWords: Readonly<Record<Roadmap['levelFrom'], string>> = {
  order: 'Уровень – по приказу.',
  responsible: 'Уровень в приказе не указан: школьными считаются мероприятия, за которые отвечают только школы.',
};
