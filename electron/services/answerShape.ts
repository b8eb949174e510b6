import { checkValue } from '../../shared/engine/answers.ts';
import type { LeafItem } from '../../shared/engine/instrument.ts';

/**
 * Whether a value may be kept in a draft: right for the item, or wrong in a way a person can type and later mend
 * (out of range, half filled). What no input of the form can give is refused.
 */
export function mayBeDraft(item: LeafItem, value: unknown): boolean {
  if (JSON.stringify(value).length > 100_000) return false;
  if (checkValue(item, value) === null) return true;
  switch (item.kind) {
    case 'points':
      return isScalar(value);
    case 'scored-yes-no':
      return typeof value === 'number';
    case 'choice':
      return typeof value === 'string';
    case 'measure':
      return typeof value === 'number' || isFlat(value);
    case 'two-period':
      return isRecord(value) && Object.entries(value).every(([key, part]) => isPeriod(key) && (isCell(part) || isFlat(part)));
    case 'sample':
      return Array.isArray(value) && value.every(isFlat);
    default:
      return false;
  }
}

function isPeriod(key: string): boolean {
  return key === 'previous' || key === 'current';
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'boolean' || isScalar(value);
}

function isFlat(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isCell);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
