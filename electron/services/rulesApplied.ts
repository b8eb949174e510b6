import type { RuleInForce } from '../../shared/analysis/ruleInForce.ts';
import { effectiveRules, rules as allRules, type RuleValues } from '../../shared/instruments/rules.ts';
import type { RuleDecision } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { latestDecision } from './discrepancyViews.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { ruleEffects } from './ruleEffects.ts';

/** Rules of a municipality dated today or before, with the decisions they rest on. */
export type MunicipalRules = { readonly values: RuleValues; readonly decisions: readonly RuleDecision[] };

export function rulesOf(base: Base, municipality: string): MunicipalRules {
  const decisions = base.rules.list(municipality).filter(({ decidedOn }) => decidedOn <= base.today());
  return { values: effectiveRules(decisions), decisions };
}

/** The rules of one monitoring as they are applied, and what their alternatives would change in these forms. */
export function rulesApplied(
  prefix: string,
  forms: readonly EffectiveForm[],
  { values, decisions }: MunicipalRules,
): readonly RuleInForce[] {
  return allRules
    .filter(({ id }) => id.startsWith(prefix))
    .map((rule): RuleInForce => {
      const value = values[rule.id]!;
      const decision = latestDecision(decisions, rule.id);
      return {
        rule: rule.id,
        value,
        title: rule.values.find((known) => known.value === value)!.title,
        register: rule.register,
        decision: decision && { decidedOn: decision.decidedOn, by: decision.by },
        alternatives: ruleEffects(rule, forms, values).alternatives,
      };
    });
}
