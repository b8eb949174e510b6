import type { UnknownSchool } from '../../../shared/intake/plan.ts';
import { codeDigits } from '../../../shared/intake/rowAbout.ts';
import type { School } from '../../../shared/model/records.ts';

/** Schools to be added for names that the base does not know, known by those names; two names with one code are one school. */
export function newSchools(unknown: readonly UnknownSchool[]): readonly School[] {
  const byCode = new Map(unknown.map((school) => [codeDigits(school.code) ?? school.alias, school]));
  return [...byCode.values()].map(({ alias, name, code }) => ({
    id: alias,
    municipality: '',
    code: code ?? '',
    name,
    shortName: '',
    director: '',
    locality: null,
  }));
}
