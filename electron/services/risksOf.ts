import { assessRisks, type RiskAssessment } from '../../shared/engine/risks.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import type { RuleValues } from '../../shared/instruments/rules.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';

const forms = { profile: 'k-risk-profile', protocol: 'k-curator-protocol', selfAnalysis: 'k-self-analysis' } as const;

/** Whether a form takes part in the assessment of a school's risks. */
export const riskForms: readonly string[] = Object.values(forms);

export function isRiskForm(instrument: string): boolean {
  return riskForms.includes(instrument);
}

/** A school's risks of a year from its forms; of several protocols the one of the latest visit that holds anything. */
export function risksOf(
  school: readonly { readonly submission: Submission; readonly effective: Answers }[],
  rules: RuleValues,
): RiskAssessment {
  const of = (id: string) => {
    const filled = school.filter(({ submission, effective }) => submission.instrument === id && Object.keys(effective).length > 0);
    const latest = filled.toSorted((a, b) => a.submission.round.localeCompare(b.submission.round)).at(-1);
    return { instrument: instrumentById(id)!, answers: latest?.effective ?? null };
  };
  return assessRisks({ profile: of(forms.profile), protocol: of(forms.protocol), selfAnalysis: of(forms.selfAnalysis) }, rules);
}
