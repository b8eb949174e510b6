import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import type { Person, SubmissionKey } from '../../../shared/model/records.ts';
import { worksIn } from '../../../shared/model/worksIn.ts';
import { useCall } from '../../useCall.ts';
import { useInstruments } from '../../useInstruments.ts';
import { schoolTitle } from '../../words.ts';

type ListedSubmission = Output<'submission.list'>[number];
type ListedSchool = Output<'school.list'>[number];

/** One form that the year asks for, begun or not. */
export type FormRow = {
  readonly id: string;
  readonly school: string;
  readonly schoolId: string | null;
  readonly person: string | null;
  readonly personId: string | null;
  readonly subject: string | null;
  /** For a list of neighbours: whom the form is about, in a line. */
  readonly title: string;
  readonly submission: ListedSubmission | null;
  /** null: a teacher without subjects, or a visit whose date is not known. */
  readonly key: SubmissionKey | null;
  /** Of a school with low results in the year. */
  readonly isInMonitoring: boolean;
};

/** All forms of an instrument in a year, by school, person, subject. */
export function useFormRows(
  instrumentId: string,
  year: string,
): { readonly rows: readonly FormRow[]; readonly isReady: boolean; readonly problem: string | null } {
  const schools = useCall('school.list', { year });
  const people = useCall('person.list', {});
  const submissions = useCall('submission.list', { instrument: instrumentId, year });
  const instrument = useInstruments().byId(instrumentId);
  const problem = (schools.error ?? people.error ?? submissions.error)?.message ?? null;
  if (!instrument || !schools.data || !people.data || !submissions.data) return { rows: [], isReady: false, problem };
  const own = submissions.data.filter((submission) => submission.instrument === instrumentId && submission.year === year);
  return { rows: rowsOf(instrument, { year, schools: schools.data, people: people.data, submissions: own }), isReady: true, problem };
}

type Sources = {
  readonly year: string;
  readonly schools: readonly ListedSchool[];
  readonly people: readonly Person[];
  readonly submissions: readonly ListedSubmission[];
};

function rowsOf(instrument: Instrument, sources: Sources): readonly FormRow[] {
  const schools = sources.schools.toSorted((a, b) => collator.compare(schoolTitle(a), schoolTitle(b)));
  const rows =
    instrument.about === 'teacher'
      ? schools.flatMap((school) => teacherRows(instrument, school, sources))
      : schools.flatMap((school) => schoolRows(instrument, school, sources));
  const listed = new Set(rows.map((row) => row.submission?.id));
  return [...rows, ...sources.submissions.filter(({ id }) => !listed.has(id)).map(strayRow)];
}

function schoolRows(instrument: Instrument, school: ListedSchool, { year, submissions }: Sources): readonly FormRow[] {
  const own = submissions
    .filter(({ about }) => about.kind === 'school' && about.id === school.id)
    .toSorted((a, b) => a.round.localeCompare(b.round));
  const isInMonitoring = school.status === 'shnor';
  const row = (submission: ListedSubmission | null, round: string | null): FormRow => ({
    id: submission?.id ?? `${school.id} ${round ?? ''}`,
    school: schoolTitle(school),
    schoolId: school.id,
    person: null,
    personId: null,
    subject: null,
    title: schoolTitle(school),
    submission,
    key: round === null ? null : { instrument: instrument.id, about: { kind: 'school', id: school.id }, subject: null, year, round },
    isInMonitoring,
  });
  const planned = instrument.rounds.filter((round) => round !== 'visit');
  const rows = planned.map((round) => row(own.find((submission) => submission.round === round) ?? null, round));
  const extra = own.filter(({ round }) => !planned.some((name) => name === round)).map((submission) => row(submission, submission.round));
  if (rows.length + extra.length === 0) return [row(null, null)];
  return [...rows, ...extra];
}

function teacherRows(instrument: Instrument, school: ListedSchool, { year, people, submissions }: Sources): readonly FormRow[] {
  const asked = (person: Person) =>
    worksIn(person, year) || submissions.some(({ about }) => about.kind === 'teacher' && about.id === person.id);
  const teachers = people
    .filter((person) => person.school === school.id && person.role === 'teacher' && asked(person))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  return teachers.flatMap((person) => {
    const own = submissions.filter(({ about }) => about.kind === 'teacher' && about.id === person.id);
    const subjects: readonly (string | null)[] = instrument.perSubject
      ? [...new Set([...person.subjects, ...own.flatMap(({ subject }) => subject ?? [])])]
      : [null];
    const row = (subject: string | null, isKnown: boolean): FormRow => {
      const submission = own.find((one) => one.subject === subject) ?? null;
      return {
        id: submission?.id ?? `${person.id} ${subject ?? ''}`,
        school: schoolTitle(school),
        schoolId: school.id,
        person: person.name,
        personId: person.id,
        subject,
        title: [person.name, subject].filter(Boolean).join(', '),
        submission,
        key: isKnown
          ? { instrument: instrument.id, about: { kind: 'teacher', id: person.id }, subject, year, round: instrument.rounds[0] ?? 'year' }
          : null,
        isInMonitoring: school.status === 'shnor',
      };
    };
    return subjects.length === 0 ? [row(null, false)] : subjects.map((subject) => row(subject, true));
  });
}

/** A form whose school or person is no longer in the lists. */
function strayRow(submission: ListedSubmission): FormRow {
  const { id, instrument, about, subject, year, round } = submission;
  return {
    id,
    school: '',
    schoolId: null,
    person: submission.aboutTitle,
    personId: null,
    subject,
    title: submission.aboutTitle,
    submission,
    key: { instrument, about, subject, year, round },
    isInMonitoring: false,
  };
}

const collator = new Intl.Collator('ru', { numeric: true });
