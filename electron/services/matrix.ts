import type { Instrument, Window } from '../../shared/engine/instrument.ts';
import type { Matrix } from '../../shared/ipc/contract.ts';
import type { Person, School, SchoolStatus } from '../../shared/model/records.ts';
import type { FormState } from '../../shared/model/views.ts';
import { shortDate } from '../../shared/reports/phrasing/dates.ts';
import type { Base } from './base.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { formState } from './formState.ts';
import { gapsOf } from './gaps.ts';
import { roster } from './roster.ts';
import { datesIn } from './schoolYear.ts';
import { yearForms } from './yearForms.ts';

type Row = Matrix['rows'][number];

/** School × form of a year: what is done of what is owed. Schools with low results first: they owe the forms. */
export function matrixOf(base: Base, year: string): Matrix {
  const today = base.today();
  const instruments = base.instruments.all;
  const here = roster(base);
  const forms = groupBy(yearForms(base, year, here), ({ submission }) => cellKey(submission.instrument, submission.school));
  const teachers = groupBy(here.teachersIn(year), ({ school }) => school ?? '');
  const statuses = base.schools.statusIn(year);
  const outdated = base.submissions.outdatedCopies(year);
  const rows = here.schools.map((school): Row => {
    const status = statuses.get(school.id) ?? 'none';
    const staff = teachers.get(school.id) ?? [];
    const cells = instruments.map((instrument) => cellOf({ instrument, school, status, staff, forms, year, today, outdated }));
    return { school, status, cells };
  });
  const sorted = rows.toSorted(
    (a, b) => rank(a.status) - rank(b.status) || a.school.name.localeCompare(b.school.name, 'ru', { numeric: true }),
  );
  return {
    columns: instruments.map((instrument) => columnOf(instrument, year)),
    rows: sorted,
    gaps: gapsOf(base, sorted, { year, today }),
  };
}

type CellInput = {
  readonly instrument: Instrument;
  readonly school: School;
  readonly status: SchoolStatus;
  readonly staff: readonly Person[];
  readonly forms: ReadonlyMap<string, readonly EffectiveForm[]>;
  readonly year: string;
  readonly today: string;
  readonly outdated: ReadonlyMap<string, unknown>;
};

function cellOf({ instrument, school, status, staff, forms, year, today, outdated }: CellInput): Row['cells'][number] {
  const found = forms.get(cellKey(instrument.id, school.id)) ?? [];
  const states = found.map((form) => formState(form, today));
  const perVisit = instrument.rounds.length === 1 && instrument.rounds[0] === 'visit';
  const owed =
    instrument.about === 'school'
      ? perVisit
        ? Math.max(1, found.length)
        : instrument.rounds.length
      : staff.reduce((sum, { subjects }) => sum + (instrument.perSubject ? subjects.length : 1), 0);
  const done = states.filter((state) => state === 'complete' || state === 'signed').length;
  const isHere = new Set(staff.map(({ id }) => id));
  const ofLeavers = instrument.about === 'teacher' ? found.filter(({ submission }) => !isHere.has(submission.about.id)).length : 0;
  const total = Math.max(owed + ofLeavers, found.length);
  const submission = found.length === 1 && instrument.about === 'school' ? found[0]!.submission.id : null;
  const isPast = instrument.window !== null && datesIn(year, instrument.window).to < today;
  return {
    instrument: instrument.id,
    done,
    total,
    state: stateOf({ found, states, done, total, isOverdue: isPast && status === 'shnor' }),
    submission,
    outdated: outdated.size === 0 ? 0 : found.filter((form) => outdated.has(form.submission.id)).length,
  };
}

type StateInput = {
  readonly found: readonly EffectiveForm[];
  readonly states: readonly FormState[];
  readonly done: number;
  readonly total: number;
  readonly isOverdue: boolean;
};

function stateOf({ found, states, done, total, isOverdue }: StateInput): FormState {
  if (total === 0) return 'not-started';
  if (done === total) return states.every((state) => state === 'signed') ? 'signed' : 'complete';
  if (isOverdue) return 'overdue';
  return found.some(({ stored }) => Object.keys(stored).length > 0) ? 'draft' : 'not-started';
}

function columnOf(instrument: Instrument, year: string): Matrix['columns'][number] {
  const { from, to } = instrument.window ? datesIn(year, instrument.window) : { from: '', to: '' };
  const others = (instrument.otherWindows ?? []).map((window) => datesText(year, window));
  return { instrument: instrument.id, title: instrument.shortTitle, from, to, otherDates: others };
}

/** «01.05.2021 – 31.05.2021 (приложение № 2, п. 6)» */
function datesText(year: string, window: Window): string {
  const { from, to } = datesIn(year, window);
  return `${shortDate(from)} – ${shortDate(to)} (${window.clause})`;
}

function rank(status: SchoolStatus): number {
  return { shnor: 0, 'left-shnor': 1, none: 2 }[status];
}

function cellKey(instrument: string, school: string | null): string {
  return `${instrument} ${school ?? ''}`;
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(list, key);
}
