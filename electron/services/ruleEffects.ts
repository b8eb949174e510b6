import type { RuleAlternative } from '../../shared/analysis/ruleInForce.ts';
import type { Score } from '../../shared/engine/score.ts';
import { scorer } from '../../shared/engine/scorer.ts';
import type { Rule, RuleValues } from '../../shared/instruments/rules.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { isRiskForm, risksOf } from './risksOf.ts';

export type RuleEffects = {
  /** Results that sit on the point the order leaves undecided. */
  readonly touched: number;
  readonly alternatives: readonly RuleAlternative[];
};

/** What each other value of a rule would change in the results of these forms. */
export function ruleEffects(rule: Rule, forms: readonly EffectiveForm[], now: RuleValues): RuleEffects {
  const results = resultsUnder(rule.id, forms);
  const current = results(now);
  const others = rule.values.filter(({ value }) => value !== now[rule.id]);
  const then = others.map(({ value }) => results({ ...now, [rule.id]: value }));
  return {
    touched: touchedBy(current, then),
    alternatives: others.map(({ value, title }, index) => ({ value, title, ...effectOf(current, then[index]!) })),
  };
}

/** One result that a rule may change: what it is now, in words that can be compared and told. */
type Result = { readonly value: string; readonly level: string; readonly isOnPoint: boolean; readonly of: 'form' | 'school' };

function resultsUnder(rule: string, forms: readonly EffectiveForm[]): (rules: RuleValues) => readonly Result[] {
  const scored = forms.filter(({ instrument }) => Object.hasOwn(instrument.rules ?? {}, rule));
  if (scored.length > 0 || !isRiskRule(rule))
    return (rules) => {
      const score = scorer(rules);
      return scored.flatMap((form) => resultOf(form, score(form.instrument, form.effective), rule));
    };
  const risky = forms.filter(({ submission }) => isRiskForm(submission.instrument));
  const bySchool = [...Map.groupBy(risky, ({ submission }) => submission.about.id).values()];
  return (rules) =>
    bySchool.map((school) => {
      const outcomes = risksOf(school, rules).factors.map(({ outcome }) => outcome);
      return { value: outcomes.join(' '), level: 'состав рисков', isOnPoint: false, of: 'school' };
    });
}

function isRiskRule(rule: string): boolean {
  return rule.startsWith('k-risk.');
}

function resultOf({ instrument }: EffectiveForm, score: Score, rule: string): readonly Result[] {
  if (score.status === 'invalid') return [];
  if (score.status === 'incomplete') return [{ value: 'incomplete', level: 'неполные данные', isOnPoint: false, of: 'form' }];
  const isPointRule = Object.values(instrument.rules?.[rule] ?? {}).some(({ boundary }) => boundary !== undefined);
  const level = instrument.scale?.find((band) => band.level === score.level)?.title ?? 'вне шкалы';
  return [{ value: score.total, level, isOnPoint: isPointRule && score.marks.includes('boundary'), of: 'form' }];
}

/** Results on the undecided point; where the rule is not about a point, those that some alternative changes. */
function touchedBy(now: readonly Result[], others: readonly (readonly Result[])[]): number {
  const onPoint = now.filter(({ isOnPoint }) => isOnPoint).length;
  if (onPoint > 0) return onPoint;
  return now.filter((result, index) => others.some((other) => differs(result, other[index]!))).length;
}

function effectOf(now: readonly Result[], then: readonly Result[]): Pick<RuleAlternative, 'changed' | 'sentence' | 'moves'> {
  const pairs = now.map((result, index) => ({ result, other: then[index]! })).filter(({ result, other }) => differs(result, other));
  const groups = [...Map.groupBy(pairs, ({ result, other }) => sentenceOf(result, other))];
  const parts = groups.map(([what, list]) => `у ${counted(list.length, formsOf(list[0]!.result))} ${what}`);
  return {
    changed: pairs.length,
    sentence: parts.length > 0 ? parts.join('; ') : 'результаты года не изменятся',
    moves: groups.flatMap(([, list]) => {
      const { result, other } = list[0]!;
      return result.level === other.level ? [] : [{ from: result.level, to: other.level, count: list.length }];
    }),
  };
}

function differs(a: Result, b: Result): boolean {
  return a.value !== b.value || a.level !== b.level;
}

function sentenceOf(now: Result, then: Result): string {
  if (now.of === 'school') return 'изменится состав рисков';
  return now.level === then.level ? `изменится итог, уровень прежний (${now.level})` : `уровень ${then.level} вместо ${now.level}`;
}

/** Genitive after «у». */
function formsOf({ of }: Result): readonly [string, string, string] {
  return of === 'school' ? ['школы', 'школ', 'школ'] : ['педагога', 'педагогов', 'педагогов'];
}
