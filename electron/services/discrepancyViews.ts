import { scoreForm, type Score } from '../../shared/engine/score.ts';
import type { DiscrepancyView } from '../../shared/ipc/contract.ts';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { rules as allRules, type RuleValues } from '../../shared/instruments/rules.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import type { Base } from './base.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { isRiskForm, risksOf } from './risksOf.ts';
import { yearForms } from './yearForms.ts';

type Effect = { readonly changed: number; readonly sentence: string };

/** The register of contradictions with the decisions taken and what each alternative would change in the year's results. */
export function discrepancyViews(base: Base, year: string): readonly DiscrepancyView[] {
  const forms = yearForms(base, year);
  const all = base.rules.list(base.municipality().id);
  const inForce = base.decisionsInForce();
  const now = base.rulesInForce();
  return discrepancies.map((entry): DiscrepancyView => {
    const rule = allRules.find(({ id }) => id === entry.rule);
    if (!rule) return { ...entry, inForce: null, decisions: [], touched: 0, effects: [] };
    const results = resultsUnder(rule.id, forms);
    const current = results(now);
    const others = rule.values.filter(({ value }) => value !== now[rule.id]);
    const alternatives = others.map(({ value }) => ({ value, results: results({ ...now, [rule.id]: value }) }));
    const latest = inForce.filter((decision) => decision.rule === rule.id).toSorted((a, b) => order(a).localeCompare(order(b)));
    return {
      ...entry,
      inForce: latest.at(-1) ?? null,
      decisions: all.filter((decision) => decision.rule === rule.id),
      touched: touchedBy(
        current,
        alternatives.map((other) => other.results),
      ),
      effects: alternatives.map(({ value, results: then }) => ({ value, ...effectOf(current, then) })),
    };
  });
}

/** One result that a rule may change: what it is now, in words that can be compared and told. */
type Result = { readonly value: string; readonly level: string; readonly isOnPoint: boolean; readonly of: 'form' | 'school' };

function resultsUnder(rule: string, forms: readonly EffectiveForm[]): (rules: RuleValues) => readonly Result[] {
  const scored = forms.filter(({ instrument }) => Object.hasOwn(instrument.rules ?? {}, rule));
  if (scored.length > 0 || !isRiskRule(rule))
    return (rules) => scored.flatMap((form) => resultOf(form, scoreForm(form.instrument, form.effective, rules), rule));
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

function effectOf(now: readonly Result[], then: readonly Result[]): Effect {
  const pairs = now.map((result, index) => ({ result, other: then[index]! })).filter(({ result, other }) => differs(result, other));
  const groups = Map.groupBy(pairs, ({ result, other }) => sentenceOf(result, other));
  const parts = [...groups].map(([what, list]) => `у ${counted(list.length, formsOf(list[0]!.result))} ${what}`);
  return { changed: pairs.length, sentence: parts.length > 0 ? parts.join('; ') : 'результаты года не изменятся' };
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

function order({ decidedOn, at }: { readonly decidedOn: string; readonly at: string }): string {
  return `${decidedOn} ${at}`;
}
