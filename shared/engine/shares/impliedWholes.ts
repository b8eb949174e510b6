import Fraction from 'fraction.js';
import type { AnswerMap } from '../answers.ts';
import type { Whole } from './countShare.ts';
import type { Instrument } from '../instrument.ts';
import { byBase, filledIn, groupsOf, type Filled } from './filledShares.ts';
import { capital, implies, saying, wholeText } from './shareWords.ts';

/** Shares of one whole and what they imply together. */
export type ImpliedWhole = { readonly base: string; readonly whole: Whole; readonly of: readonly Filled[] };

/** The whole that most shares of each `base` imply. */
export function impliedWholes(instrument: Instrument, answers: AnswerMap): readonly ImpliedWhole[] {
  return [...byBase(filledIn(instrument, answers))].flatMap(([base, of]) => {
    const main = groupsOf(of)[0];
    return main ? [{ base, whole: main.whole, of: main.members }] : [];
  });
}

/** A tenth: forms of one year are of different months. */
const tolerated = new Fraction(11, 10);

/**
 * Whether the whole of a base in one form is that of another: null where they agree to a tenth or one of them implies none. Both forms are
 * about the same school; the year and round of each may differ.
 */
export function wholeElsewhere(own: ImpliedWhole, other: { readonly title: string; readonly whole: ImpliedWhole }): string | null {
  const [low, high] = own.whole.from <= other.whole.whole.from ? [own.whole, other.whole.whole] : [other.whole.whole, own.whole];
  if (low.to === null || new Fraction(high.from).compare(new Fraction(low.to).mul(tolerated)) <= 0) return null;
  return `${capital(own.base)}: ${saying(own.of)} ${implies(own.of)} ${wholeText(own.whole, own.of)}, а в форме «${other.title}» ${saying(other.whole.of)} – ${wholeText(other.whole.whole, other.whole.of)}.`;
}
