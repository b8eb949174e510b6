import { askedForms } from '../../shared/collection/askedForms.ts';
import type { Person, School, Submission, SubmissionKey } from '../../shared/model/records.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { knownInstrument } from './knownInstrument.ts';
import { placeOf } from './place.ts';
import { roster } from './roster.ts';

/** Schools with low results in the year, all of the municipality, or those named. */
export type Schools = 'shnor' | 'all' | readonly string[];

/** One form that the year asks for, begun or not. */
export type YearRow = {
  readonly about: SubmissionKey['about'];
  /** null: a visit whose date is not known yet. */
  readonly key: SubmissionKey | null;
  /** Whose forms stand together: the school, or the municipality. */
  readonly place: string;
  /** null: of the municipality, of a mentor or tutor. */
  readonly school: School | null;
  readonly person: Person | null;
  readonly subject: string | null;
  readonly round: string | null;
  readonly submission: Submission | null;
};

type Asked = { readonly instrument: string; readonly year: string; readonly schools: Schools };

/**
 * The forms of an instrument in a year: of the municipality, its mentors and tutors, then of the chosen schools and their teachers.
 * Where schools are named one by one, theirs only.
 */
export function yearRows(base: Base, { instrument: id, year, schools }: Asked): readonly YearRow[] {
  const instrument = knownInstrument(base, id);
  const here = roster(base);
  const statuses = base.schools.statusIn(year);
  const rank = new Map(here.schools.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))).map((school, index) => [school.id, index]));
  const municipality = base.municipality();
  const forms = base.submissions.ofInstrument(id, year).filter(here.holds);
  const isChosen = (school: string) =>
    schools === 'all' || (schools === 'shnor' ? statuses.get(school) === 'shnor' : schools.includes(school));
  return askedForms(instrument, placeOf(base, { year, here, statuses }), forms)
    .flatMap(({ about, subject, round, school: schoolId, isKnown, form }): readonly YearRow[] => {
      const counts = about.kind === 'school' || about.kind === 'teacher';
      const school = (counts && schoolId !== null && here.known.schools.get(schoolId)) || null;
      const person = here.known.people.get(about.id) ?? null;
      const isAsked = counts ? school !== null && rank.has(school.id) && isChosen(school.id) : typeof schools === 'string';
      if (!isAsked || !isKnown) return [];
      const key = round === null ? null : { instrument: id, about, subject, year, round };
      const place = school ? nameOf(school) : municipality.name;
      return [{ about, key, place, school, person, subject, round, submission: form }];
    })
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => rankOf(a.row, rank) - rankOf(b.row, rank) || a.index - b.index)
    .map(({ row }) => row);
}

function rankOf({ school }: YearRow, rank: ReadonlyMap<string, number>): number {
  return school === null ? -1 : (rank.get(school.id) ?? Infinity);
}

const collator = new Intl.Collator('ru', { numeric: true });
