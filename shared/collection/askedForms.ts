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
  const rows: AskedForm<F>[] = [];
  const collect = collector(instrument, rows);
  const byKind = Map.groupBy(forms, ({ about }) => about.kind);
  for (const kind of kindsOf(instrument)) {
    const byId = Map.groupBy(byKind.get(kind) ?? [], ({ about }) => about.id);
    collectKind(kind, { instrument, place, of: (id) => byId.get(id) ?? none, collect });
  }
  const listed = new Set<F | null>();
  for (const { form } of rows) if (form !== null) listed.add(form);
  if (listed.size < forms.length) for (const form of forms) if (!listed.has(form)) rows.push(strayRow(form, place));
  return rows;
}

/** A region has tens of thousands of teachers: rows are put into one list, not joined of many. */
const none: readonly never[] = [];

type Known = Omit<AskedForm<unknown>, 'round' | 'kind' | 'form'>;
type Collect<F> = (row: Known, forms: readonly F[]) => void;

/** Puts in a row a round; one a visit there has been, or one for the visit to come. */
function collector<F extends BegunForm>({ rounds, onceRounds = [] }: Instrument, rows: AskedForm<F>[]): Collect<F> {
  const planned = rounds.filter((round) => round !== 'visit');
  return (row, forms) => {
    const { about, subject, school, isOwed, isKnown } = row;
    let found = 0;
    for (const round of planned) {
      const form = forms.find((one) => one.round === round) ?? null;
      if (form !== null) found += 1;
      const isWanted = isOwed && (form !== null || !onceRounds.includes(round));
      rows.push({ about, subject, round, kind: round, school, isOwed: isWanted, isKnown, form });
    }
    if (planned.length + forms.length === 0) rows.push({ about, subject, round: null, kind: 'visit', school, isOwed, isKnown, form: null });
    if (found === forms.length) return;
    const extra = forms.filter(({ round }) => !planned.some((name) => name === round)).toSorted((a, b) => a.round.localeCompare(b.round));
    for (const form of extra) rows.push({ about, subject, round: form.round, kind: roundKind(form.round), school, isOwed, isKnown, form });
  };
}

type Source<F> = {
  readonly instrument: Instrument;
  readonly place: Place;
  /** Forms about one of the kind. */
  readonly of: (id: string) => readonly F[];
  readonly collect: Collect<F>;
};

function collectKind<F extends BegunForm>(kind: AboutKind, { instrument, place, of, collect }: Source<F>): void {
  if (kind === 'municipality') {
    const id = place.municipality;
    collect({ about: { kind, id }, subject: null, school: null, isOwed: true, isKnown: true }, of(id));
    return;
  }
  if (kind === 'school') {
    for (const { id, isOwing } of place.schools)
      collect({ about: { kind, id }, subject: null, school: id, isOwed: isOwing, isKnown: true }, of(id));
    return;
  }
  const owing = new Map(place.schools.map(({ id, isOwing }) => [id, isOwing]));
  for (const person of place.people)
    if (person.role === kind) collectPerson(kind, person, { instrument, place, forms: of(person.id), owing, collect });
}

type OfPerson<F> = Omit<Source<F>, 'of'> & { readonly forms: readonly F[]; readonly owing: ReadonlyMap<string, boolean> };

function collectPerson<F extends BegunForm>(
  kind: AboutKind,
  person: Person,
  { instrument, place, forms, owing, collect }: OfPerson<F>,
): void {
  const isHere = worksIn(person, place.year);
  if (forms.length === 0 && !isHere) return;
  const about = { kind, id: person.id };
  const put = (subject: string | null, own: readonly F[], isKnown = true) => {
    const school = own[0]?.school ?? person.school;
    // Mentors and tutors work for the municipality, whatever school they come from.
    const isOwed = kind === 'teacher' ? school !== null && owing.get(school) === true : true;
    collect({ about, subject, school, isOwed, isKnown }, own);
  };
  if (!instrument.perSubject) {
    put(null, forms);
    return;
  }
  const subjects = new Set(isHere ? person.subjects : none);
  for (const { subject } of forms) if (subject !== null) subjects.add(subject);
  if (subjects.size === 0) put(null, none, false);
  for (const subject of subjects)
    put(
      subject,
      forms.filter((form) => form.subject === subject),
    );
}

function strayRow<F extends BegunForm>(form: F, { schools }: Place): AskedForm<F> {
  const { about, subject, round, school } = form;
  const isOwed = about.kind === 'teacher' && schools.some(({ id, isOwing }) => id === school && isOwing);
  return { about, subject, round, kind: roundKind(round), school, isOwed, isKnown: true, form };
}
