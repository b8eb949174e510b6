import { countShareText, impliedWhole, isFraction, type CountShare, type Whole } from './countShare.ts';
import type { Filled } from './filledShares.ts';

/** Words for figures of count and share, in Russian. */

/** How a value was read: «1 чел., 0,5 % (доля прочитана как дробь); всего – около 200 (167–222)». Empty where it holds nothing. */
export function readingText(value: CountShare): string {
  const { count, share, given } = value;
  if (count === null && share === null) return given === null ? '' : 'в источнике значения нет';
  const parts = [count === null ? '' : `${decimal(count)} чел.`, share === null ? '' : `${decimal(rounded(share))} %`];
  const whole = impliedWhole(value);
  const words = [
    parts.filter((part) => part !== '').join(', ') + (count !== null && isFraction(value) ? ' (доля прочитана как дробь)' : ''),
    whole === null ? '' : Array.isArray(whole) ? 'такой доли нет ни при каком целом' : `всего – ${wholeOf(whole, value)}`,
  ];
  return words.filter((part) => part !== '').join('; ');
}

/** «показатели 14 («441/68,5») и 15 («139/21,6»)» */
export function saying(of: readonly Filled[]): string {
  return `${of.length === 1 ? 'показатель' : 'показатели'} ${listed(of.map((one) => `${one.id} (${quoted(one)})`))}`;
}

export function implies(of: readonly Filled[]): string {
  return of.length === 1 ? 'предполагает' : 'предполагают';
}

export function places(of: readonly Filled[]): string {
  return `${of.length === 1 ? 'показателе' : 'показателях'} ${listed(of.map(({ id }) => id))}`;
}

export function quoted({ value }: Filled): string {
  return `«${countShareText(value)}»`;
}

/** «около 333 (251–400)»: what one share gives as it stands, and its bounds. */
export function wholeText(whole: Whole, of: readonly Filled[]): string {
  return of.length === 1 ? wholeOf(whole, of[0]!.value) : wholeRange(whole);
}

function wholeOf(whole: Whole, { count, share }: CountShare): string {
  if (whole.from === whole.to || !count || !share) return wholeRange(whole);
  return `около ${Math.round((count * 100) / share)} (${wholeRange(whole)})`;
}

/** «669», «643–644», «не менее 101» */
function wholeRange({ from, to }: Whole): string {
  if (to === null) return `не менее ${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

export function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} и ${all.at(-1)!}`;
}

export function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** A third of a hundred has no end. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}
