import type { School } from '../../model/records.ts';
import { directionOf, type Direction } from '../phrasing/change.ts';
import { typeset } from '../phrasing/text.ts';
import { onSubject } from '../subjectName.ts';
import type { Line, Outcome, Pair } from './comparison.ts';

export type Measure = 'low' | 'high';

/** A pair whose share is known in both years. */
export type Compared = { readonly pair: Pair; readonly previous: number; readonly current: number; readonly direction: Direction };

export const measureName: Readonly<Record<Measure, string>> = {
  low: 'доля низких результатов',
  high: 'доля высоких результатов',
};

export function valueOf(outcome: Outcome, measure: Measure): number | null {
  return outcome.status === 'held' ? outcome[measure] : null;
}

/** Pairs that can be compared in the measure. */
export function compared(pairs: readonly Pair[], measure: Measure): readonly Compared[] {
  return pairs.flatMap((pair) => {
    const previous = valueOf(pair.previous, measure);
    const current = valueOf(pair.current, measure);
    return previous === null || current === null ? [] : [{ pair, previous, current, direction: directionOf(previous, current) }];
  });
}

export function inDirection(all: readonly Compared[], direction: Direction): readonly Compared[] {
  return all.filter((one) => one.direction === direction);
}

/** Size of the change in п.п., for ordering. */
export function sizeOf({ previous, current }: Compared): number {
  return Math.abs(current - previous);
}

export function schoolName(school: School): string {
  return typeset(school.shortName || school.name);
}

/** «математика, 5 класс» */
export function lineName({ subject, grade }: Line): string {
  return typeset(grade === null ? subject : `${subject}, ${grade} класс`);
}

/** «ВПР по математике в 5 классе» */
export function lineInProse({ procedure, subject, grade }: Line): string {
  const where = grade === null ? '' : typeset(` в ${grade} классе`).replace('в ', 'в\u00a0');
  return `${procedure} ${onSubject(subject)}${where}`;
}
