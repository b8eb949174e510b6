import { itemsById } from './answers.ts';
import { termsOf } from './formula.ts';
import { leaves, type Formula, type Instrument, type LeafItem } from './instrument.ts';
import { parseScale, type ParsedBand } from './scale.ts';
import type { TraceStep } from './score.ts';

/** A total ready to be computed. */
export type PlannedTotal = { readonly total: Formula; readonly scale: readonly ParsedBand[] };

/** What the rules in force make of an instrument: its formula, its scale, where undecided points go. */
export type Plan = PlannedTotal & {
  /** Items that the total or a further one takes, in the form's order. */
  readonly terms: readonly string[];
  readonly further: ReadonlyMap<string, PlannedTotal & { readonly title: string }>;
  readonly boundary: 'lower' | 'upper';
  readonly ruleSteps: readonly TraceStep[];
  /** Scored items outside the formulas. */
  readonly aside: readonly LeafItem[];
};

const plans = new WeakMap<Instrument, Map<string, Plan>>();

/** The instrument under the rules; null where it has no formula. */
export function planOf(instrument: Instrument, rules: Readonly<Record<string, string>>): Plan | null {
  if (!instrument.total) return null;
  const made = plans.get(instrument) ?? new Map<string, Plan>();
  plans.set(instrument, made);
  const chosen = Object.entries(instrument.rules ?? {}).map(([rule, values]) => [rule, rules[rule] ?? Object.keys(values)[0]!] as const);
  const key = chosen.map(([, value]) => value).join(' ');
  const found = made.get(key);
  if (found) return found;

  const patches = chosen.map(([rule, value]) => instrument.rules?.[rule]?.[value] ?? {});
  const patch = Object.assign({}, ...patches) as (typeof patches)[number];
  const total = patch.total ?? instrument.total;
  const further = new Map(
    instrument.furtherTotals?.map(({ id, title, total: of, scale }) => [id, { title, total: of, scale: parseScale(scale ?? []) }]),
  );
  const named = new Set([total, ...[...further.values()].map(({ total: of }) => of)].flatMap(termsOf));
  const terms = [...itemsById(instrument).keys()].filter((id) => named.has(id));
  const plan: Plan = {
    total,
    terms,
    scale: parseScale(patch.scale ?? instrument.scale ?? []),
    further,
    boundary: patch.boundary ?? 'lower',
    ruleSteps: chosen.map(([rule, value]) => ({ step: 'rule', rule, value })),
    aside: leaves(instrument.items).filter((item) => isScored(item) && !terms.includes(item.id)),
  };
  made.set(key, plan);
  return plan;
}

/** Whether the item yields points. */
export function isScored(item: LeafItem): boolean {
  if (item.kind === 'measure') return item.points !== undefined;
  return item.kind === 'points' || item.kind === 'scored-yes-no' || item.kind === 'sample';
}
