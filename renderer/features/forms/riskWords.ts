import type { RiskFinding, RiskOutcome, Significance } from '../../../shared/engine/risks.ts';

export const significanceWords: Readonly<Record<Significance, string>> = { high: 'высокая', medium: 'средняя', low: 'низкая' };

export const outcomeWords: Readonly<Record<RiskOutcome, string>> = {
  confirmed: 'подтверждён',
  refuted: 'не подтверждён',
  found: 'выявлен куратором',
  absent: 'отсутствует',
  'not-observed': 'не наблюдался',
};

export const findingWords: Readonly<Record<RiskFinding['kind'], string>> = {
  'confirmed-without-measure': 'Подтверждённый риск без мер в карточке самоанализа',
  'measure-for-refuted': 'Меры указаны для риска, который не подтверждён',
  'no-protocol': 'Протокола куратора нет: риски ещё не подтверждены',
  'no-profile': 'Рискового профиля школы нет',
};
