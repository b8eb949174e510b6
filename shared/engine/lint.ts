import type Fraction from 'fraction.js';
import { attainable, type Interval, type Spend } from './attainable.ts';
import { leaves, type Instrument } from './instrument.ts';
import { pointsBands } from './pointsBand.ts';
import type { Range } from './range.ts';
import { isScored, planOf, type Plan } from './plan.ts';
import type { ParsedBand } from './scale.ts';

export type FindingKind = 'gap' | 'overlap' | 'unreachable-level' | 'unused-item' | 'top-out-of-reach' | 'out-of-scale';

/** What is wrong with an instrument's scale or formula, as arithmetic shows it. */
export type Finding = {
  readonly instrument: string;
  readonly kind: FindingKind;
  /** The exact point (`3/10`), level or item id; in a further total and in ranges of points after its id: `5.1: 30`. */
  readonly at: string;
  /** `rule=value` under which it arises; null: under all. */
  readonly rule: string | null;
};

type Found = { readonly kind: FindingKind; readonly at: string };

/** Lints one instrument under every value of every rule; `spend` sets a limit to the totals it may try (see `attainable`). */
export function lint(instrument: Instrument, spend?: Spend): readonly Finding[] {
  const usual = planOf(instrument, {});
  if (!usual) return [];
  const rules = Object.entries(instrument.rules ?? {});
  const runs = rules.flatMap(([rule, values]) =>
    Object.keys(values).map((value) => ({
      rule,
      name: `${rule}=${value}`,
      found: lintPlan(instrument, planOf(instrument, { [rule]: value })!, spend),
    })),
  );
  const all = runs.length > 0 ? runs : [{ rule: '', name: '', found: lintPlan(instrument, usual, spend) }];
  const findings = new Map<string, Finding>();
  for (const { found } of all)
    for (const { kind, at } of found) {
      const has = (list: readonly Found[]) => list.some((other) => other.kind === kind && other.at === at);
      const dependsOn = rules.filter(([rule]) => all.some((run) => run.rule === rule && !has(run.found)));
      const names = all
        .filter((run) => dependsOn.length === 0 || dependsOn.some(([rule]) => rule === run.rule))
        .filter((run) => has(run.found));
      if (names.length === all.length) findings.set(`${kind} ${at}`, { instrument: instrument.id, kind, at, rule: null });
      else for (const { name } of names) findings.set(`${kind} ${at} ${name}`, { instrument: instrument.id, kind, at, rule: name });
    }
  return [...findings.values()];
}

function lintPlan(instrument: Instrument, plan: Plan, spend: Spend | undefined): readonly Found[] {
  const further = [...plan.further].flatMap(([id, { total, scale }]) => named(id, lintScale(instrument, { total, scale }, spend)));
  return [...lintScale(instrument, plan, spend), ...further, ...ranges(instrument), ...unused(instrument, plan)];
}

function lintScale(instrument: Instrument, { total, scale }: Pick<Plan, 'total' | 'scale'>, spend: Spend | undefined): readonly Found[] {
  const top = scale.at(-1);
  if (!top) return [];
  const totals = attainable(instrument, total, spend);
  const highest = totals.reduce((max, { to }) => (to.compare(max) > 0 ? to : max), totals[0]!.to);
  return [
    ...joints(scale),
    ...scale
      .filter((band) => !totals.some((each) => meets(band, each)))
      .map((band) => ({ kind: 'unreachable-level' as const, at: band.level })),
    ...outside(scale, totals),
    ...(highest.compare(top.ends.to) < 0 ? [{ kind: 'top-out-of-reach' as const, at: top.ends.to.toFraction() }] : []),
  ];
}

/** Ranges that give points for a measured value: values between them that get none, or two. */
function ranges(instrument: Instrument): readonly Found[] {
  return leaves(instrument.items).flatMap((item) =>
    item.kind === 'measure' && item.points ? named(item.id, joints(pointsBands(item))) : [],
  );
}

function named(id: string, found: readonly Found[]): readonly Found[] {
  return found.map(({ kind, at }) => ({ kind, at: `${id}: ${at}` }));
}

/** Points between neighbouring bands that belong to none, or to both. */
function joints(scale: readonly { readonly ends: Range }[]): readonly Found[] {
  return scale.slice(1).flatMap((band, index): readonly Found[] => {
    const before = scale[index]!.ends;
    const order = before.to.compare(band.ends.from);
    const at = band.ends.from.toFraction();
    if (order > 0 || (order === 0 && before.hasTo && band.ends.hasFrom)) return [{ kind: 'overlap', at }];
    if (order === 0 && (before.hasTo || band.ends.hasFrom)) return [];
    return [{ kind: 'gap', at: order === 0 ? at : `${before.to.toFraction()}..${at}` }];
  });
}

function outside(scale: readonly ParsedBand[], totals: readonly Interval[]): readonly Found[] {
  const from = scale[0]!.ends.from;
  const to = scale.at(-1)!.ends.to;
  const points = new Set<string>();
  for (const total of totals) {
    if (total.to.compare(to) > 0) points.add(total.to.toFraction());
    if (total.from.compare(from) < 0) points.add(total.from.toFraction());
  }
  return [...points].map((at) => ({ kind: 'out-of-scale', at }));
}

/** Items that yield points which the formula does not take and that are not marked informative. */
function unused(instrument: Instrument, plan: Plan): readonly Found[] {
  return leaves(instrument.items)
    .filter((item) => isScored(item) && item.kind !== 'sample' && !item.informative && !plan.terms.includes(item.id))
    .map((item) => ({ kind: 'unused-item', at: item.id }));
}

function meets(band: ParsedBand, total: Interval): boolean {
  const { from, to, hasFrom, hasTo } = band.ends;
  const startsBefore = less(total.from, to, hasTo);
  const endsAfter = less(from, total.to, hasFrom);
  return startsBefore && endsAfter;
}

function less(a: Fraction, b: Fraction, orEqual: boolean): boolean {
  const order = a.compare(b);
  return order < 0 || (orEqual && order === 0);
}
