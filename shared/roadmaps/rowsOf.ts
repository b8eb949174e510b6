import type { Measure, Roadmap } from './roadmap.ts';

/** A row of the order's table: one measure, or one at each level. */
export type Row = { readonly number: number; readonly measures: readonly Measure[] };

export function rowsOf(measures: readonly Measure[]): readonly Row[] {
  return [...Map.groupBy(measures, ({ number }) => number)].map(([number, own]) => ({ number, measures: own }));
}

/** A list of events names neither form nor who answers: its two levels stand side by side. */
export const isPaired = ({ bodies }: Roadmap): boolean => bodies.length === 0;
