import type { Band, Formula, Instrument, LeafItem } from '../../engine/instrument.ts';
import { termsOf } from '../../engine/formula.ts';
import { isScored } from '../../engine/plan.ts';
import { rules } from '../rules.ts';
import { placedLeaves } from './checkItems.ts';
import { checkFormula, type Terms } from './formula.ts';
import { rangeOf } from './numeral.ts';
import type { Path, Report } from './problem.ts';
import { repeated } from './repeated.ts';

/** What the totals must keep: formulas of what yields points, no circles, scales whose ranges rise. */
export function checkTotals(instrument: Instrument, report: Report): void {
  const { total, scale, furtherTotals = [] } = instrument;
  const items = placedLeaves(instrument).map(({ item }) => item);
  const ids = new Set(items.map(({ id }) => id));
  const terms: Terms = {
    scored: new Set(items.filter(yieldsPoints).map(({ id }) => id)),
    unscored: new Set(items.filter((item) => !yieldsPoints(item)).map(({ id }) => id)),
    further: new Set(furtherTotals.map(({ id }) => id)),
  };
  const check = (formula: unknown, at: Path) => checkFormula(formula, at, { terms, report });

  if (total === undefined && (scale !== undefined || furtherTotals.length > 0))
    report(['total'], 'не указано: без итога нет ни шкалы, ни других итогов');
  if (total !== undefined) check(total, ['total']);
  checkScale(scale, ['scale'], report);
  for (const further of repeated(furtherTotals, ({ id }) => id))
    report(['furtherTotals', furtherTotals.indexOf(further), 'id'], 'такой итог уже есть');
  const right = furtherTotals.map(({ id, total: of, scale: own }, at) => {
    if (ids.has(id)) report(['furtherTotals', at, 'id'], 'такой номер есть у показателя: итог называется иначе');
    checkScale(own, ['furtherTotals', at, 'scale'], report);
    return check(of, ['furtherTotals', at, 'total']);
  });
  if (right.every(Boolean)) checkCircles(furtherTotals, report);
  checkRules(instrument, check, report);
}

/** A table of names alone gives nothing to average. */
function yieldsPoints(item: LeafItem): boolean {
  return isScored(item) && (item.kind !== 'sample' || item.items.some(({ kind }) => kind !== 'text'));
}

function checkScale(scale: readonly Band[] | undefined, at: Path, report: Report): void {
  if (!scale) return;
  for (const band of repeated(scale, ({ level }) => level))
    report([...at, scale.lastIndexOf(band), 'level'], `уровень «${band.level}» уже есть`);
  for (const [index, { range }] of scale.entries()) {
    const ends = rangeOf(range);
    if (typeof ends === 'string') report([...at, index, 'range'], ends);
  }
}

/** A further total that takes itself, by whatever way. */
function checkCircles(further: NonNullable<Instrument['furtherTotals']>, report: Report): void {
  const formulas = new Map<string, Formula>(further.map(({ id, total }) => [id, total]));
  const clear = new Set<string>();
  function isCircular(id: string, above: ReadonlySet<string>): boolean {
    if (above.has(id)) return true;
    if (clear.has(id)) return false;
    const inner = termsOf(formulas.get(id)!).filter((term) => formulas.has(term));
    if (inner.some((term) => isCircular(term, new Set([...above, id])))) return true;
    clear.add(id);
    return false;
  }
  const at = further.findIndex(({ id }) => isCircular(id, new Set()));
  if (at >= 0) report(['furtherTotals', at, 'total'], 'итоги замкнуты в круг: итог считается через самого себя');
}

/** An instrument may follow the program's rules, each with all of its values. */
function checkRules({ rules: own = {}, total }: Instrument, check: (formula: unknown, at: Path) => boolean, report: Report): void {
  for (const [id, values] of Object.entries(own)) {
    const rule = rules.find((known) => known.id === id);
    if (!rule) {
      report(['rules', id], `такого правила в программе нет; есть: ${rules.map((known) => known.id).join(', ')}`);
      continue;
    }
    const asked = rule.values.map(({ value }) => value);
    if (Object.keys(values).toSorted().join() !== asked.toSorted().join())
      report(['rules', id], `ожидаются значения правила: ${asked.join(', ')}`);
    if (total === undefined) report(['rules', id], 'правило меняет итог, а формула итога не указана');
    for (const [value, patch] of Object.entries(values)) {
      if (patch.total !== undefined) check(patch.total, ['rules', id, value, 'total']);
      checkScale(patch.scale, ['rules', id, value, 'scale'], report);
    }
  }
}
