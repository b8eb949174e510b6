import type { Base } from '../base.ts';

/** Everyone whose name a publication copy must not hold. */
export function knownNames(base: Base): readonly string[] {
  return [
    ...base.people.known().map(({ name }) => name),
    ...base.schools.known().map(({ director }) => director),
    ...base.municipalities.list().flatMap(({ id, signerName }) => [signerName, ...base.rules.list(id).map(({ by }) => by)]),
    base.settings.find('author') ?? '',
  ];
}
