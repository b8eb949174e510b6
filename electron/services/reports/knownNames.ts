import { roleWords } from '../../../shared/model/roleWords.ts';
import { codesOf } from '../../../shared/reports/competence/codes.ts';
import type { KnownName } from '../../../shared/reports/phrasing/names.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { competenceAnalysis } from '../competenceAnalysis.ts';

/** Everyone whose name a publication copy must not hold. */
export function knownNames(base: Base): readonly string[] {
  return [
    ...base.people.known().map(({ name }) => name),
    ...base.schools.known().map(({ director }) => director),
    ...base.municipalities.list().flatMap(({ id, signerName }) => [signerName, ...base.rules.list(id).map(({ by }) => by)]),
    base.settings.find('author') ?? '',
  ];
}

/** The same with what stands for each in a user's own text: a teacher's code of the year's reports, else the post and the place. */
export function knownPeople(
  base: Base,
  { municipality, year }: { readonly municipality: string; readonly year: string },
): readonly KnownName[] {
  const schools = new Map(base.schools.known().map((school) => [school.id, school]));
  const codes = codesOf(competenceAnalysis(base, year, { municipality, school: null, teachersBy: 'id' }).now.forms);
  const people = base.people.known().map(({ id, name, role, school }): KnownName => {
    const place = school === null ? undefined : schools.get(school);
    return { name, code: codes.get(id) ?? `${roleWords[role]}${place ? ` (${nameOf(place)})` : ''}` };
  });
  const directors = [...schools.values()].map((school): KnownName => ({ name: school.director, code: `Директор (${nameOf(school)})` }));
  const coded = new Set([...people, ...directors].map(({ name }) => name));
  return [
    ...people,
    ...directors.filter(({ name }) => name !== ''),
    ...knownNames(base)
      .filter((name) => !coded.has(name))
      .map((name) => ({ name })),
  ];
}
