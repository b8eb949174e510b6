import type { AboutKind, Instrument, RoundKind } from '../engine/instrument.ts';
import type { Person, Submission, SubmissionKey } from '../model/records.ts';
import { worksIn } from '../model/worksIn.ts';
import { roundKind } from './rounds.ts';

/** Whom forms can be asked of in a school year. */
export type Place = {
  readonly year: string;
  /** Id of the municipality. */
  readonly municipality: string;
  /** `isOwing`: forms are expected of it, as of a school with low results in the year. */
  readonly schools: readonly { readonly id: string; readonly isOwing: boolean }[];
  readonly people: readonly Person[];
};

/** What is told of a form that is there. */
export type BegunForm = Pick<Submission, 'about' | 'subject' | 'round' | 'school'>;

/** One form that a year asks for, begun or not. */
export type AskedForm<F> = {
  readonly about: SubmissionKey['about'];
  readonly subject: string | null;
  /** null: a visit whose date is not known yet. */
  readonly round: string | null;
  /** Kind of the round. */
  readonly kind: RoundKind;
  /** School it counts for; null: none. */
  readonly school: string | null;
  readonly isOwed: boolean;
  /** False for a teacher without subjects where the form is filled by subject: it can't be begun. */
  readonly isKnown: boolean;
  readonly form: F | null;
};

/** Kinds that an instrument asks about, its main one first. */
export function kindsOf({ about, alsoAbout = [] }: Pick<Instrument, 'about' | 'alsoAbout'>): readonly AboutKind[] {
  return [about, ...alsoAbout];
}

/**
 * The forms of one instrument in a year: of the municipality, of each school, teacher, mentor and tutor that it is about, a row a round
 * and subject. `forms`: those of the instrument and the year that there are. A teacher's form counts for the school where it was begun.
 * Forms of schools and people that are no longer there come last.
 */
export function askedForms<F extends BegunForm>(instrument: Instrument, place: Place, forms: readonly F[]): readonly AskedForm<F>[] {
  const byAbout = Map.groupBy(forms, ({ about }) => `${about.kind} ${about.id}`);
  const of = (kind: AboutKind, id: string) => byAbout.get(`${kind} ${id}`) ?? [];
  const rows = kindsOf(instrument).flatMap((kind) => rowsOf(kind, { instrument, place, of }));
  const listed = new Set(rows.map(({ form }) => form));
  return [...rows, ...forms.filter((form) => !listed.has(form)).map((form) => strayRow(form, place))];
}

type Source<F> = {
  readonly instrument: Instrument;
  readonly place: Place;
  readonly of: (kind: AboutKind, id: string) => readonly F[];
};

function rowsOf<F extends BegunForm>(kind: AboutKind, source: Source<F>): readonly AskedForm<F>[] {
  const { place, instrument, of } = source;
  if (kind === 'municipality') {
    const about = { kind, id: place.municipality };
    return periods(instrument, of(kind, about.id), { about, subject: null, school: null, isOwed: true, isKnown: true });
  }
  if (kind === 'school')
    return place.schools.flatMap(({ id, isOwing }) =>
      periods(instrument, of(kind, id), { about: { kind, id }, subject: null, school: id, isOwed: isOwing, isKnown: true }),
    );
  const owing = new Map(place.schools.map(({ id, isOwing }) => [id, isOwing]));
  return place.people.filter(({ role }) => role === kind).flatMap((person) => personRows(kind, person, { ...source, owing }));
}

function personRows<F extends BegunForm>(
  kind: AboutKind,
  person: Person,
  { instrument, place, of, owing }: Source<F> & { readonly owing: ReadonlyMap<string, boolean> },
): readonly AskedForm<F>[] {
  const own = of(kind, person.id);
  const isHere = worksIn(person, place.year);
  if (own.length === 0 && !isHere) return [];
  const about = { kind, id: person.id };
  const row = (subject: string | null, forms: readonly F[], isKnown = true) => {
    const school = forms[0]?.school ?? person.school;
    // Mentors and tutors work for the municipality, whatever school they come from.
    const isOwed = kind === 'teacher' ? school !== null && owing.get(school) === true : true;
    return periods(instrument, forms, { about, subject, school, isOwed, isKnown });
  };
  if (!instrument.perSubject) return row(null, own);
  const subjects = new Set([...(isHere ? person.subjects : []), ...own.flatMap(({ subject }) => subject ?? [])]);
  if (subjects.size === 0) return row(null, [], false);
  return [...subjects].flatMap((subject) =>
    row(
      subject,
      own.filter((form) => form.subject === subject),
    ),
  );
}

type Known<F> = Omit<AskedForm<F>, 'round' | 'kind' | 'form'>;

/** A row a round; one a visit there has been, or one for the visit to come. */
function periods<F extends BegunForm>(
  { rounds, onceRounds = [] }: Instrument,
  forms: readonly F[],
  row: Known<F>,
): readonly AskedForm<F>[] {
  const planned = rounds.filter((round) => round !== 'visit');
  const rows = planned.map((round) => {
    const form = forms.find((one) => one.round === round) ?? null;
    return { ...row, isOwed: row.isOwed && (form !== null || !onceRounds.includes(round)), round, kind: round, form };
  });
  if (rows.length === forms.length && rows.length > 0) return rows;
  const extra = forms.filter(({ round }) => !planned.some((name) => name === round)).toSorted((a, b) => a.round.localeCompare(b.round));
  const others = extra.map((form) => ({ ...row, round: form.round, kind: roundKind(form.round), form }));
  return rows.length + others.length === 0 ? [{ ...row, round: null, kind: 'visit', form: null }] : [...rows, ...others];
}

function strayRow<F extends BegunForm>(form: F, { schools }: Place): AskedForm<F> {
  const { about, subject, round, school } = form;
  const isOwed = about.kind === 'teacher' && schools.some(({ id, isOwing }) => id === school && isOwing);
  return { about, subject, round, kind: roundKind(round), school, isOwed, isKnown: true, form };
}
