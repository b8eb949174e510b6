import Fraction from 'fraction.js';
import { exactNumber } from '../exactNumber.ts';
import type { Measure } from '../instrument.ts';

/** How many, what share of the whole in percent, and the source's text; null: the source does not say. */
export type CountShare = { readonly count: number | null; readonly share: number | null; readonly given: string | null };

/** The whole that a count and its share imply: whole numbers, both included; `to` null: no upper end. */
export type Whole = { readonly from: number; readonly to: number | null };

export type CountShareMeasure = Extract<Measure, { readonly kind: 'count-share' }>;

/** No school and no staff is larger: a share that implies more was not meant in percent. */
const largestWhole = 10_000;

const dash = /^[-–—−]$/;
const figure = String.raw`\d[\d ]*(?:[.,]\d+)?`;
const both = new RegExp(String.raw`^(${figure})?\s*(?:чел\.?)?\s*[/;(]\s*(?:(${figure})\s*(%)?)?\s*\)?$`);
const ofWhole = /^(\d[\d ]*) из (\d[\d ]*)$/;
const alone = new RegExp(String.raw`^(${figure})\s*(%)?$`);

/**
 * Text of a count and share: «7/15,5», «42/21 %», «0,38», «36,7», «1/2», «12 из 40», «-» (the source has no value). The share becomes
 * percent. Without «%» a share above 1 is percent; one up to 1 follows the measure's convention where it stands alone, else it is a
 * fraction if percent would imply a whole beyond any school, or one further from the `known` whole. Null: the text is no such value.
 */
export function readCountShare(text: string, measure: CountShareMeasure, known: Whole | null = null): CountShare | null {
  const given = text.replaceAll('\u00a0', ' ').trim();
  const clean = given.replace(/\s+/g, ' ');
  if (dash.test(clean)) return { count: null, share: null, given: '-' };
  const part = ofWhole.exec(clean);
  if (part) return ofTotal(numberIn(part[1]!), numberIn(part[2]!), given);
  const pair = both.exec(clean);
  if (pair) return readPair({ count: pair[1], share: pair[2], isPercent: pair[3] !== undefined, given }, known);
  const single = alone.exec(clean);
  return single ? readAlone(single[1]!, single[2] !== undefined, { measure, given }) : null;
}

/** The text that stands for a value: the source's own where there is one. */
export function countShareText({ count, share, given }: CountShare): string {
  if (given !== null) return given;
  return [decimalText(count), share === null ? '' : `${decimalText(share)} %`].filter((text) => text !== '').join(' / ');
}

/** Whether the share was written as a fraction of one: «0,38». */
export function isFraction({ share, given }: CountShare): boolean {
  const token = shareToken(given);
  return share !== null && share !== 0 && token !== null && !given!.includes('%') && !numberIn(token).equals(exactNumber(share));
}

/**
 * Percent between which the true share lies: the given one rounded or cut off to its last digit. `to` itself is excluded below 100; a
 * hundred is exact.
 */
export function shareRange(value: CountShare): { readonly from: Fraction; readonly to: Fraction } | null {
  if (value.share === null) return null;
  const share = exactNumber(value.share);
  if (share.equals(100)) return { from: share, to: share };
  const unit = unitOf(value);
  const from = share.sub(unit.div(2));
  return { from: from.compare(0) < 0 ? new Fraction(0) : from, to: least(share.add(unit), new Fraction(100)) };
}

/** The whole that a value implies: exact bounds given how the share was rounded. Null: nothing to compute it from; `[]`: no whole fits. */
export function impliedWhole(value: CountShare): Whole | [] | null {
  const { count, given } = value;
  const part = given === null ? null : ofWhole.exec(given.replace(/\s+/g, ' '));
  if (part) return exactly(Number(part[2]!.replaceAll(' ', '')));
  const range = shareRange(value);
  if (count === null || count === 0 || range === null) return null;
  const hundred = new Fraction(count).mul(100);
  if (range.from.equals(range.to)) return exactly(count);
  const lower = hundred.div(range.to);
  const first = range.to.equals(100) ? lower.ceil() : lower.floor().add(1);
  const from = Math.max(first.valueOf(), count);
  if (range.from.equals(0)) return { from, to: null };
  const to = hundred.div(range.from).floor().valueOf();
  return from <= to ? { from, to } : [];
}

type Pair = { readonly count: string | undefined; readonly share: string | undefined; readonly isPercent: boolean; readonly given: string };

function readPair({ count: first, share: second, isPercent, given }: Pair, known: Whole | null): CountShare | null {
  if (first === undefined && second === undefined) return null;
  const count = first === undefined ? null : numberIn(first).valueOf();
  if (second === undefined) return { count, share: null, given };
  const share = numberIn(second);
  const asPercent = { count, share: share.valueOf(), given };
  const asFraction = { count, share: share.mul(100).valueOf(), given };
  if (isPercent || share.compare(1) > 0 || share.equals(0) || count === null || count === 0) return asPercent;
  const wholes = [asPercent, asFraction].map((reading) => count / (reading.share / 100));
  const isTooLarge = wholes[0]! > largestWhole;
  return isTooLarge || (known !== null && distance(wholes[1]!, known) < distance(wholes[0]!, known)) ? asFraction : asPercent;
}

function readAlone(
  token: string,
  isPercent: boolean,
  { measure, given }: { readonly measure: CountShareMeasure; readonly given: string },
): CountShare {
  const number = numberIn(token);
  const isZero = number.equals(0);
  if (isPercent) return { count: isZero ? 0 : null, share: number.valueOf(), given };
  if (measure.shareAlone) {
    const isOfOne = measure.shareAlone === 'fraction' && number.compare(1) <= 0;
    return { count: null, share: (isOfOne ? number.mul(100) : number).valueOf(), given };
  }
  if (isZero) return { count: 0, share: 0, given };
  return number.d === 1n ? { count: number.valueOf(), share: null, given } : { count: null, share: number.valueOf(), given };
}

function ofTotal(count: Fraction, total: Fraction, given: string): CountShare | null {
  if (total.equals(0)) return null;
  const share = count.div(total).mul(100);
  return { count: count.valueOf(), share: share.valueOf(), given };
}

/** How many times a whole lies from the known one; 1: within it. */
function distance(whole: number, { from, to }: Whole): number {
  if (whole < from) return from / whole;
  return to !== null && whole > to ? whole / to : 1;
}

/** One of the last digit of the share, in percent. */
function unitOf({ share, given }: CountShare): Fraction {
  const token = shareToken(given);
  const number = token === null ? null : numberIn(token);
  if (number?.equals(exactNumber(share!))) return lastDigit(token!);
  if (number?.mul(100).equals(exactNumber(share!))) return lastDigit(token!).mul(100);
  return lastDigit(String(share));
}

function lastDigit(token: string): Fraction {
  return new Fraction(1, 10 ** (/[.,](\d+)$/.exec(token)?.[1]!.length ?? 0));
}

/** The figures of the share in the source's text. */
function shareToken(given: string | null): string | null {
  const clean = given?.replace(/\s+/g, ' ') ?? '';
  return both.exec(clean)?.[2] ?? alone.exec(clean)?.[1] ?? null;
}

function numberIn(token: string): Fraction {
  return new Fraction(token.replaceAll(' ', '').replace(',', '.'));
}

function least(one: Fraction, other: Fraction): Fraction {
  return one.compare(other) < 0 ? one : other;
}

function exactly(whole: number): Whole {
  return { from: whole, to: whole };
}

function decimalText(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
