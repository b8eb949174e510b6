import { askedForms, type AskedForm } from '../../../shared/collection/askedForms.ts';
import { roundText } from '../../../shared/collection/rounds.ts';
import type { AboutKind, Instrument, RoundKind } from '../../../shared/engine/instrument.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { WindowView } from '../../../shared/ipc/calls/base.ts';
import type { Municipality, Person, SubmissionKey } from '../../../shared/model/records.ts';
import type { FormState } from '../../../shared/model/views.ts';
import { today } from '../../dates.ts';
import { useCall } from '../../useCall.ts';
import { useInstruments } from '../../useInstruments.ts';
import { schoolTitle } from '../../words.ts';

type ListedSubmission = Output<'submission.list'>[number];
type ListedSchool = Output<'school.list'>[number];

/** One form that the year asks for, begun or not. */
export type FormRow = {
  readonly id: string;
  readonly about: SubmissionKey['about'];
  /** Whom the form is about, by name. */
  readonly name: string;
  /** Whose forms stand together: the school, or whom the form is about; empty where that is no longer there. */
  readonly place: string;
  readonly placeId: string | null;
  readonly subject: string | null;
  readonly kind: RoundKind;
  /** Round in words; null: the form has one only, or the visit is to come. */
  readonly round: string | null;
  /** For a list of neighbours: whom the form is about, in a line. */
  readonly title: string;
  readonly submission: ListedSubmission | null;
  readonly state: FormState;
  /** null: a teacher without subjects, or a visit whose date is not known. */
  readonly key: SubmissionKey | null;
  /** Forms are expected of it: of schools, of those with low results in the year. */
  readonly isInMonitoring: boolean;
};

/** All forms of an instrument in a year: of the municipality, by school, person, subject, round. */
export function useFormRows(
  instrumentId: string,
  year: string,
): { readonly rows: readonly FormRow[]; readonly isReady: boolean; readonly problem: string | null } {
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  const schools = useCall('school.list', { year });
  const people = useCall('person.list', {});
  const submissions = useCall('submission.list', { instrument: instrumentId, year });
  const windows = useCall('window.list', { year }).data;
  const instrument = useInstruments().byId(instrumentId);
  const problem = (schools.error ?? people.error ?? submissions.error)?.message ?? null;
  if (!instrument || !municipality || !schools.data || !people.data || !submissions.data) return { rows: [], isReady: false, problem };
  const own = submissions.data.filter((submission) => submission.instrument === instrumentId && submission.year === year);
  const now = today();
  const past = new Set(windows?.filter((one) => one.instrument === instrumentId && isOver(one, now)).map(({ round }) => round));
  const sources = {
    year,
    isPast: (kind: RoundKind) => past.has(kind),
    municipality,
    schools: schools.data,
    people: people.data,
    submissions: own,
  };
  return { rows: rowsOf(instrument, sources), isReady: true, problem };
}

/** The form is due on the municipality's date, else on the order's. */
function isOver({ own, ordered: [first] }: WindowView, now: string): boolean {
  const to = own?.toOn ?? first?.to;
  return to !== undefined && to < now;
}

type Sources = {
  readonly year: string;
  readonly isPast: (kind: RoundKind) => boolean;
  readonly municipality: Municipality;
  readonly schools: readonly ListedSchool[];
  readonly people: readonly Person[];
  readonly submissions: readonly ListedSubmission[];
};

function rowsOf(instrument: Instrument, { year, isPast, municipality, schools, people, submissions }: Sources): readonly FormRow[] {
  const titles = new Map(schools.map((school) => [school.id, schoolTitle(school)]));
  const names = new Map([[municipality.id, municipality.name], ...titles, ...people.map(({ id, name }) => [id, name] as const)]);
  const place = {
    year,
    municipality: municipality.id,
    schools: schools.map(({ id, status }) => ({ id, isOwing: status === 'shnor' })),
    people,
  };
  const rows = askedForms(instrument, place, submissions).map((asked) => rowOf(asked, { instrument, year, isPast, titles, names }));
  return rows.toSorted(
    (a, b) =>
      ranks[a.about.kind] - ranks[b.about.kind] || compare(a.place, b.place) || (a.about.kind === 'teacher' ? compare(a.name, b.name) : 0),
  );
}

/** The municipality first, what is about its mentors and tutors last. */
const ranks: Readonly<Record<AboutKind, number>> = { municipality: 0, school: 1, teacher: 1, mentor: 2, tutor: 3 };

type Names = {
  readonly instrument: Instrument;
  readonly year: string;
  readonly isPast: (kind: RoundKind) => boolean;
  /** School → its title. */
  readonly titles: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
};

function rowOf(asked: AskedForm<ListedSubmission>, { instrument, year, isPast, titles, names }: Names): FormRow {
  const { about, subject, round, kind, school, isOwed, isKnown, form } = asked;
  const name = form?.aboutTitle ?? names.get(about.id) ?? '';
  const placeId = about.kind === 'school' || about.kind === 'teacher' ? school : about.id;
  const roundName = round === null ? null : roundText(round, instrument.rounds);
  return {
    id: form?.id ?? `${about.id} ${subject ?? ''} ${round ?? ''}`,
    about,
    name,
    place: (placeId === null ? undefined : (titles.get(placeId) ?? (placeId === about.id ? name : undefined))) ?? '',
    placeId,
    subject,
    kind,
    round: roundName,
    title: [name, subject, roundName].filter(Boolean).join(', '),
    submission: form,
    state: form?.state ?? (isOwed && isKnown && isPast(kind) ? 'overdue' : 'not-started'),
    key: round === null || !isKnown ? null : { instrument: instrument.id, about, subject, year, round },
    isInMonitoring: isOwed,
  };
}

function compare(a: string, b: string): number {
  // Without a place: a school that is no longer there.
  return Number(a === '') - Number(b === '') || collator.compare(a, b);
}

const collator = new Intl.Collator('ru', { numeric: true });
