/** One place where an order contradicts itself or is silent, and what the program does about it. */
export type Discrepancy = {
  /** Its number in the register; for ever. */
  readonly number: number;
  readonly order: 'К' | 'С' | 'М' | 'Ю';
  readonly title: string;
  /** The order's own words with the clause they stand in; cells of one table row are divided by ` | `. */
  readonly quotations: readonly { readonly text: string; readonly clause: string }[];
  /** What follows from the contradiction. */
  readonly consequence: string;
  /** What the program does by default. */
  readonly applied: string;
  /** What else could be done. */
  readonly alternatives: readonly string[];
  /** The rule that the municipality may set, from `rules.ts`. */
  readonly rule: string | null;
  /** Instruments it touches. */
  readonly instruments: readonly string[];
};
