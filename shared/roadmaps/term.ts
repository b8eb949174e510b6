/** Steps of a recurrence; a school quarter is the «четверть» of the school year. */
export type Interval = 'month' | 'two-months' | 'quarter' | 'school-quarter' | 'half-year' | 'year';

/** When a measure is due, as far as the order says. Dates are ISO days of the calendar, both included. */
export type When = { /** What of the measure is due then: «Итоговый». */ readonly label?: string } & (
  | /** An end that the order leaves open is null. */ { readonly kind: 'period'; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'recurrence';
      readonly every: Interval;
      /** Months of the year, 1 to 12, if the order names them. */
      readonly months: readonly number[];
      /** Due when the step ends: «в конце четверти». */
      readonly isAtEnd: boolean;
      readonly isAtLeast: boolean;
    }
  | { readonly kind: 'within-year'; readonly span: 'year' | 'school-year' | 'always' }
  | {
      readonly kind: 'by-plan';
      /** In the order's words: «по плану работы МНЦ». */
      readonly plan: string;
      readonly within: { readonly from: string; readonly to: string } | null;
    }
  | { readonly kind: 'on-event'; readonly event: string }
  | /** Words that the program does not understand; they stand as they are. */ { readonly kind: 'unparsed' }
);

export type TermFlag =
  /** Ends before the order was signed. */
  | 'before-order'
  /** Months without a year: read as those of every year. */
  | 'year-unsaid';

export type Term = {
  /** The order's own words. */
  readonly text: string;
  /** Several where the order names several dates; never empty. */
  readonly when: readonly When[];
  readonly flags: readonly TermFlag[];
};
