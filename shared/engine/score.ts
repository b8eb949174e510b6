/** Result of scoring one form. */
export type Mark = 'boundary' | 'out-of-scale';

export type AnswerError = { readonly item: string | null; readonly code: string; readonly message: string };

export type TraceStep =
  /** A value that entered the formula. */
  | { readonly step: 'taken'; readonly item: string; readonly title: string; readonly value: string }
  /** A value that did not, and why. */
  | { readonly step: 'left-out'; readonly item: string; readonly title: string; readonly value: string; readonly reason: string }
  /** A rule that decided something. */
  | { readonly step: 'rule'; readonly rule: string; readonly value: string; readonly register: number | null }
  /** The formula with the numbers put in. */
  | { readonly step: 'formula'; readonly text: string; readonly clause: string }
  /** The band the total falls into, in the order's brackets. */
  | { readonly step: 'band'; readonly range: string; readonly level: string; readonly title: string; readonly need: string };

export type Score =
  | {
      readonly status: 'scored';
      /** Exact fraction in lowest terms. */
      readonly total: string;
      readonly value: number;
      /** Number of terms of a mean. */
      readonly n?: number;
      readonly level: string | null;
      readonly marks: readonly Mark[];
      readonly trace: readonly TraceStep[];
    }
  | { readonly status: 'incomplete'; readonly missing: readonly string[] }
  | { readonly status: 'invalid'; readonly errors: readonly AnswerError[] };
