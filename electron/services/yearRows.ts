import type { Instrument } from '../../shared/engine/instrument.ts';
import type { Person, School, Submission, SubmissionKey } from '../../shared/model/records.ts';
import { worksIn } from '../../shared/model/worksIn.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { knownInstrument } from './knownInstrument.ts';
import { roster } from './roster.ts';

/** Schools with low results in the year, all of the municipality, or those named. */
export type Schools = 'shnor' | 'all' | readonly string[];

/** One form that the year asks for, begun or not. */
export type YearRow = {
  /** null: a visit whose date is not known yet. */
  readonly key: SubmissionKey | null;
  readonly school: School;
  readonly person: Person | null;
  readonly subject: string | null;
  readonly submission: Submission | null;
};

type Asked = { readonly instrument: string; readonly year: string; readonly schools: Schools };

/** The forms of an instrument in a year by school, person and subject. */
export function yearRows(base: Base, { instrument: id, year, schools }: Asked): readonly YearRow[] {
  const instrument = knownInstrument(base, id);
  const here = roster(base);
  const statuses = base.schools.statusIn(year);
  const isChosen = (school: School) =>
    schools === 'all' || (schools === 'shnor' ? statuses.get(school.id) === 'shnor' : schools.includes(school.id));
  const chosen = here.schools.filter(isChosen).toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
  const staff = Map.groupBy(
    here.people.filter(({ role }) => role === 'teacher'),
    ({ school }) => school,
  );
  return chosen.flatMap((school) =>
    instrument.about === 'teacher'
      ? (staff.get(school.id) ?? []).flatMap((person) => teacherRows(base, instrument, { year, school, person }))
      : schoolRows(base, instrument, { year, school }),
  );
}

function schoolRows(base: Base, instrument: Instrument, { year, school }: { year: string; school: School }): readonly YearRow[] {
  const about = { kind: 'school' as const, id: school.id };
  const own = formsOf(base, instrument, { about, year });
  const row = (round: string | null, submission: Submission | null): YearRow => ({
    key: round === null ? null : { instrument: instrument.id, about, subject: null, year, round },
    school,
    person: null,
    subject: null,
    submission,
  });
  const planned = instrument.rounds.filter((round) => round !== 'visit');
  const rows = planned.map((round) => row(round, own.find((form) => form.round === round) ?? null));
  const visits = own.filter(({ round }) => !planned.some((name) => name === round)).map((form) => row(form.round, form));
  return rows.length + visits.length === 0 ? [row(null, null)] : [...rows, ...visits];
}

function teacherRows(
  base: Base,
  instrument: Instrument,
  { year, school, person }: { year: string; school: School; person: Person },
): readonly YearRow[] {
  const about = { kind: 'teacher' as const, id: person.id };
  const own = formsOf(base, instrument, { about, year });
  if (own.length === 0 && !worksIn(person, year)) return [];
  const subjects = instrument.perSubject ? new Set([...person.subjects, ...own.flatMap(({ subject }) => subject ?? [])]) : [null];
  const round = instrument.rounds[0] ?? 'year';
  return [...subjects].map((subject) => ({
    key: { instrument: instrument.id, about, subject, year, round },
    school,
    person,
    subject,
    submission: own.find((form) => form.subject === subject) ?? null,
  }));
}

function formsOf(base: Base, { id }: Instrument, { about, year }: Pick<SubmissionKey, 'about' | 'year'>): readonly Submission[] {
  return base.submissions
    .about(about.kind, about.id)
    .filter((form) => form.instrument === id && form.year === year)
    .toSorted((a, b) => a.round.localeCompare(b.round));
}

const collator = new Intl.Collator('ru', { numeric: true });
