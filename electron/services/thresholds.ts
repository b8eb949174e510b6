import { defaultThresholds, Thresholds } from '../../shared/checks/thresholds.ts';
import type { Base } from './base.ts';

/** From which change between two years on the municipality takes a value as doubtful. */
export function thresholds(base: Base): Thresholds {
  const text = base.settings.find(nameOf(base));
  return text === null ? defaultThresholds : Thresholds.parse(JSON.parse(text));
}

export function saveThresholds(base: Base, given: Thresholds): Thresholds {
  base.settings.save(nameOf(base), JSON.stringify(given), base.stamp());
  return thresholds(base);
}

/** The year of which the cards speak: they hold what is true now. */
export function latestYear(base: Base): string | null {
  return base.municipalities.years(base.municipality().id).at(-1) ?? null;
}

function nameOf(base: Base): string {
  return `thresholds ${base.municipality().id}`;
}
