import type { RiskFinding } from '../../../../shared/engine/risks.ts';

/** Findings as the filters and the list name them. */
export const findingKinds: readonly { readonly value: RiskFinding['kind']; readonly label: string }[] = [
  { value: 'confirmed-without-measure', label: 'Подтверждён, но меры нет' },
  { value: 'measure-for-refuted', label: 'Мера для неподтверждённого риска' },
  { value: 'no-protocol', label: 'Нет протокола' },
  { value: 'no-profile', label: 'Нет рискового профиля' },
];

export function findingLabel(kind: RiskFinding['kind']): string {
  return findingKinds.find(({ value }) => value === kind)?.label ?? kind;
}
