import type { ExecutionKey, StoredMark } from '../../model/executionMark.ts';
import type { Measure, Roadmap } from '../roadmap.ts';
import { occurrencesOf, type Occurrence } from './occurrencesOf.ts';
import { schoolYearDays, schoolYearOfDay } from './schoolYearDays.ts';
import { stateOn, type StateOnDay } from './unitState.ts';

/** One measure at one of its terms, of one school where it is a measure of schools: what is counted. */
export type Unit = StateOnDay & {
  readonly key: ExecutionKey;
  readonly measure: Measure;
  readonly occurrence: Occurrence;
  /** null: of the municipality. */
  readonly school: string | null;
  readonly mark: StoredMark | null;
  /** The term ended before the school year, and it was not done before it. */
  readonly isCarried: boolean;
  /** The term ended before the order was signed. */
  readonly isBeforeOrder: boolean;
};

/** `since`: first school year in which it carries out the roadmap, what was due before is not its own; null: always. */
export type ExecutingSchool = { readonly id: string; readonly since: string | null };

export type ExecutionData = {
  /** School year, `2020/2021`. */
  readonly year: string;
  /** ISO day as of which states are told. */
  readonly day: string;
  /** Schools that carry out the measures of schools in the year. */
  readonly schools: readonly ExecutingSchool[];
  /** Of the municipality; those of other roadmaps are passed over. */
  readonly marks: readonly StoredMark[];
};

/** Everything of a roadmap that is to be carried out in a school year, in its order, with its state on a day. Pure. */
export function executionOf(roadmap: Roadmap, { year, day, schools, marks }: ExecutionData): readonly Unit[] {
  const known = new Map(marks.map((mark) => [keyText(mark), mark]));
  const { approvedOn } = roadmap.source;
  const bounds = schoolYearDays(year);
  return roadmap.measures.flatMap((measure) =>
    occurrencesOf(measure, roadmap, year).flatMap((occurrence): readonly Unit[] =>
      (measure.level === 'school' ? schools : [null]).flatMap((executing): readonly Unit[] => {
        const school = executing?.id ?? null;
        const key = { roadmap: roadmap.id, measure: measure.id, occurrence: occurrence.id, school };
        const mark = known.get(keyText(key)) ?? null;
        const { to } = occurrence;
        if (occurrence.isPast && (isDoneBefore(mark, bounds.from) || isBeforeItsTime(executing, to))) return [];
        return [
          {
            ...stateOn(day, occurrence, mark),
            key,
            measure,
            occurrence,
            school,
            mark,
            isCarried: occurrence.isPast,
            isBeforeOrder: to !== null && approvedOn !== null && to < approvedOn,
          },
        ];
      }),
    ),
  );
}

/** One text for one key. */
export function keyText({ roadmap, measure, occurrence, school }: ExecutionKey): string {
  return [roadmap, measure, occurrence ?? '', school ?? ''].join(' ');
}

function isDoneBefore(mark: StoredMark | null, day: string): boolean {
  return mark?.state === 'done' && (mark.doneOn === null || mark.doneOn < day);
}

function isBeforeItsTime(executing: ExecutingSchool | null, to: string | null): boolean {
  return executing !== null && executing.since !== null && to !== null && schoolYearOfDay(to) < executing.since;
}
