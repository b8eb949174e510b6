import type { Person, SchoolYear } from './records.ts';

/** Whether a person works in a school year: forms are owed in the years of work only. */
export function worksIn({ firstYear, lastYear }: Pick<Person, 'firstYear' | 'lastYear'>, year: SchoolYear): boolean {
  return (firstYear === null || firstYear <= year) && (lastYear === null || lastYear >= year);
}
