const rules = new Intl.PluralRules('ru');

/** `plural(5, 'школа', 'школы', 'школ')` → «школ». */
export function plural(n: number, one: string, few: string, many: string): string {
  const rule = rules.select(n);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** The same with the number before it: «5 школ». */
export function counted(n: number, one: string, few: string, many: string): string {
  return `${n} ${plural(n, one, few, many)}`;
}
