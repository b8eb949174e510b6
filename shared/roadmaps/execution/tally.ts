import type { Roadmap, RoadmapSection } from '../roadmap.ts';
import type { Unit } from './executionOf.ts';
import { executionStates, type ExecutionState } from './unitState.ts';

/** How many units are in which state. All of a tally are of the same whole. */
export type Tally = {
  readonly total: number;
  readonly by: Readonly<Record<ExecutionState, number>>;
  /** Of those done: after the end of their term. */
  readonly doneLate: number;
  /** Nothing is said of them: not the same as «не выполнено». */
  readonly unmarked: number;
  /** Overdue and nothing is said. */
  readonly overdueUnmarked: number;
  /** Of those done: without a document. */
  readonly withoutEvidence: number;
  /** Of those done: the day is not known. */
  readonly withoutDate: number;
  /** Terms that have passed, and how many of them are done. */
  readonly passed: number;
  readonly passedDone: number;
};

/** @param day the one that the states were told for */
export function tallyOf(units: readonly Unit[], day: string): Tally {
  const count = (is: (unit: Unit) => boolean) => units.filter(is).length;
  const isPassed = ({ occurrence: { to } }: Unit) => to !== null && to < day;
  return {
    total: units.length,
    by: Object.fromEntries(executionStates.map((state) => [state, count((unit) => unit.state === state)])) as Tally['by'],
    doneLate: count(({ state, late }) => state === 'done' && late !== null),
    unmarked: count(({ said }) => said === null),
    overdueUnmarked: count(({ state, said }) => state === 'overdue' && said === null),
    withoutEvidence: count(isWithoutEvidence),
    withoutDate: count(({ state, mark }) => state === 'done' && mark?.doneOn === null),
    passed: count(isPassed),
    passedDone: count((unit) => isPassed(unit) && unit.state === 'done'),
  };
}

/** Done, with no document to show for it. */
export function isWithoutEvidence({ state, mark }: Unit): boolean {
  return state === 'done' && mark?.evidence.length === 0;
}

/** State of several units together: done if all are, else the worst that one of them is in. */
export function stateTogether(units: readonly Pick<Unit, 'state'>[]): ExecutionState {
  const found = new Set(units.map(({ state }) => state));
  const worst = executionStates.findLast((state) => found.has(state)) ?? 'no-term';
  // Some done, nothing worse: the whole is being done.
  return found.has('done') && (worst === 'ahead' || worst === 'no-term') ? 'underway' : worst;
}

export type Part<Of> = { readonly of: Of; readonly units: readonly Unit[] };

export function bySection({ sections }: Roadmap, units: readonly Unit[]): readonly Part<RoadmapSection>[] {
  return sections
    .map((of) => ({ of, units: units.filter(({ measure }) => measure.section === of.id) }))
    .filter(({ units: own }) => own.length > 0);
}

/** By who answers; a measure of two bodies counts for both. Those that name nobody are left out. */
export function byBody({ bodies }: Roadmap, units: readonly Unit[]): readonly Part<string>[] {
  return bodies
    .map(({ name }) => ({ of: name, units: units.filter(({ measure }) => measure.responsible.bodies.includes(name)) }))
    .filter(({ units: own }) => own.length > 0);
}
