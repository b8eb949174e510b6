import type { CompetenceForm } from '../../analysis/competenceForm.ts';

/**
 * Person id → «Педагог 1 (ООШ № 7)» for a publication copy: the same throughout the year's reports, whole and by school.
 * Numbered by id, which says nothing about the name.
 */
export function codesOf(forms: readonly CompetenceForm[]): ReadonlyMap<string, string> {
  const bySchool = Map.groupBy(forms, ({ school }) => school.id);
  const codes = new Map<string, string>();
  for (const list of bySchool.values())
    for (const [index, id] of [...new Set(list.map(({ person }) => person.id))].toSorted().entries())
      if (!codes.has(id)) codes.set(id, `Педагог\u00a0${index + 1} (${list[0]!.school.name})`);
  return codes;
}
