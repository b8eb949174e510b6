import type { School } from '../../../shared/model/records.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';

/** School years in which there are forms of these instruments, the latest first. */
export function formYears(base: Base, municipality: string, isForm: (instrument: string) => boolean): readonly string[] {
  const years = new Set(base.submissions.kindsOf(municipality).flatMap(({ instrument, year }) => (isForm(instrument) ? year : [])));
  return [...years].toSorted((a, b) => b.localeCompare(a));
}

/** Schools of the municipality with low results in the year. */
export function lowSchoolsIn(base: Base, municipality: string, year: string): readonly School[] {
  const statuses = base.schools.statusIn(year);
  return roster(base, municipality).schools.filter(({ id }) => statuses.get(id) === 'shnor');
}
