import Fraction from 'fraction.js';
import { answerOf, type AnswerMap } from './answers.ts';
import { countShareText, impliedWhole, shareRange, type CountShare, type Whole } from './countShare.ts';
import { consistentGroups } from './consistentWholes.ts';
import { leaves, type Instrument, type LeafItem } from './instrument.ts';

/** Figures of count and share that do not go together. Nothing is forbidden: the source may say so. */
export type BaseDisagreement = {
  /** `whole`: shares of one whole imply different ones; `dash`: a value beside «-» for one whole. */
  readonly kind: 'over-hundred' | 'zero' | 'no-whole' | 'count-over-whole' | 'parts' | 'dash' | 'whole';
  /** Items it is about, those that differ first. */
  readonly items: readonly string[];
  /** In Russian, with both figures. */
  readonly sentence: string;
};

type CountShareItem = Extract<LeafItem, { readonly kind: 'measure' }>;

/** A filled count and share of a form. */
export type Filled = { readonly id: string; readonly base: string | null; readonly partOf: string | null; readonly value: CountShare };

/** Shares of one whole and what they imply together. */
export type ImpliedWhole = { readonly base: string; readonly whole: Whole; readonly of: readonly Filled[] };

/**
 * What is contradictory among the counts and shares of one form: shares of one `base` whose implied wholes do not meet, counts beyond the
 * whole, shares over a hundred, parts that do not add up, «-» beside a value. Bounds are exact: a share may have been rounded or cut off.
 */
export function baseDisagreements(instrument: Instrument, answers: AnswerMap): readonly BaseDisagreement[] {
  const filled = filledIn(instrument, answers);
  return [...filled.flatMap(ofOne), ...parts(filled), ...[...byBase(filled).values()].flatMap((of) => [...dashes(of), ...wholes(of)])];
}

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
  return `${capital(own.base)}: ${saying(own.of)} ${implies(own.of)} ${wholeText(own)}, а в форме «${other.title}» ${saying(other.whole.of)} – ${wholeText(other.whole)}.`;
}

function filledIn(instrument: Instrument, answers: AnswerMap): readonly Filled[] {
  return leaves(instrument.items).flatMap((item) => {
    if (item.kind !== 'measure' || item.measure.kind !== 'count-share') return [];
    const value = valueOf(item, answers);
    const { base = null, partOf = null } = item.measure;
    return value === null ? [] : [{ id: item.id, base, partOf, value }];
  });
}

/** An answer to an item that does not apply is there all the same. */
function valueOf({ id }: CountShareItem, answers: AnswerMap): CountShare | null {
  const answer = answerOf(answers, id);
  if (typeof answer !== 'object' || answer === null) return null;
  const { count = null, share = null, given = null } = answer as Partial<CountShare>;
  return { count, share, given };
}

function byBase(filled: readonly Filled[]): ReadonlyMap<string, readonly Filled[]> {
  return Map.groupBy(
    filled.filter((one): one is Filled & { base: string } => one.base !== null),
    ({ base }) => base,
  );
}

function ofOne(one: Filled): readonly BaseDisagreement[] {
  const { count, share } = one.value;
  const found = (kind: BaseDisagreement['kind'], words: string) => [
    { kind, items: [one.id], sentence: `${capital(saying([one]))}: ${words}.` },
  ];
  if (share !== null && share > 100) return found('over-hundred', `доля ${decimal(share)} % больше 100 %`);
  if (count === 0 && share !== null && shareRange(one.value)!.from.compare(0) > 0)
    return found('zero', `число 0, а доля ${decimal(share)} %`);
  const whole = impliedWhole(one.value);
  if (Array.isArray(whole)) return found('no-whole', `доля ${decimal(share!)} % от ${count} не получается ни при каком целом числе`);
  return whole?.to !== null && whole && whole.to < count!
    ? found('count-over-whole', `число ${count} больше целого ${wholeRange(whole)}`)
    : [];
}

/** Parts of an item that the order says add up to it: counts exactly, shares within their rounding. */
function parts(filled: readonly Filled[]): readonly BaseDisagreement[] {
  const groups = Map.groupBy(
    filled.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf!,
  );
  return [...groups].flatMap(([id, members]) => {
    const total = filled.find((one) => one.id === id);
    return total ? [...partCounts(total, members), ...partShares(total, members)] : [];
  });
}

function partCounts(total: Filled, members: readonly Filled[]): readonly BaseDisagreement[] {
  const counts = members.flatMap(({ value }) => value.count ?? []);
  const sum = counts.reduce((all, count) => all + count, 0);
  const whole = total.value.count;
  if (whole === null || counts.length === 0 || (counts.length < members.length ? sum <= whole : sum === whole)) return [];
  return [partsFound(total, members, `${counts.join(' + ')} = ${sum}, а всего указано ${whole}`)];
}

function partShares(total: Filled, members: readonly Filled[]): readonly BaseDisagreement[] {
  const ranges = members.map(({ value }) => shareRange(value));
  const whole = shareRange(total.value);
  if (whole === null || ranges.length === 0 || ranges.some((range) => range === null)) return [];
  const from = ranges.reduce((sum, range) => sum.add(range!.from), new Fraction(0));
  const to = ranges.reduce((sum, range) => sum.add(range!.to), new Fraction(0));
  if (from.compare(whole.to) <= 0 && to.compare(whole.from) >= 0) return [];
  const shares = members.map(({ value }) => value.share!);
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
  const against = `${saying(main.members)} – ${wholeText({ base, whole: main.whole, of: main.members })}`;
  const differing = others.map(({ whole, members }): BaseDisagreement => ({
    kind: 'whole',
    items: [...members, ...main.members].map(({ id }) => id),
    sentence: `${base}: ${saying(members)} ${implies(members)} ${wholeText({ base, whole, of: members })}, а ${against}.`,
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

function groupsOf(of: readonly Filled[]) {
  const ranged = of.flatMap((one) => {
    const whole = impliedWhole(one.value);
    return whole === null || Array.isArray(whole) ? [] : [{ member: one, whole: whole as Whole }];
  });
  return consistentGroups(ranged);
}

/** «показатели 14 («441/68,5») и 15 («139/21,6»)» */
function saying(of: readonly Filled[]): string {
  return `${of.length === 1 ? 'показатель' : 'показатели'} ${listed(of.map((one) => `${one.id} (${quoted(one)})`))}`;
}

function implies(of: readonly Filled[]): string {
  return of.length === 1 ? 'предполагает' : 'предполагают';
}

function places(of: readonly Filled[]): string {
  return `${of.length === 1 ? 'показателе' : 'показателях'} ${listed(of.map(({ id }) => id))}`;
}

function quoted({ value }: Filled): string {
  return `«${countShareText(value)}»`;
}

/** «около 333 (251–400)»: what one share gives as it stands, and its bounds. */
function wholeText({ whole, of }: ImpliedWhole): string {
  const [one, ...others] = of;
  const { count, share } = one!.value;
  if (others.length > 0 || whole.from === whole.to || !count || !share) return wholeRange(whole);
  return `около ${Math.round((count * 100) / share)} (${wholeRange(whole)})`;
}

/** «669», «643–644», «не менее 101» */
export function wholeRange({ from, to }: Whole): string {
  if (to === null) return `не менее ${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} и ${all.at(-1)!}`;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}
