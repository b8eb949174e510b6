import { hasSeniors, isUrban } from './district.ts';
import { seeded } from './random.ts';

/** Pupils of a grade in spring of a calendar year: a class goes up a grade a year, and two in five stay after grade 9. */
export function classSize(school: number, grade: number, year: number): number {
  const random = seeded(`school ${school}, first grade in ${year - grade}`);
  const size = isUrban(school) ? random.int(52, 74) : random.int(11, 23);
  if (grade <= 9) return size;
  return hasSeniors(school) ? Math.round(size * 0.4) : 0;
}

/** Pupils of several grades together. */
export function pupilsOf(
  school: number,
  { from, to, year }: { readonly from: number; readonly to: number; readonly year: number },
): number {
  return Array.from({ length: to - from + 1 }, (_, at) => classSize(school, from + at, year)).reduce((sum, size) => sum + size, 0);
}
