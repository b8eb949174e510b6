import { z } from 'zod';
import { AssessmentResult, SchoolYear } from '../../model/records.ts';
import type { CompetenceAnalysis } from '../../analysis/competence.ts';
import type { RiskMap } from '../../analysis/risks.ts';
import type { ClusterView, LineResults, RegisterRow, ResultsView, SchoolContext } from '../../analysis/resultViews.ts';
import type { RuleInForce } from '../../analysis/ruleInForce.ts';
import type { IdentificationView, SchoolIdentification } from '../../identification/identificationView.ts';
import { IdentificationRule } from '../../identification/rule.ts';
import { PossibleCause, SchoolMark } from '../../model/schoolMark.ts';
import { call, nothing, byId, inYear } from '../call.ts';

/** Up to which calendar year results count, null: the last that the school year has; within how many points a school is near the threshold. */
const Identifying = z
  .object({ year: SchoolYear, upTo: z.number().int().min(1990).max(2100).nullable(), near: z.number().min(0).max(50) })
  .strict();

export type CompetenceView = {
  readonly now: CompetenceAnalysis;
  /** Of the year before; null: it has no forms. */
  readonly before: CompetenceAnalysis | null;
  readonly rules: readonly RuleInForce[];
};

/** Risks of the year before stand beside each school's. */
export type RiskView = { readonly now: RiskMap; readonly yearBefore: string; readonly rules: readonly RuleInForce[] };

/** What the year's forms and results say together. */
export const analysisCalls = {
  'analysis.competence': call(inYear).returns<CompetenceView>(),
  'analysis.risks': call(inYear).returns<RiskView>(),
  /** Results of one school over the years; null: of the first that has any. */
  'analysis.results': call(z.object({ school: z.string().max(64).nullable() }).strict()).returns<ResultsView>(),
  /** One procedure, subject and grade over the schools. */
  'analysis.resultLine': call(AssessmentResult.pick({ procedure: true, subject: true, grade: true }).strict()).returns<LineResults>(),
  /** Marks against the class register in a calendar year. */
  'analysis.register': call(z.object({ year: z.number().int() }).strict()).returns<readonly RegisterRow[]>(),
  'analysis.schoolContext': call(z.object({ school: z.string().max(64), year: SchoolYear }).strict()).returns<SchoolContext>(),
  /** `variables` null: the usual ones; `count` null: as many clusters as the values suggest. */
  'analysis.clusters': call(
    z
      .object({
        year: SchoolYear,
        variables: z.array(z.string().max(200)).max(200).nullable(),
        count: z.number().int().min(2).max(12).nullable(),
      })
      .strict(),
  ).returns<ClusterView>(),
  'cause.add': call(PossibleCause).returns<null>(),
  'cause.remove': call(PossibleCause).returns<null>(),
  /** `draft`: a rule being edited, shown as if it were saved. */
  'identification.view': call(Identifying.extend({ draft: IdentificationRule.nullable() })).returns<IdentificationView>(),
  'identification.school': call(Identifying.extend({ school: z.string().max(64) })).returns<SchoolIdentification>(),
  'identification.rules': call(nothing).returns<readonly IdentificationRule[]>(),
  'identification.saveRule': call(IdentificationRule).returns<readonly IdentificationRule[]>(),
  /** The usual rule is as it was at first; the others go. */
  'identification.removeRule': call(byId).returns<readonly IdentificationRule[]>(),
  'schoolMark.set': call(SchoolMark).returns<null>(),
  'schoolMark.remove': call(SchoolMark.omit({ basis: true })).returns<null>(),
};
