import Fraction from 'fraction.js';
import type { AnswerMap } from '../answers.ts';
import { impliedWhole, shareRange } from './countShare.ts';
import type { Instrument } from '../instrument.ts';
import { byBase, countShares, filledIn, groupsOf, type Filled } from './filledShares.ts';
import { capital, decimal, implies, listed, places, quoted, saying, wholeText } from './shareWords.ts';

/** Figures of count and share that do not go together. Nothing is forbidden: the source may say so. */
export type BaseDisagreement = {
  /** `whole`: shares of one whole imply different ones; `dash`: a value beside «-» for one whole. */
  readonly kind: 'over-hundred' | 'zero' | 'no-whole' | 'count-over-whole' | 'parts' | 'dash' | 'whole';
  /** Items it is about, those that differ first. */
  readonly items: readonly string[];
  /** In Russian, with both figures. */
  readonly sentence: string;
};

/**
 * What is contradictory among the counts and shares of one form: shares of one `base` whose implied wholes do not meet, counts beyond the
 * whole, shares over a hundred, parts that do not add up, «-» beside a value. Bounds are exact: a share may have been rounded or cut off.
 */
export function baseDisagreements(instrument: Instrument, answers: AnswerMap): readonly BaseDisagreement[] {
  const filled = filledIn(instrument, answers);
  return [
    ...filled.flatMap(ofOne),
    ...parts(instrument, filled),
    ...[...byBase(filled).values()].flatMap((of) => [...dashes(of), ...wholes(of)]),
  ];
}

function ofOne(one: Filled): readonly BaseDisagreement[] {
  const { count, share } = one.value;
  const found = (kind: BaseDisagreement['kind'], words: string) => [
    { kind, items: [one.id], sentence: `${capital(saying([one]))}: ${words}.` },
  ];
  if (share !== null && share > 100) return found('over-hundred', `доля ${decimal(share)} % больше 100 %`);
  if (count === 0 && share !== null && shareRange(one.value)!.from.compare(0) > 0)
    return found('zero', `число 0, а доля ${decimal(share)} %`);
  if (Array.isArray(impliedWhole(one.value)))
    return found('no-whole', `доля ${decimal(share!)} % от ${count} не получается ни при каком целом числе`);
  return [];
}

/** Parts of an item that the order says add up to it: counts exactly, shares within their rounding. */
function parts(instrument: Instrument, filled: readonly Filled[]): readonly BaseDisagreement[] {
  const byTotal = Map.groupBy(
    countShares(instrument).flatMap(({ id, measure }) => (measure.partOf === undefined ? [] : [{ id, total: measure.partOf }])),
    ({ total }) => total,
  );
  return [...byTotal].flatMap(([id, all]) => {
    const total = filled.find((one) => one.id === id);
    const members = filled.filter((one) => all.some((part) => part.id === one.id));
    const isWhole = members.length === all.length;
    return total ? [...partCounts(total, members, isWhole), ...(isWhole ? partShares(total, members) : [])] : [];
  });
}

/** Parts that are not filled can only make the sum larger. */
function partCounts(total: Filled, members: readonly Filled[], isWhole: boolean): readonly BaseDisagreement[] {
  const counts = members.flatMap(({ value }) => value.count ?? []);
  const sum = counts.reduce((all, count) => all + count, 0);
  const whole = total.value.count;
  const isKnown = isWhole && counts.length === members.length;
  if (whole === null || counts.length === 0 || (isKnown ? sum === whole : sum <= whole)) return [];
  return [partsFound(total, members, `${counts.length > 1 ? `${counts.join(' + ')} = ` : ''}${sum}, а всего указано ${whole}`)];
}

function partShares(total: Filled, members: readonly Filled[]): readonly BaseDisagreement[] {
  const ranges = members.flatMap(({ value }) => shareRange(value) ?? []);
  const whole = shareRange(total.value);
  if (whole === null || ranges.length < members.length) return [];
  const from = ranges.reduce((sum, range) => sum.add(range.from), new Fraction(0));
  const to = ranges.reduce((sum, range) => sum.add(range.to), new Fraction(0));
  if (from.compare(whole.to) <= 0 && to.compare(whole.from) >= 0) return [];
  const shares = members.flatMap(({ value }) => value.share ?? []);
  const sum = shares.reduce((all, share) => all.add(new Fraction(String(share))), new Fraction(0));
  const words = `${shares.map(decimal).join(' + ')} = ${decimal(sum.valueOf())} %, а всего указано ${decimal(total.value.share!)} %`;
  return [partsFound(total, members, words)];
}

function partsFound(total: Filled, members: readonly Filled[], words: string): BaseDisagreement {
  return {
    kind: 'parts',
    items: [total.id, ...members.map(({ id }) => id)],
    sentence: `Части показателя ${total.id} не дают целого: ${words}.`,
  };
}

/** «-» says that there is no such whole, a value that there is one. */
function dashes(of: readonly Filled[]): readonly BaseDisagreement[] {
  const isDash = ({ value }: Filled) => value.given === '-';
  const [without, values] = [of.filter(isDash), of.filter((one) => !isDash(one))];
  if (without.length === 0 || values.length === 0) return [];
  const sentence = `${capital(of[0]!.base!)}: в ${places(without)} стоит «-», а в ${places(values)} – ${listed(values.map(quoted))}.`;
  return [{ kind: 'dash', items: [...values, ...without].map(({ id }) => id), sentence }];
}

/** Groups whose shares imply one whole, against the largest of them; counts without a share against its whole. */
function wholes(of: readonly Filled[]): readonly BaseDisagreement[] {
  const [main, ...others] = groupsOf(of);
  if (!main) return [];
  const base = capital(of[0]!.base!);
  const against = `${saying(main.members)} – ${wholeText(main.whole, main.members)}`;
  const differing = others.map(({ whole, members }): BaseDisagreement => ({
    kind: 'whole',
    items: [...members, ...main.members].map(({ id }) => id),
    sentence: `${base}: ${saying(members)} ${implies(members)} ${wholeText(whole, members)}, а ${against}.`,
  }));
  const { to } = main.whole;
  const beyond = of.filter(({ value }) => to !== null && value.share === null && value.count !== null && value.count > to);
  return [
    ...differing,
    ...beyond.map((one): BaseDisagreement => ({
      kind: 'count-over-whole',
      items: [one.id, ...main.members.map(({ id }) => id)],
      sentence: `${base}: ${saying([one])} больше целого, а ${against}.`,
    })),
  ];
}
