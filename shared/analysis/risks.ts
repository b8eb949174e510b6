import type { FactorRisk, RiskAssessment, RiskFinding, RiskOutcome } from '../engine/risks.ts';
import { riskChangeOf, type RiskChange } from './riskChange.ts';

export type RiskSchool = { readonly id: string; readonly name: string; readonly isLow: boolean };

/** A form that an assessment rests on. */
export type RiskForm = {
  readonly submission: string;
  readonly signedOn: string | null;
  /** Item id → the filler's note. */
  readonly notes: Readonly<Record<string, string>>;
};

/** One school's risks of a year; `before`: of the year before, null where the school has none. Null forms: nothing is entered. */
export type SchoolRisks = {
  readonly school: RiskSchool;
  readonly profile: RiskForm | null;
  /** Of the latest visit. */
  readonly protocol: (RiskForm & { readonly visitedOn: string }) | null;
  readonly selfAnalysis: RiskForm | null;
  /** Dates of all visits with a protocol. */
  readonly visits: readonly string[];
  readonly risks: RiskAssessment;
  /** Factor → the curator's reason for her own verdict. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly before: RiskAssessment | null;
};

export type FactorSummary = {
  readonly factor: string;
  readonly title: string;
  /** Outcome → schools with it, in the order given. */
  readonly byOutcome: Readonly<Record<RiskOutcome, readonly RiskSchool[]>>;
  /** Schools to work with on this factor that have named no measure. */
  readonly withoutMeasure: readonly RiskSchool[];
};

export type RiskTask = { readonly school: RiskSchool; readonly risk: FactorRisk };

/** The risks of a district's schools put together. Plain JSON. */
export type RiskMap = {
  readonly year: string;
  readonly schools: readonly SchoolRisks[];
  readonly factors: readonly FactorSummary[];
  /** Confirmed and found risks of all schools, most significant first. */
  readonly workList: readonly RiskTask[];
  readonly findings: readonly { readonly school: RiskSchool; readonly finding: RiskFinding }[];
  /** Of schools that have risks in both years. */
  readonly changes: readonly { readonly school: RiskSchool; readonly change: RiskChange }[];
  /** Risks outside the profile that a curator confirmed, most frequent first. */
  readonly own: readonly { readonly title: string; readonly schools: readonly RiskSchool[] }[];
};

/** Puts the risks of a district's schools together: factor by factor, the work list, the findings, the change by year. */
export function mapRisks(year: string, schools: readonly SchoolRisks[]): RiskMap {
  const first = schools[0]?.risks.factors ?? [];
  const tasks = schools.flatMap(({ school, risks }) => risks.factors.filter(isTask).map((risk) => ({ school, risk })));
  return {
    year,
    schools,
    factors: first.map(({ factor, title }) => summaryOf({ factor, title }, schools)),
    workList: tasks.toSorted((a, b) => weightOf(a.risk) - weightOf(b.risk)),
    findings: schools.flatMap(({ school, risks }) => risks.findings.map((finding) => ({ school, finding }))),
    changes: schools.flatMap(({ school, risks, before }) => (before ? [{ school, change: riskChangeOf(before, risks) }] : [])),
    own: ownRisks(schools),
  };
}

/** Whether a risk is to be worked on: confirmed or found. */
export function isTask({ outcome }: FactorRisk): boolean {
  return outcome === 'confirmed' || outcome === 'found';
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

function ownRisks(schools: readonly SchoolRisks[]): RiskMap['own'] {
  const rows = schools.flatMap(({ school, risks }) =>
    risks.own.filter(({ isConfirmed, title }) => isConfirmed === true && title.trim() !== '').map(({ title }) => ({ school, title })),
  );
  const same = Map.groupBy(rows, ({ title }) => title.trim().replace(/\s+/g, ' ').toLowerCase());
  return [...same.values()]
    .map((list) => ({ title: list[0]!.title.trim(), schools: [...new Set(list.map(({ school }) => school))] }))
    .toSorted((a, b) => b.schools.length - a.schools.length);
}

function weightOf({ significance }: FactorRisk): number {
  return significance === null ? 3 : { high: 0, medium: 1, low: 2 }[significance];
}
