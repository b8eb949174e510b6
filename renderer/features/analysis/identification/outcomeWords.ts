import Fraction from 'fraction.js';
import type { IdentificationView, RuleOutcome } from '../../../../shared/identification/identificationView.ts';
import type { LeftOut } from '../../../../shared/identification/identify.ts';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import type { SchoolMark } from '../../../../shared/model/schoolMark.ts';
import { decimalText } from '../../forms/numbers.ts';
import { plural } from '../../../plural.ts';
import { pointsText } from '../shareText.ts';

/** Whether the school is low with all thresholds moved by so many points. */
export function isLowShifted({ margin }: Pick<RuleOutcome, 'margin'>, points: number): boolean {
  return margin !== null && new Fraction(margin).compare(points) >= 0;
}

/** How many schools the rule finds low with its thresholds moved. */
export function countAt({ schools }: IdentificationView, rule: string, points: number): number {
  return schools.filter(({ outcomes }) => outcomes.some((one) => one.rule === rule && isLowShifted(one, points))).length;
}

/** «низкие результаты», «порог не достигнут», «нет данных» */
export function outcomeWord(outcome: RuleOutcome, points = 0): string {
  if (outcome.status === 'no-data') return 'нет данных';
  return isLowShifted(outcome, points) ? 'низкие результаты' : 'порог не достигнут';
}

/** «низких 3 из 6; запас 7 п.п.» */
export function outcomeDetail({ status, low, counted, leftOut, margin, isLow }: RuleOutcome): string {
  if (status === 'no-data') return leftOut === 0 ? 'результатов нет' : `не учтено результатов: ${leftOut}`;
  const distance =
    margin === null ? 'всех результатов не хватает' : isLow ? `запас ${pointsText(margin)} п.п.` : `до порога ${pointsText(margin)} п.п.`;
  return `низких ${low} из ${counted}; ${distance}`;
}

/** A rule in one line. */
export function ruleSentence({ years, thresholds, weights, leastLow, leastParticipants }: IdentificationRule): string {
  const used = (['ВПР', 'ОГЭ', 'ЕГЭ'] as const).filter((procedure) => thresholds[procedure] !== null);
  const areWeighed = used.some((procedure) => weights[procedure] !== 1);
  const limits = used.map(
    (procedure) =>
      `${procedure} – от ${decimalText(thresholds[procedure]!)} % «2»${areWeighed ? ` (вес ${decimalText(weights[procedure])})` : ''}`,
  );
  return [
    `${years} ${plural(years, 'год', 'года', 'лет')}`,
    limits.length === 0 ? 'ни одна процедура не учитывается' : limits.join(', '),
    areWeighed
      ? `сумма весов низких результатов не меньше ${decimalText(leastLow)}`
      : `низких результатов не меньше ${decimalText(leastLow)}`,
    ...(leastParticipants > 0 ? [`участников не меньше ${leastParticipants}`] : []),
  ].join('; ');
}

export const reasonWords: Readonly<Record<LeftOut['reason'], string>> = {
  'not-held': 'результата нет («-»)',
  'no-share': 'доля «2» не внесена',
  'few-participants': 'участников меньше, чем требует правило',
  'procedure-off': 'процедура в правиле не учитывается',
};

export const markWords: Readonly<Record<SchoolMark['kind'], string>> = {
  resilient: 'резильентная школа',
  biased: 'в списке школ с признаками необъективных результатов',
};
