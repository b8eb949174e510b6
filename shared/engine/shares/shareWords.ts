import { countShareText, type Whole } from './countShare.ts';
import type { Filled } from './filledShares.ts';

/** Words for figures of count and share, in Russian. */

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
  const [one, ...others] = of;
  const { count, share } = one!.value;
  if (others.length > 0 || whole.from === whole.to || !count || !share) return wholeRange(whole);
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

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}
