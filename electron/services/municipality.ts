import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import { rules } from '../../shared/instruments/rules.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { RuleDecision } from '../../shared/model/records.ts';
import { chosenMunicipality, type Base } from './base.ts';

export function addYear(base: Base, year: string): readonly string[] {
  const { id } = base.municipality();
  const [first, second] = year.split('/').map(Number);
  if (second !== first! + 1)
    throw new Failure('bad-input', 'Учебный год – два года подряд: 2020/2021.', { year: 'Два года подряд: 2020/2021' });
  base.municipalities.addYear(id, year, base.stamp());
  return base.municipalities.years(id);
}

export function settings(base: Base): Output<'settings.get'> {
  return { author: base.settings.find('author') ?? '' };
}

export function saveSettings(base: Base, { author }: Parsed<'settings.save'>): Output<'settings.save'> {
  base.settings.save('author', author, base.stamp());
  return settings(base);
}

/** From now on the window works for this one of the base's municipalities. */
export function chooseMunicipality(base: Base, { id }: Parsed<'municipality.choose'>): void {
  base.settings.save(chosenMunicipality, base.municipalities.get(id).id, base.stamp());
}

/** A dated decision on a rule; results are computed by it from that day on. */
export function setRule(base: Base, { rule: id, value, decidedOn, by }: Parsed<'rule.set'>): RuleDecision {
  const rule = rules.find((known) => known.id === id);
  if (!rule?.values.some((known) => known.value === value))
    throw new Failure('bad-input', 'Такого правила или значения в программе нет.', { value: 'Нет такого значения' });
  const stamp = base.stamp();
  const decision: RuleDecision = { municipality: base.municipality().id, rule: id, value, decidedOn, by, at: stamp.at };
  base.rules.add(decision, { ...stamp, by });
  return decision;
}
