import { askedForms, kindsOf, type AskedForm } from '../../shared/collection/askedForms.ts';
import { windowsOf } from '../../shared/collection/windows.ts';
import type { Instrument, Window } from '../../shared/engine/instrument.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, MatrixRowKind } from '../../shared/collection/matrix.ts';
import type { SchoolStatus } from '../../shared/model/records.ts';
import { isFilledIn, type FormState } from '../../shared/model/views.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { collectionDates, roundTitle, type DatesOf } from './collectionDates.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { formState } from './formState.ts';
import { gapsOf } from './gaps.ts';
import { followedInstruments } from './orders.ts';
import { placeOf } from './place.ts';
import { roster, type Roster } from './roster.ts';
import { datesIn } from './schoolYear.ts';
import { yearDoubts } from './yearDoubts.ts';
import { yearForms } from './yearForms.ts';

type Asked = AskedForm<Begun>;
/** A form of the year with what is told of it. */
type Begun = EffectiveForm['submission'] & { readonly state: FormState; readonly isBegun: boolean };

/**
 * Subject × form × round of a year, of the orders that the municipality works by: what is done of what is owed. The municipality comes
 * first, then schools, those with low results before the others, then mentors and tutors. Forms about teachers count for their school.
 */
export function matrixOf(base: Base, year: string): Matrix {
  const today = base.today();
  const here = roster(base);
  const instruments = followedInstruments(base);
  const statuses = base.schools.statusIn(year);
  const datesOf = collectionDates(base, year);
  const columns = instruments.flatMap((instrument) => columnsOf(instrument, year, datesOf));
  const cells = cellsOf(base, { year, today, here, statuses, instruments, datesOf, columns });
  const outdated = base.submissions.outdatedCopies(year);
  const rows = rowsOf(base, { here, statuses, columns, year }).map((row): MatrixRow => ({
    ...row,
    cells: columns.map((column, index) =>
      column.of.includes(row.kind) ? cellOf(cells.get(rowKey(row.kind, row.id))?.[index] ?? [], { row, column, today, outdated }) : null,
    ),
  }));
  return { columns, rows, gaps: gapsOf(base, { columns, rows }, { year, today }) };
}

function columnsOf(instrument: Instrument, year: string, datesOf: DatesOf): readonly MatrixColumn[] {
  const datesOfWindow = (window: Window) => {
    const { from, to } = datesIn(year, window);
    return `${shortDate(from)} – ${shortDate(to)} (${window.clause})`;
  };
  const kinds = kindsOf(instrument);
  return instrument.rounds.map((round) => {
    const dates = datesOf(instrument, round);
    return {
      instrument: instrument.id,
      round,
      title: instrument.shortTitle,
      roundTitle: roundTitle(instrument, round),
      order: instrument.source.order,
      of: [...new Set(kinds.map((kind) => (kind === 'teacher' ? 'school' : kind)))],
      isOfTeachers: kinds.includes('teacher'),
      from: dates?.from ?? '',
      to: dates?.to ?? '',
      isOwn: dates?.isOwn ?? false,
      otherDates: dates?.isOwn ? [] : windowsOf(instrument, round).others.map(datesOfWindow),
    };
  });
}

type Year = {
  readonly year: string;
  readonly today: string;
  readonly here: Roster;
  readonly statuses: ReadonlyMap<string, SchoolStatus>;
  readonly instruments: readonly Instrument[];
  readonly datesOf: DatesOf;
  readonly columns: readonly MatrixColumn[];
};

/** Row → the forms of each column. */
function cellsOf(base: Base, { year, today, here, statuses, instruments, datesOf, columns }: Year): ReadonlyMap<string, Asked[][]> {
  const place = placeOf(base, { year, here, statuses });
  const stored = yearForms(base, year, here);
  const isDoubtful = yearDoubts(base, year, { here, forms: stored });
  const forms = Map.groupBy(stored, ({ submission }) => submission.instrument);
  const rows = new Map<string, Asked[][]>();
  for (const instrument of instruments) {
    const begun = (forms.get(instrument.id) ?? []).map((form): Begun => ({
      ...form.submission,
      state: formState(form, { today, due: datesOf(instrument, form.submission.round)?.to ?? null, isDoubtful }),
      isBegun: Object.keys(form.stored).length > 0,
    }));
    const indexes = new Map(
      columns.flatMap((column, index) => (column.instrument === instrument.id ? [[column.round, index] as const] : [])),
    );
    const first = columns.findIndex((column) => column.instrument === instrument.id);
    for (const asked of askedForms(instrument, place, begun)) {
      const { about, school, kind, isKnown } = asked;
      // A round of the programme is asked of nobody until it is begun.
      if (!isKnown || (asked.form === null && instrument.onceRounds?.includes(kind))) continue;
      const key = about.kind === 'teacher' ? rowKey('school', school ?? '') : rowKey(about.kind, about.id);
      const row = rows.get(key) ?? columns.map((): Asked[] => []);
      rows.set(key, row);
      row[indexes.get(kind) ?? first]!.push(asked);
    }
  }
  return rows;
}

type RowHead = Omit<MatrixRow, 'cells'>;
type Heads = {
  readonly here: Roster;
  readonly statuses: ReadonlyMap<string, SchoolStatus>;
  readonly columns: readonly MatrixColumn[];
  readonly year: string;
};

function rowsOf(base: Base, { here, statuses, columns, year }: Heads): readonly RowHead[] {
  const isAsked = (kind: MatrixRowKind) => columns.some(({ of }) => of.includes(kind));
  const { id, name } = base.municipality();
  const schools = here.schools
    .map((school): RowHead => {
      const status = statuses.get(school.id) ?? 'none';
      return { kind: 'school', id: school.id, title: nameOf(school), name: school.name, status, isOwing: status === 'shnor' };
    })
    .toSorted((a, b) => rank(a.status!) - rank(b.status!) || collator.compare(a.name, b.name));
  const people = (['mentor', 'tutor'] as const)
    .filter(isAsked)
    .flatMap((role) =>
      here
        .workingIn(year, role)
        .map((person): RowHead => ({ kind: role, id: person.id, title: person.name, name: person.name, status: null, isOwing: true })),
    );
  const whole: RowHead = { kind: 'municipality', id, title: name, name, status: null, isOwing: true };
  return [...(isAsked('municipality') ? [whole] : []), ...schools, ...people];
}

type CellInput = {
  readonly row: RowHead;
  readonly column: MatrixColumn;
  readonly today: string;
  readonly outdated: ReadonlyMap<string, unknown>;
};

function cellOf(asked: readonly Asked[], { row, column, today, outdated }: CellInput): MatrixCell {
  const states = asked.map(({ form }) => form?.state ?? 'not-started');
  const done = states.filter(isFilledIn).length;
  const isPast = column.to !== '' && column.to < today;
  const [only] = asked;
  return {
    done,
    total: asked.length,
    state: stateOf({ asked, states, done, isOverdue: isPast && row.isOwing }),
    doubtful: states.filter((state) => state === 'doubtful').length,
    submission: asked.length === 1 && only!.about.kind !== 'teacher' ? (only!.form?.id ?? null) : null,
    outdated: outdated.size === 0 ? 0 : asked.filter(({ form }) => form !== null && outdated.has(form.id)).length,
  };
}

type StateInput = {
  readonly asked: readonly Asked[];
  readonly states: readonly FormState[];
  readonly done: number;
  readonly isOverdue: boolean;
};

function stateOf({ asked, states, done, isOverdue }: StateInput): FormState {
  if (asked.length === 0) return 'not-started';
  if (done === asked.length) {
    if (states.includes('doubtful')) return 'doubtful';
    return states.every((state) => state === 'signed') ? 'signed' : 'complete';
  }
  if (isOverdue) return 'overdue';
  return asked.some(({ form }) => form?.isBegun) ? 'draft' : 'not-started';
}

function rank(status: SchoolStatus): number {
  return { shnor: 0, 'left-shnor': 1, none: 2 }[status];
}

function rowKey(kind: MatrixRowKind, id: string): string {
  return `${kind} ${id}`;
}

const collator = new Intl.Collator('ru', { numeric: true });
