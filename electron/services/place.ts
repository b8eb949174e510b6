import type { Place } from '../../shared/collection/askedForms.ts';
import type { SchoolStatus } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import type { Roster } from './roster.ts';

/** Whom the year's forms can be asked of: schools with low results owe them. */
export function placeOf(
  base: Base,
  { year, here, statuses }: { year: string; here: Roster; statuses: ReadonlyMap<string, SchoolStatus> },
): Place {
  return {
    year,
    municipality: base.municipality().id,
    schools: here.schools.map(({ id }) => ({ id, isOwing: statuses.get(id) === 'shnor' })),
    people: here.people,
  };
}
