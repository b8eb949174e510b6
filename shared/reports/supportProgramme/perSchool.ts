import Fraction from 'fraction.js';
import { nbsp, percent, rounded } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/text.ts';
import { valueOf, type Context, type SupportForm, type SupportSchool } from './context.ts';

/** One school's figure. */
export type Figure = { readonly school: SupportSchool; readonly value: Fraction };

const named = 6;

/** Figures of the schools that have one. */
export function figures({ schools }: Context, of: (school: SupportSchool) => Fraction | null): readonly Figure[] {
  return schools.flatMap((school) => {
    const value = of(school);
    return value ? [{ school, value }] : [];
  });
}

/** Sum of items of a form; null where one is not known. */
export function sumOf(form: SupportForm | null, ids: readonly string[]): Fraction | null {
  const values = ids.map((id) => valueOf(form, id));
  return values.some((value) => value === null) ? null : values.reduce((sum: Fraction, value) => sum.add(value!), new Fraction(0));
}

/** «ООШ № 2 – 86 %, СОШ № 3 – 88 %»; of one school the figure alone; of many the two ends. */
export function perSchool({ schools }: Context, all: readonly Figure[], print: (value: Fraction) => string = share): string {
  if (schools.length === 1 && all.length === 1) return print(all[0]!.value);
  if (all.length <= named) return all.map(({ school, value }) => `${school.name}${nbsp}– ${print(value)}`).join(', ');
  const sorted = all.toSorted((a, b) => a.value.compare(b.value));
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return `от ${print(low.value)} (${low.school.name}) до ${print(high.value)} (${high.school.name}), школ с данными – ${all.length} из ${schools.length}`;
}

/** Two decimals where one would make nothing of it. */
export function share(value: Fraction): string {
  return percent(value, rounded(value, 1).equals(value) ? 1 : 2);
}

/** Names of the schools; of one school nothing. */
export function whose({ schools }: Context, all: readonly Pick<Figure, 'school'>[]): string {
  return schools.length === 1 ? '' : listed(all.map(({ school }) => school.name));
}
