/** The register of contradictions in the orders («Разночтения»). */
export type Discrepancy = {
  /** Its number in the register; for ever. */
  readonly number: number;
  readonly order: 'К' | 'С' | 'М' | 'Ю';
  readonly title: string;
  /** The order's own words with the clause they stand in. */
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

export const discrepancies: readonly Discrepancy[] = [];
