import type { RiskChange } from '../../../../shared/analysis/riskChange.ts';
import type { RiskMap } from '../../../../shared/analysis/risks.ts';

export type Trend = keyof RiskChange;

export const trendWords: Readonly<Record<Trend, string>> = {
  appeared: 'новый',
  gone: 'снят',
  kept: 'остаётся',
  unknown: 'не сравнить',
};

/** How the risks of schools changed in the year; null where there was no risk in either, or no year before. */
export function riskTrend({ changes }: RiskMap): (school: string, factor: string) => Trend | null {
  const bySchool = new Map(
    changes.map(({ school, change }) => [
      school.id,
      new Map((Object.keys(trendWords) as Trend[]).flatMap((trend) => change[trend].map((factor) => [factor, trend] as const))),
    ]),
  );
  return (school, factor) => bySchool.get(school)?.get(factor) ?? null;
}
