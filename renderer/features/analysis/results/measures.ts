import Fraction from 'fraction.js';
import type { PointChange, ResultPoint } from '../../../../shared/analysis/resultDynamics.ts';

/** What is followed over the years. */
export type Measure = {
  readonly id: 'low' | 'high' | 'mean';
  readonly title: string;
  readonly short: string;
  /** Of a change. */
  readonly unit: string;
  readonly better: 'lower' | 'higher';
};

export const measures: readonly Measure[] = [
  { id: 'low', title: 'Доля «2», %', short: '«2», %', unit: 'п.п.', better: 'lower' },
  { id: 'high', title: 'Доля высоких результатов, %', short: 'Высокие, %', unit: 'п.п.', better: 'higher' },
  { id: 'mean', title: 'Средняя отметка', short: 'Средняя отметка', unit: 'балла', better: 'higher' },
];

export function measureOf(id: string): Measure {
  return measures.find((measure) => measure.id === id) ?? measures[0]!;
}

/** A point's value as a number to two decimals; null: not held or not known. */
export function valueOf(point: ResultPoint | undefined, { id }: Measure): number | null {
  if (!point?.isHeld) return null;
  const value = point[id];
  return value === null ? null : Math.round(new Fraction(value).valueOf() * 100) / 100;
}

/** The change that ends last. */
export function lastChange(changes: readonly PointChange[]): PointChange | undefined {
  return changes.at(-1);
}
