import type { FactorRisk, RiskAssessment, RiskFinding, RiskOutcome } from '../engine/risks.ts';

/** One school's risks of a year; `before`: of the year before, null where the school has none. */
export type SchoolRisks = {
  readonly school: { readonly id: string; readonly name: string };
  readonly risks: RiskAssessment;
  readonly before: RiskAssessment | null;
};

export type FactorSummary = {
  readonly factor: string;
  readonly title: string;
  /** Outcome → schools with it, in the order given. */
  readonly byOutcome: Readonly<Record<RiskOutcome, readonly SchoolRisks['school'][]>>;
  /** Schools to work with on this factor that have named no measure. */
  readonly withoutMeasure: readonly SchoolRisks['school'][];
};

export type RiskTask = { readonly school: SchoolRisks['school']; readonly risk: FactorRisk };

export type RiskMap = {
  readonly year: string;
  readonly schools: readonly SchoolRisks[];
  readonly factors: readonly FactorSummary[];
  /** Confirmed and found risks of all schools, most significant first. */
  readonly workList: readonly RiskTask[];
  readonly findings: readonly { readonly school: SchoolRisks['school']; readonly finding: RiskFinding }[];
};

/** Puts the risks of a district's schools together: factor by factor, the work list, the findings. */
export function mapRisks(year: string, schools: readonly SchoolRisks[]): RiskMap {
  const first = schools[0]?.risks.factors ?? [];
  const tasks = schools.flatMap(({ school, risks }) => risks.factors.filter(isTask).map((risk) => ({ school, risk })));
  return {
    year,
    schools,
    factors: first.map(({ factor, title }) => summaryOf({ factor, title }, schools)),
    workList: tasks.toSorted((a, b) => weightOf(a.risk) - weightOf(b.risk)),
    findings: schools.flatMap(({ school, risks }) => risks.findings.map((finding) => ({ school, finding }))),
  };
}

function summaryOf({ factor, title }: { factor: string; title: string }, schools: readonly SchoolRisks[]): FactorSummary {
  const risks = schools.map(({ school, risks: all }) => ({ school, risk: all.factors.find((risk) => risk.factor === factor)! }));
  const having = (outcome: RiskOutcome) => risks.filter(({ risk }) => risk.outcome === outcome).map(({ school }) => school);
  return {
    factor,
    title,
    byOutcome: {
      confirmed: having('confirmed'),
      found: having('found'),
      refuted: having('refuted'),
      absent: having('absent'),
      'not-observed': having('not-observed'),
    },
    withoutMeasure: risks.filter(({ risk }) => isTask(risk) && risk.measures === null).map(({ school }) => school),
  };
}

function isTask({ outcome }: FactorRisk): boolean {
  return outcome === 'confirmed' || outcome === 'found';
}

function weightOf({ significance }: FactorRisk): number {
  return significance === null ? 3 : { high: 0, medium: 1, low: 2 }[significance];
}
