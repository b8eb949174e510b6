import type { Measure } from '../../../../shared/roadmaps/roadmap.ts';
import { keyText, type Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import type { Occurrence } from '../../../../shared/roadmaps/execution/occurrencesOf.ts';
import { stateTogether } from '../../../../shared/roadmaps/execution/tally.ts';
import type { ExecutionState } from '../../../../shared/roadmaps/execution/unitState.ts';
import { plainText } from '../../../../shared/model/plainText.ts';

/** One measure at one of its terms; of all schools together where none is chosen. */
export type ExecutionRow = {
  readonly id: string;
  readonly measure: Measure;
  readonly occurrence: Occurrence;
  /** One, or one a school. */
  readonly units: readonly Unit[];
  readonly state: ExecutionState;
};

/** What is shown; an empty value filters nothing. `state`: a state, `unmarked` or `no-evidence`. */
export type ExecutionFilter = {
  readonly section: string;
  readonly level: string;
  readonly body: string;
  readonly state: string;
  readonly school: string;
  readonly text: string;
};

/** Units that a choice of section, level, body, school and words leaves: what is counted. */
export function chosenUnits(units: readonly Unit[], { section, level, body, school, text }: ExecutionFilter): readonly Unit[] {
  const words = plainText(text).split(' ').filter(Boolean);
  return units.filter(
    ({ measure, school: of }) =>
      (section === '' || measure.section === section) &&
      (level === '' || measure.level === level) &&
      (body === '' || measure.responsible.bodies.includes(body)) &&
      (school === '' || of === null || of === school) &&
      words.every((word) => plainText(`${measure.printedNumber ?? ''} ${measure.title}`).includes(word)),
  );
}

/** Rows in the order of the roadmap; of all schools a row stands if one of them is in the state. */
export function rowsOf(units: readonly Unit[], state: string): readonly ExecutionRow[] {
  const groups = Map.groupBy(units, ({ key }) => keyText({ ...key, school: null }));
  return [...groups].flatMap(([id, own]): readonly ExecutionRow[] => {
    const [unit] = own;
    if (!unit || !own.some((one) => isIn(one, state))) return [];
    return [{ id, measure: unit.measure, occurrence: unit.occurrence, units: own, state: stateTogether(own) }];
  });
}

function isIn(unit: Unit, state: string): boolean {
  if (state === 'unmarked') return unit.said === null;
  if (state === 'no-evidence') return unit.state === 'done' && unit.mark?.evidence.length === 0;
  return state === '' || unit.state === state;
}
