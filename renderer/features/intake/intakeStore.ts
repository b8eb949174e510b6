import type { Mapping } from '../../../shared/intake/mapping.ts';
import type { OpenedView } from '../../../shared/ipc/calls/results.ts';
import type { Intake } from '../../../shared/model/records.ts';
import { createStore } from '../../store.ts';

/** What the user says of a sheet. */
export type SheetChoice = {
  readonly isTaken: boolean;
  /** Confirmed columns; null: the layout is known, or the user has not said yet. */
  readonly mapping: Mapping | null;
};

/** A file on its way: sent in parts, read apart, looked at. */
export type FileState =
  | { readonly status: 'waiting' | 'reading' }
  /** `share`: of the bytes, from 0 to 1. */
  | { readonly status: 'sending'; readonly share: number }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'open'; readonly view: OpenedView; readonly sheets: Readonly<Record<number, SheetChoice>> };

export type IntakeFile = { readonly id: number; readonly name: string; readonly size: number; readonly state: FileState };
export type OpenFile = IntakeFile & { readonly state: Extract<FileState, { readonly status: 'open' }> };

/** Which school a name of the files is; `skip`: its rows are not taken. */
export type SchoolChoice = { readonly kind: 'school'; readonly school: string } | { readonly kind: 'new' | 'skip' };

/** What came of the last taking in. */
export type Outcome = { readonly intakes: readonly Intake[]; readonly sentence: string };

export type IntakeState = {
  readonly files: readonly IntakeFile[];
  readonly schools: Readonly<Record<string, SchoolChoice>>;
  /** Results of the plan that are left out. */
  readonly left: ReadonlySet<string>;
  readonly outcome: Outcome | null;
};

const nothing: IntakeState = { files: [], schools: {}, left: new Set(), outcome: null };
const store = createStore<IntakeState>(nothing);

/** Kept beside the screen: going to another screen and back loses nothing. */
export const intakeState = store.get;
export const useIntake = store.use;

export function changeIntake(change: (state: IntakeState) => Partial<IntakeState>): void {
  const state = store.get();
  store.set({ ...state, ...change(state) });
}

export function changeFile(id: number, state: FileState): void {
  changeIntake(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, state } : file)) }));
}

/** Another base was opened: files sent to the one before are no longer open. */
export function forgetIntake(): void {
  store.set(nothing);
}

export function isOpen(file: IntakeFile): file is OpenFile {
  return file.state.status === 'open';
}

/** Whether anything is still to be sent or read. */
export function isBusy({ files }: Pick<IntakeState, 'files'>): boolean {
  return files.some(({ state }) => state.status === 'waiting' || state.status === 'sending' || state.status === 'reading');
}
