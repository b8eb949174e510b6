import { answerOf, itemsById, type AnswerMap } from './answers.ts';
import type { Instrument, LeafItem } from './instrument.ts';

/**
 * Risks of a school: what its profile diagnosed against what the curator observed (order К, monitoring of risks).
 * `confirmed`: diagnosed and observed; `refuted`: diagnosed, not confirmed; `found`: observed, not diagnosed;
 * `absent`: neither; `not-observed`: no line of the factor answered.
 */
export type RiskOutcome = 'confirmed' | 'refuted' | 'found' | 'absent' | 'not-observed';

export type Significance = 'high' | 'medium' | 'low';

export type RiskLine = { readonly item: string; readonly title: string; readonly isConfirmed: boolean | null };

export type FactorRisk = {
  readonly factor: string;
  readonly title: string;
  readonly significance: Significance | null;
  readonly isDiagnosed: boolean;
  /** null: nothing of the factor was observed. */
  readonly observed: boolean | null;
  /** The curator's own verdict overruled the lines. */
  readonly isOverruled: boolean;
  readonly outcome: RiskOutcome;
  readonly lines: readonly RiskLine[];
  readonly measures: string | null;
  readonly period: string | null;
};

export type RiskFinding = {
  readonly kind: 'confirmed-without-measure' | 'measure-for-refuted' | 'no-protocol' | 'no-profile';
  readonly factor: string | null;
};

export type RiskAssessment = {
  /** In the order of the profile. */
  readonly factors: readonly FactorRisk[];
  /** Lines and the user's own risks that fit no factor of the profile. */
  readonly own: readonly RiskLine[];
  /** Factors to work on: confirmed and found, most significant first. */
  readonly workList: readonly string[];
  readonly findings: readonly RiskFinding[];
};

/** A form of the school and its answers; null: the school has none. */
export type RiskForms = {
  readonly profile: { readonly instrument: Instrument; readonly answers: AnswerMap | null };
  readonly protocol: { readonly instrument: Instrument; readonly answers: AnswerMap | null };
  readonly selfAnalysis: { readonly instrument: Instrument; readonly answers: AnswerMap | null };
};

/** Assesses a school's risks; `k-risk.diagnosed` decides whether low significance counts as diagnosed. */
export function assessRisks(forms: RiskForms, rules: Readonly<Record<string, string>> = {}): RiskAssessment {
  const protocol = [...itemsById(forms.protocol.instrument).values()];
  const answers = forms.protocol.answers ?? {};
  const factors = [...itemsById(forms.profile.instrument).values()].flatMap((item) =>
    item.kind === 'choice' && item.factor ? [factorRisk(item, item.factor, { forms, protocol, rules })] : [],
  );
  const working = factors.filter(({ outcome }) => outcome === 'confirmed' || outcome === 'found');
  const weight = { high: 0, medium: 1, low: 2 };
  return {
    factors,
    own: protocol.flatMap((item) => ownLines(item, answers)),
    workList: working.toSorted((a, b) => weightOf(a) - weightOf(b)).map(({ factor }) => factor),
    findings: findingsOf(forms, factors),
  };

  function weightOf({ significance }: FactorRisk): number {
    return significance === null ? 3 : weight[significance];
  }
}

type Context = { readonly forms: RiskForms; readonly protocol: readonly LeafItem[]; readonly rules: Readonly<Record<string, string>> };

function factorRisk(item: LeafItem, factor: string, { forms, protocol, rules }: Context): FactorRisk {
  const answers = forms.protocol.answers ?? {};
  const significance = (answerOf(forms.profile.answers ?? {}, item.id) ?? null) as Significance | null;
  const isDiagnosed = significance !== null && (significance !== 'low' || rules['k-risk.diagnosed'] === 'any');
  const lines = protocol
    .filter((line) => line.kind === 'observation' && line.factor === factor)
    .map((line) => ({ item: line.id, title: line.title, isConfirmed: (answerOf(answers, line.id) ?? null) as boolean | null }));
  const verdictItem = protocol.find((line) => line.kind === 'verdict' && line.factor === factor);
  const verdict = (verdictItem ? answerOf(answers, verdictItem.id) : undefined) as { isConfirmed: boolean } | undefined;
  const observed = verdict ? verdict.isConfirmed : observedBy(lines);
  const measure = measureOf(forms, factor);
  return {
    factor,
    title: item.title,
    significance,
    isDiagnosed,
    observed,
    isOverruled: verdict !== undefined,
    outcome: outcomeOf(isDiagnosed, observed),
    lines,
    measures: measure?.measures.trim() || null,
    period: measure?.period.trim() || null,
  };
}

/** Any line confirmed confirms; all lines refuted refute; anything less leaves the factor open. */
function observedBy(lines: readonly RiskLine[]): boolean | null {
  if (lines.some(({ isConfirmed }) => isConfirmed === true)) return true;
  return lines.length > 0 && lines.every(({ isConfirmed }) => isConfirmed === false) ? false : null;
}

function outcomeOf(isDiagnosed: boolean, observed: boolean | null): RiskOutcome {
  if (observed === null) return 'not-observed';
  if (isDiagnosed) return observed ? 'confirmed' : 'refuted';
  return observed ? 'found' : 'absent';
}

function measureOf(forms: RiskForms, factor: string): { measures: string; period: string } | undefined {
  const items = [...itemsById(forms.selfAnalysis.instrument).values()];
  const item = items.find((leaf) => leaf.kind === 'measures' && leaf.factor === factor);
  return item ? (answerOf(forms.selfAnalysis.answers ?? {}, item.id) as { measures: string; period: string } | undefined) : undefined;
}

function ownLines(item: LeafItem, answers: AnswerMap): readonly RiskLine[] {
  const answer = answerOf(answers, item.id);
  if (item.kind === 'observation' && item.factor === null)
    return [{ item: item.id, title: item.title, isConfirmed: (answer ?? null) as boolean | null }];
  if (item.kind !== 'open-observations' || !Array.isArray(answer)) return [];
  return (answer as readonly { text: string; isConfirmed: boolean | null }[]).map(({ text, isConfirmed }) => ({
    item: item.id,
    title: text,
    isConfirmed,
  }));
}

function findingsOf(forms: RiskForms, factors: readonly FactorRisk[]): readonly RiskFinding[] {
  const findings: RiskFinding[] = [];
  if (!forms.profile.answers) findings.push({ kind: 'no-profile', factor: null });
  if (!forms.protocol.answers) findings.push({ kind: 'no-protocol', factor: null });
  for (const { factor, outcome, measures } of factors) {
    if ((outcome === 'confirmed' || outcome === 'found') && measures === null) findings.push({ kind: 'confirmed-without-measure', factor });
    if (outcome === 'refuted' && measures !== null) findings.push({ kind: 'measure-for-refuted', factor });
  }
  return findings;
}
