import type { RuleAlternative } from '../../shared/analysis/ruleInForce.ts';
import { scoreForm, type Score } from '../../shared/engine/score.ts';
import type { Rule, RuleValues } from '../../shared/instruments/rules.ts';
import { counted, countedGenitive, ofTeachers } from '../../shared/reports/phrasing/plural.ts';
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

/** A result that a rule may change: what it is now, in words that can be compared and told; `count`: how many forms or schools have it. */
type Result = {
  readonly value: string;
  readonly level: string;
  readonly isOnPoint: boolean;
  readonly of: 'teacher' | 'school' | 'form';
  readonly count: number;
  /** Whose they are: a teacher may have several. */
  readonly owners: readonly string[];
};

function resultsUnder(rule: string, forms: readonly EffectiveForm[]): (rules: RuleValues) => readonly Result[] {
  const scored = forms.filter(({ instrument }) => Object.hasOwn(instrument.rules ?? {}, rule));
  if (scored.length > 0 || !isRiskRule(rule)) {
    const alike = alikeForms(scored);
    return (rules) =>
      alike.flatMap(({ form, owners }) => resultOf(form, { score: scoreForm(form.instrument, form.effective, rules), rule, owners }));
  }
  const risky = forms.filter(({ submission }) => isRiskForm(submission.instrument));
  const bySchool = [...Map.groupBy(risky, ({ submission }) => submission.about.id).values()];
  return (rules) =>
    bySchool.map((school) => {
      const outcomes = risksOf(school, rules).factors.map(({ outcome }) => outcome);
      return {
        value: outcomes.join(' '),
        level: 'состав рисков',
        isOnPoint: false,
        of: 'school',
        count: 1,
        owners: [school[0]!.submission.about.id],
      };
    });
}

/** Forms with equal answers have equal results under any rules: one of each, and whose they are. */
function alikeForms(forms: readonly EffectiveForm[]): readonly { readonly form: EffectiveForm; readonly owners: readonly string[] }[] {
  return [...Map.groupBy(forms, ({ instrument }) => instrument).values()].flatMap((list) =>
    [...Map.groupBy(list, ({ effective }) => JSON.stringify(effective)).values()].map((alike) => ({
      form: alike[0]!,
      owners: alike.map(({ submission }) => submission.about.id),
    })),
  );
}

function isRiskRule(rule: string): boolean {
  return rule.startsWith('k-risk.');
}

type Scored = { readonly score: Score; readonly rule: string; readonly owners: readonly string[] };

function resultOf({ instrument, submission }: EffectiveForm, { score, rule, owners }: Scored): readonly Result[] {
  const { kind } = submission.about;
  const about = { of: kind === 'teacher' || kind === 'school' ? kind : 'form', count: owners.length, owners } as const;
  if (score.status === 'invalid') return [];
  if (score.status === 'incomplete') return [{ value: 'incomplete', level: 'неполные данные', isOnPoint: false, ...about }];
  const isPointRule = Object.values(instrument.rules?.[rule] ?? {}).some(({ boundary }) => boundary !== undefined);
  const level = instrument.scale?.find((band) => band.level === score.level)?.title ?? 'вне шкалы';
  return [{ value: score.total, level, isOnPoint: isPointRule && score.marks.includes('boundary'), ...about }];
}

/** Results on the undecided point; where the rule is not about a point, those that some alternative changes. */
function touchedBy(now: readonly Result[], others: readonly (readonly Result[])[]): number {
  const onPoint = countOf(now.filter(({ isOnPoint }) => isOnPoint));
  if (onPoint > 0) return onPoint;
  return countOf(now.filter((result, index) => others.some((other) => differs(result, other[index]!))));
}

function countOf(results: readonly Result[]): number {
  return results.reduce((sum, { count }) => sum + count, 0);
}

function effectOf(now: readonly Result[], then: readonly Result[]): Pick<RuleAlternative, 'changed' | 'sentence' | 'moves'> {
  const pairs = now.map((result, index) => ({ result, other: then[index]! })).filter(({ result, other }) => differs(result, other));
  const groups = [...Map.groupBy(pairs, ({ result, other }) => sentenceOf(result, other))].map(([what, list]) => ({
    what,
    ...list[0]!,
    count: countOf(list.map(({ result }) => result)),
    owners: new Set(list.flatMap(({ result }) => result.owners)).size,
  }));
  const parts = groups.map(({ what, result, count, owners }) => `${withWhom(result.of, count, owners)} ${what}`);
  return {
    changed: countOf(pairs.map(({ result }) => result)),
    sentence: parts.length > 0 ? parts.join('; ') : 'результаты года не изменятся',
    moves: groups.flatMap(({ result, other, count }) =>
      result.level === other.level ? [] : [{ from: result.level, to: other.level, count }],
    ),
  };
}

function differs(a: Result, b: Result): boolean {
  return a.value !== b.value || a.level !== b.level;
}

function sentenceOf(now: Result, then: Result): string {
  if (now.of === 'school') return 'изменится состав рисков';
  return now.level === then.level ? `изменится итог, уровень прежний (${now.level})` : `уровень ${then.level} вместо ${now.level}`;
}

/** «у 3 педагогов», «по 9 оценкам (у 8 педагогов)» where some teacher has several, «в 1 форме». */
function withWhom(of: Result['of'], count: number, owners: number): string {
  if (of === 'form') return `в ${counted(count, ['форме', 'формах', 'формах'])}`;
  if (of === 'school') return `у ${countedGenitive(owners, ['школы', 'школ'])}`;
  const teachers = `у ${countedGenitive(owners, ofTeachers)}`;
  return owners === count ? teachers : `по ${countedGenitive(count, ['оценке', 'оценкам'])} (${teachers})`;
}
