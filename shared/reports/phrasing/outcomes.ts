import type { Outcome } from '../../engine/dynamics.ts';

/** What a two-period indicator shows, in words; in the order in which they are listed. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  positive: 'положительная динамика',
  negative: 'отрицательная динамика',
  none: 'без изменений',
  'not-judged': 'изменение не оценивается',
  'no-data': 'нет данных',
  'not-arrived': 'данные ещё не поступили',
  'not-filled': 'не заполнено',
};

/** Outcomes in the order in which they are listed. */
export const outcomeOrder = Object.keys(outcomeWords) as readonly Outcome[];
