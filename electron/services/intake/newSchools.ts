import type { UnknownSchool } from '../../../shared/intake/plan.ts';
import { codeDigits } from '../../../shared/intake/rowAbout.ts';
import type { School } from '../../../shared/model/records.ts';

/**
 * Schools to be added for names that the base does not know, known by those names; two names with one code are one school. A name that
 * another school bears already is told apart by its code.
 */
export function newSchools(unknown: readonly UnknownSchool[], known: readonly School[]): readonly School[] {
  const names = new Set(known.map(({ name }) => name));
  const byCode = new Map(unknown.map((school) => [codeDigits(school.code) ?? school.alias, school]));
  return [...byCode.values()].map(({ alias, name, code }) => {
    const own = names.has(name) && code !== null ? `${name} (${code})` : name;
    names.add(own);
    return { id: alias, municipality: '', code: code ?? '', name: own, shortName: '', director: '', locality: null, email: '' };
  });
}
