import { answerOf, checkValue, itemsById, type AnswerMap } from './answers.ts';
import type { Instrument } from './instrument.ts';

type Versions = {
  readonly later: Instrument;
  readonly earlier: Instrument;
  /** All versions of the instrument: a crosswalk leads from each to the one before. */
  readonly versions: readonly Instrument[];
};

/** Answers of an earlier version's form by the items of a later one. */
export type Compared<A extends AnswerMap> = {
  readonly answers: A;
  /** Items of the later version («несопоставимо»): the earlier form has nothing to compare them with, whatever was answered. */
  readonly incomparable: readonly string[];
};

/**
 * Puts an earlier form's answers under the items of a later version, along the crosswalks of the versions between them. An item that no
 * crosswalk names keeps its id. What changed its kind, or holds a value that the later item does not allow, does not compare.
 */
export function acrossVersions<A extends AnswerMap>({ later, earlier, versions }: Versions, answers: A): Compared<A> {
  if (later.version === earlier.version) return { answers, incomparable: [] };
  const between = versions
    .filter(({ version }) => version > earlier.version && version <= later.version)
    .toSorted((a, b) => b.version - a.version);
  const before = itemsById(earlier);
  const carried: Record<string, unknown> = {};
  const incomparable: string[] = [];
  for (const item of itemsById(later).values()) {
    const source = between.reduce<string | null>((id, { crosswalk }) => stepBack(id, crosswalk), item.id);
    const value = source === null ? undefined : answerOf(answers, source);
    const isSame = source !== null && before.get(source)?.kind === item.kind && checkValue(item, value ?? null) === null;
    if (!isSame) incomparable.push(item.id);
    else if (value !== undefined) carried[item.id] = value;
  }
  return { answers: carried as A, incomparable };
}

function stepBack(id: string | null, crosswalk: Instrument['crosswalk']): string | null {
  if (id === null || !crosswalk || !Object.hasOwn(crosswalk.items, id)) return id;
  return crosswalk.items[id] ?? null;
}
