import { askedForms, kindsOf } from '../../shared/collection/askedForms.ts';
import { windowsOf } from '../../shared/collection/windows.ts';
import type { Instrument, Window } from '../../shared/engine/instrument.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, MatrixRowKind } from '../../shared/collection/matrix.ts';
import type { SchoolStatus } from '../../shared/model/records.ts';
import { isFilledIn, type FormState } from '../../shared/model/views.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { collectionDates, roundTitle, type DatesOf } from './collectionDates.ts';
import { formState } from './formState.ts';
import { gapsOf } from './gaps.ts';
import { followedInstruments } from './orders.ts';
import { placeOf } from './place.ts';
import { roster, type Roster } from './roster.ts';
import { datesIn } from './schoolYear.ts';
import { yearDoubts } from './yearDoubts.ts';
import { yearForms } from './yearForms.ts';

/** What there is of the forms of one cell. */
type Tally = {
  total: number;
  done: number;
  signed: number;
  doubtful: number;
  outdated: number;
  scanned: number;
  isBegun: boolean;
  /** The first form of the cell, unless it is about a teacher: it opens from the school's row by its list. */
  form: string | null;
};

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
  const rows = rowsOf(base, { here, statuses, columns, year }).map((row): MatrixRow => ({
    ...row,
    cells: columns.map((column, index) =>
      column.of.includes(row.kind) ? cellOf(cells.get(rowKey(row.kind, row.id))?.[index] ?? nothing, { row, column, today }) : null,
    ),
  }));
  const table = { columns, rows, usesScans: base.scans.areUsed() };
  return { ...table, gaps: gapsOf(base, table, { year, today }) };
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

/** Row → what there is in each column. */
function cellsOf(
  base: Base,
  { year, today, here, statuses, instruments, datesOf, columns }: Year,
): ReadonlyMap<string, readonly (Tally | undefined)[]> {
  const place = placeOf(base, { year, here, statuses });
  const stored = yearForms(base, year, here);
  const isDoubtful = yearDoubts(base, year, { here, forms: stored });
  const outdated = base.submissions.outdatedCopies(year);
  const scanned = base.scans.scannedIn(year);
  const byId = new Map(stored.map((form) => [form.submission, form]));
  const forms = Map.groupBy(byId.keys(), ({ instrument }) => instrument);
  const rows = new Map<string, (Tally | undefined)[]>();
  for (const instrument of instruments) {
    const indexes = new Map<string, number>();
    for (const [index, column] of columns.entries()) if (column.instrument === instrument.id) indexes.set(column.round, index);
    const first = indexes.get(instrument.rounds[0] ?? 'year')!;
    for (const { about, school, kind, isKnown, form } of askedForms(instrument, place, forms.get(instrument.id) ?? [])) {
      // A round of the programme is asked of nobody until it is begun.
      if (!isKnown || (form === null && instrument.onceRounds?.includes(kind))) continue;
      const key = about.kind === 'teacher' ? rowKey('school', school ?? '') : rowKey(about.kind, about.id);
      const row = rows.get(key) ?? [];
      rows.set(key, row);
      const tally = (row[indexes.get(kind) ?? first] ??= { ...nothing });
      tally.total += 1;
      if (form === null) continue;
      const effective = byId.get(form)!;
      count(tally, formState(effective, { today, due: datesOf(instrument, form.round)?.to ?? null, isDoubtful }));
      if (Object.keys(effective.stored).length > 0) tally.isBegun = true;
      if (outdated.has(form.id)) tally.outdated += 1;
      if (scanned.has(form.id)) tally.scanned += 1;
      if (about.kind !== 'teacher') tally.form ??= form.id;
    }
  }
  return rows;
}

const nothing: Readonly<Tally> = { total: 0, done: 0, signed: 0, doubtful: 0, outdated: 0, scanned: 0, isBegun: false, form: null };

function count(tally: Tally, state: FormState): void {
  if (isFilledIn(state)) tally.done += 1;
  if (state === 'signed') tally.signed += 1;
  if (state === 'doubtful') tally.doubtful += 1;
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

type CellInput = { readonly row: RowHead; readonly column: MatrixColumn; readonly today: string };

function cellOf(tally: Tally, { row, column, today }: CellInput): MatrixCell {
  const { done, total, doubtful, outdated, signed, scanned, form } = tally;
  const isOverdue = row.isOwing && column.to !== '' && column.to < today;
  return { done, total, state: stateOf(tally, isOverdue), doubtful, submission: total === 1 ? form : null, outdated, signed, scanned };
}

function stateOf({ total, done, signed, doubtful, isBegun }: Tally, isOverdue: boolean): FormState {
  if (total === 0) return 'not-started';
  if (done === total) return doubtful > 0 ? 'doubtful' : signed === total ? 'signed' : 'complete';
  if (isOverdue) return 'overdue';
  return isBegun ? 'draft' : 'not-started';
}

function rank(status: SchoolStatus): number {
  return { shnor: 0, 'left-shnor': 1, none: 2 }[status];
}

function rowKey(kind: MatrixRowKind, id: string): string {
  return `${kind} ${id}`;
}

const collator = new Intl.Collator('ru', { numeric: true });
