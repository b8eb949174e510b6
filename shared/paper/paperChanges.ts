import type { Answers } from '../model/records.ts';
import type { PaperContent } from './paperContent.ts';

/** What differs between a paper and the form as it is now. */
export type PaperChanges = {
  readonly items: readonly { readonly item: string; readonly was: Answers[string] | null; readonly now: Answers[string] | null }[];
  readonly header: readonly { readonly label: string; readonly was: string; readonly now: string }[];
  readonly isOtherOutcome: boolean;
  /** The paper is of another version of the form. */
  readonly isOtherVersion: boolean;
};

export function paperChanges(before: PaperContent, now: PaperContent): PaperChanges {
  return {
    items: changedKeys(before.answers, now.answers).map((item) => ({
      item,
      was: before.answers[item] ?? null,
      now: now.answers[item] ?? null,
    })),
    header: changedKeys(before.header, now.header).map((label) => ({
      label,
      was: before.header[label] ?? '',
      now: now.header[label] ?? '',
    })),
    isOtherOutcome: JSON.stringify(before.outcome) !== JSON.stringify(now.outcome),
    isOtherVersion: before.version !== now.version,
  };
}

export function isSame({ items, header, isOtherOutcome, isOtherVersion }: PaperChanges): boolean {
  return items.length === 0 && header.length === 0 && !isOtherOutcome && !isOtherVersion;
}

/** In the order of the paper, then what came to it. */
function changedKeys(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].filter((key) => !isEqual(before[key], now[key]));
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
