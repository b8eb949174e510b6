/** «школа, школы, школ»: with one, with two, with five. */
export type Forms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules('ru');

/** The form that goes with a number: «21 школа», «3 школы», «11 школ», «1,5 школы». */
export function plural(count: number, [one, few, many]: Forms): string {
  switch (rules.select(count)) {
    case 'one':
      return one;
    case 'many':
      return many;
    default:
      return few;
  }
}
