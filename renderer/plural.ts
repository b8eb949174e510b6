import { plural as formOf } from '../shared/reports/phrasing/pluralForm.ts';

/** `plural(5, 'школа', 'школы', 'школ')` → «школ». */
export function plural(n: number, one: string, few: string, many: string): string {
  return formOf(n, [one, few, many]);
}

/** The same with the number before it: «5 школ». */
export function counted(n: number, one: string, few: string, many: string): string {
  return `${n} ${plural(n, one, few, many)}`;
}
