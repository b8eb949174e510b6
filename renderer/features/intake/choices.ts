import type { IntakePlan, UnknownSchool } from '../../../shared/intake/plan.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { isOpen, type IntakeState, type OpenFile, type SchoolChoice } from './intakeStore.ts';

export type Choices = Input<'intake.plan'>;

/** Sheets that are to be taken in: of a known layout, or with columns that the user confirmed. */
export function filesOf({ files }: Pick<IntakeState, 'files'>): Choices['files'] {
  return files.filter(isOpen).flatMap((file) => {
    const sheets = takenSheets(file).map(({ index }) => ({ index, mapping: file.state.sheets[index]?.mapping ?? null }));
    return sheets.length > 0 ? [{ token: file.state.view.token, sheets }] : [];
  });
}

export function takenSheets({ state: { view, sheets } }: OpenFile): OpenFile['state']['view']['sheets'] {
  return view.sheets.filter(({ index, layout }) => sheets[index]?.isTaken && (layout !== null || sheets[index].mapping !== null));
}

/** Sheets whose columns nobody pointed out: they stay behind. */
export function unreadSheets({ state: { view, sheets } }: OpenFile): number {
  return view.sheets.filter(({ index, layout }) => sheets[index]?.isTaken && layout === null && sheets[index].mapping === null).length;
}

/** The plan's question: whose names the user has told so far. */
export function choicesOf(state: IntakeState): Choices {
  const said = Object.entries(state.schools);
  return {
    files: filesOf(state),
    schools: said.flatMap(([alias, choice]) => (choice.kind === 'school' ? [{ alias, school: choice.school }] : [])),
    newSchools: said.flatMap(([alias, { kind }]) => (kind === 'new' ? [alias] : [])),
  };
}

/** Names that wait for the user's word. */
export function undecided(unknown: readonly UnknownSchool[], schools: Readonly<Record<string, SchoolChoice>>): readonly UnknownSchool[] {
  return unknown.filter(({ alias }) => schools[alias] === undefined);
}

export type Counts = Readonly<Record<'add' | 'change' | 'same' | 'rejected', number>>;

/** Of a plan as it stands; what is left out counts as unchanged. */
export function countsOf({ results, rejected, unknown }: IntakePlan, left: ReadonlySet<string>): Counts {
  const of = (status: 'add' | 'change') => results.filter((one) => one.status === status && !left.has(one.id)).length;
  return {
    add: of('add'),
    change: of('change'),
    same: results.length - of('add') - of('change'),
    rejected: rejected.length + unknown.reduce((sum, { places }) => sum + places.length, 0),
  };
}
