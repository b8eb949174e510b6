import type { DiscrepancyView } from '../../shared/ipc/calls/base.ts';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { rules as allRules } from '../../shared/instruments/rules.ts';
import type { Base } from './base.ts';
import { ruleEffects } from './ruleEffects.ts';
import { yearForms } from './yearForms.ts';

/** The register of contradictions with the decisions taken and what each alternative would change in the year's results. */
export function discrepancyViews(base: Base, year: string): readonly DiscrepancyView[] {
  const forms = yearForms(base, year);
  const all = base.rules.list(base.municipality().id);
  const inForce = base.decisionsInForce();
  const now = base.rulesInForce();
  return discrepancies.map((entry): DiscrepancyView => {
    const rule = allRules.find(({ id }) => id === entry.rule);
    if (!rule) return { ...entry, inForce: null, decisions: [], touched: 0, effects: [] };
    const { touched, alternatives } = ruleEffects(rule, forms, now);
    return {
      ...entry,
      inForce: latestDecision(inForce, rule.id),
      decisions: all.filter((decision) => decision.rule === rule.id),
      touched,
      effects: alternatives.map(({ value, changed, sentence }) => ({ value, changed, sentence })),
    };
  });
}

/** The decision by which a rule is applied; null: by default. */
export function latestDecision<D extends { readonly rule: string; readonly decidedOn: string; readonly at: string }>(
  inForce: readonly D[],
  rule: string,
): D | null {
  const order = ({ decidedOn, at }: D) => `${decidedOn} ${at}`;
  return (
    inForce
      .filter((decision) => decision.rule === rule)
      .toSorted((a, b) => order(a).localeCompare(order(b)))
      .at(-1) ?? null
  );
}
