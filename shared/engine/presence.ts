import Fraction from 'fraction.js';
import { answerOf, applies, type AnswerMap } from './answers.ts';
import type { Instrument, Item, LeafItem, Part } from './instrument.ts';

/** How many of the criteria that count are there. Those that are not filled are neither present nor absent. */
export type PresenceCount = {
  readonly asked: number;
  readonly present: number;
  readonly absent: number;
  readonly unfilled: number;
  /**
   * Share present of all asked, exact fractions of [0; 1] in lowest terms: with every criterion that is not filled absent, and with every
   * one present; both the same once all are filled. null: nothing is asked.
   */
  readonly share: { readonly from: string; readonly to: string } | null;
};

/** A criterion that is asked but does not count, with why. */
export type LeftOut = {
  readonly item: string;
  readonly title: string;
  readonly reason: 'negative' | 'conditional';
  /** null: not filled. */
  readonly isPresent: boolean | null;
};

export type Presence = {
  readonly whole: PresenceCount;
  readonly parts: readonly (PresenceCount & Part)[];
  readonly leftOut: readonly LeftOut[];
};

type Criterion = Extract<LeafItem, { readonly kind: 'criterion' }>;

/**
 * Presence of the criteria of one form as it is asked of its kind (`formOf`): by part of the order (by section where it has no parts) and
 * in the whole. Criteria that ask for something negative or conditional are left out with the reason. null: the form has no criteria.
 */
export function presenceOf(form: Instrument, answers: AnswerMap): Presence | null {
  const groups = groupsOf(form.items, answers);
  const criteria = groups.flatMap((group) => group.criteria);
  if (criteria.length === 0) return null;
  return {
    whole: countOf(criteria, answers),
    parts: groups.flatMap(({ part, criteria: own }) => (part && own.length > 0 ? [{ ...part, ...countOf(own, answers) }] : [])),
    leftOut: criteria.flatMap(({ id, title, asksFor }) =>
      asksFor ? [{ item: id, title, reason: asksFor, isPresent: isPresent(answers, id) }] : [],
    ),
  };
}

/** Presence of a level: the forms of several added up, by part and in the whole; what is left out is named form by form only. */
export function presenceTogether(forms: readonly Presence[]): Omit<Presence, 'leftOut'> {
  const parts = new Map<string, PresenceCount & Part>();
  for (const part of forms.flatMap((form) => form.parts)) {
    const { id, title } = part;
    parts.set(id, { id, title, ...sumOf([...(parts.has(id) ? [parts.get(id)!] : []), part]) });
  }
  return { whole: sumOf(forms.map(({ whole }) => whole)), parts: [...parts.values()] };
}

function groupsOf(items: readonly Item[], answers: AnswerMap) {
  const groups: { readonly part: Part | null; readonly criteria: Criterion[] }[] = [];
  for (const item of items) {
    const part = item.kind === 'section' ? (item.part ?? { id: item.id, title: item.title }) : null;
    const own = (item.kind === 'section' ? item.items : [item]).filter((leaf) => leaf.kind === 'criterion' && applies(leaf, answers));
    const last = groups.at(-1);
    if (last?.part?.id === part?.id && last) last.criteria.push(...(own as Criterion[]));
    else groups.push({ part, criteria: own as Criterion[] });
  }
  return groups;
}

function countOf(criteria: readonly Criterion[], answers: AnswerMap): PresenceCount {
  const marks = criteria.filter(({ asksFor }) => !asksFor).map(({ id }) => isPresent(answers, id));
  const of = (mark: boolean | null) => marks.filter((one) => one === mark).length;
  return withShare({ asked: marks.length, present: of(true), absent: of(false), unfilled: of(null) });
}

function sumOf(counts: readonly PresenceCount[]): PresenceCount {
  const sum = (name: 'asked' | 'present' | 'absent' | 'unfilled') => counts.reduce((total, count) => total + count[name], 0);
  return withShare({ asked: sum('asked'), present: sum('present'), absent: sum('absent'), unfilled: sum('unfilled') });
}

function withShare(count: Omit<PresenceCount, 'share'>): PresenceCount {
  const { asked, present, unfilled } = count;
  if (asked === 0) return { ...count, share: null };
  return { ...count, share: { from: new Fraction(present, asked).toFraction(), to: new Fraction(present + unfilled, asked).toFraction() } };
}

/** null: not filled, or a draft that says neither. */
function isPresent(answers: AnswerMap, id: string): boolean | null {
  const answer = answerOf(answers, id);
  if (typeof answer !== 'object' || answer === null || !('isPresent' in answer)) return null;
  return typeof answer.isPresent === 'boolean' ? answer.isPresent : null;
}
