import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Mark, Score } from '../../../shared/engine/score.ts';
import { defaultRules, rules, type RuleValues } from '../../../shared/instruments/rules.ts';
import type { RuleDecision } from '../../../shared/model/records.ts';

/** Values of all rules: the latest decision on each, else its default. */
export function rulesInForce(decisions: readonly RuleDecision[]): RuleValues {
  const inOrder = decisions.toSorted((a, b) => `${a.decidedOn} ${a.at}`.localeCompare(`${b.decidedOn} ${b.at}`));
  return { ...defaultRules, ...Object.fromEntries(inOrder.map(({ rule, value }) => [rule, value])) };
}

/** The entry of the register that explains a mark: the one whose rule of this instrument decides it. */
export function registerOf(score: Score, instrument: Instrument, mark: Mark): number | null {
  if (score.status !== 'scored') return null;
  const decides = (rule: string) =>
    Object.values(instrument.rules?.[rule] ?? {}).some((patch) =>
      mark === 'boundary' ? patch.boundary !== undefined : patch.total !== undefined,
    );
  const applied = score.trace.flatMap((step) => (step.step === 'rule' && decides(step.rule) ? [step.rule] : []));
  return rules.find(({ id }) => applied.includes(id))?.register ?? null;
}
