import type { Measure } from '../engine/instrument.ts';
import { decimal, nbsp, percent } from '../reports/phrasing/numbers.ts';
import type { Figure } from './doubt.ts';
import type { Thresholds } from './thresholds.ts';

/** A measured value as a number; how two of them are told apart follows its unit. */
export type Measured = {
  readonly value: number;
  readonly unit: 'percent' | 'count' | 'number';
  /** As a person reads it. */
  readonly text: string;
};

/** The number in a measured cell; null: not filled, not arrived, or no number. */
export function measured(measure: Measure, value: unknown): Measured | null {
  switch (measure.kind) {
    case 'percent':
      return asPercent(value);
    case 'count-share':
      return asShare(value);
    case 'count':
    case 'number':
      return isNumber(value) ? { value, unit: measure.kind, text: `${decimal(value, 2)}${nbsp}${measure.unit}`.trim() } : null;
    case 'yes-no':
      return null;
  }
}

/** What the jump from one value to another is, in words; null: below the threshold, or not to be compared. */
export function jumpOf(before: Measured, now: Measured, { percent: points, relative, least }: Thresholds): string | null {
  if (before.unit !== now.unit) return null;
  const change = tidy(Math.abs(now.value - before.value));
  if (now.unit === 'percent')
    return change >= points ? `разница ${decimal(change, 2)}${nbsp}п.п., порог – ${decimal(points, 2)}${nbsp}п.п.` : null;
  if (now.unit === 'count' && change < least) return null;
  if (before.value === 0) return change > 0 ? 'раньше был ноль' : null;
  const part = tidy((change / Math.abs(before.value)) * 100);
  return part >= relative ? `разница ${percent(part, 0)}, порог – ${percent(relative, 2)}` : null;
}

/** Whether two entries of one value differ by no more than rounding. */
export function isSame(a: Measured, b: Measured): boolean {
  const difference = tidy(Math.abs(a.value - b.value));
  return a.unit === b.unit && (a.unit === 'percent' ? difference < 0.5 : difference === 0);
}

export function figureOf({ value, unit }: Measured): Figure {
  return unit === 'percent' ? tidy(value) : value;
}

function asPercent(value: unknown): Measured | null {
  if (isNumber(value)) return { value, unit: 'percent', text: percent(value, 2) };
  const { count, total } = partsOf(value);
  if (!isNumber(count) || !isNumber(total) || total <= 0) return null;
  const share = (count / total) * 100;
  return { value: share, unit: 'percent', text: `${percent(share, 2)} (${count} из ${total})` };
}

/** The share where it is given, else the count. */
function asShare(value: unknown): Measured | null {
  const { count, share } = partsOf(value);
  if (isNumber(share)) return { value: share, unit: 'percent', text: percent(share, 2) };
  return isNumber(count) ? { value: count, unit: 'count', text: decimal(count) } : null;
}

function partsOf(value: unknown): { readonly count?: unknown; readonly total?: unknown; readonly share?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Without the noise of binary fractions: 47.3 − 27.3 is 20. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
