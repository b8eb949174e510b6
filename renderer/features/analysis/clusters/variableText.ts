import type { SchoolVariable } from '../../../../shared/analysis/resultViews.ts';
import { decimal, nbsp } from '../../../../shared/reports/phrasing/numbers.ts';

/** A number with its unit on one line. */
export function withUnit(value: number, unit: string): string {
  return `${decimal(value)}${nbsp}${unit}`.replaceAll(' ', nbsp);
}

/** A title within a sentence: «ВПР» stays as it is. */
export function inSentence(title: string): string {
  return /^[А-ЯЁA-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** A value of one school. */
export function valueText(value: number | null | undefined, { unit }: SchoolVariable): string {
  if (value === null || value === undefined) return 'нет данных';
  if (unit === 'да/нет') return value === 1 ? 'да' : 'нет';
  return withUnit(value, unit);
}

/** A mean over schools; of yes and no the share of «да». */
export function meanText(value: number | null | undefined, { unit }: SchoolVariable): string {
  if (value === null || value === undefined) return 'нет данных';
  return unit === 'да/нет' ? `«да» у ${Math.round(value * 100)} %`.replaceAll(' ', nbsp) : withUnit(value, unit);
}

/** The variables by which schools are grouped, in the order of their values. */
export function chosenVariables({
  variables,
  chosen,
}: {
  readonly variables: readonly SchoolVariable[];
  readonly chosen: readonly string[];
}): readonly SchoolVariable[] {
  return chosen.flatMap((id) => variables.find((variable) => variable.id === id) ?? []);
}
