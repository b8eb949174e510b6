/** Risks of a school: what the profile diagnosed against what the curator observed (order К, monitoring 3). */
export type RiskOutcome = 'confirmed' | 'refuted' | 'found' | 'absent' | 'not-observed';

export type FactorRisk = {
  readonly factor: string;
  readonly title: string;
  readonly significance: 'high' | 'medium' | 'low' | null;
  readonly isDiagnosed: boolean;
  /** null: nothing of the factor was observed. */
  readonly observed: boolean | null;
  /** The curator's own verdict overruled the lines. */
  readonly isOverruled: boolean;
  readonly outcome: RiskOutcome;
  readonly lines: readonly { readonly item: string; readonly title: string; readonly isConfirmed: boolean | null }[];
  readonly measures: string | null;
  readonly period: string | null;
};

export type RiskFinding = { readonly kind: 'confirmed-without-measure' | 'measure-for-refuted' | 'no-protocol' | 'no-profile'; readonly factor: string | null };

export type RiskAssessment = {
  readonly factors: readonly FactorRisk[];
  /** Confirmed risks beyond the profile. */
  readonly own: readonly { readonly item: string; readonly title: string; readonly isConfirmed: boolean | null }[];
  /** Factors to work on: confirmed and found, by significance. */
  readonly workList: readonly string[];
  readonly findings: readonly RiskFinding[];
};
