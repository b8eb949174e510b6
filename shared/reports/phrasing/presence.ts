import Fraction from 'fraction.js';
import type { LeftOut, PresenceCount } from '../../engine/presence.ts';
import { decimal, percent } from './numbers.ts';

/** «75 %»; while something is not filled, the ends between which the share will lie: «от 62,5 до 75 %». */
export function presenceShare({ share }: PresenceCount): string {
  if (share === null) return 'нет данных';
  const [from, to] = [share.from, share.to].map((fraction) => new Fraction(fraction).mul(100));
  return from!.equals(to!) ? percent(from!) : `от ${decimal(from!)} до ${percent(to!)}`;
}

/** «имеется 12 из 16, не заполнено 3» */
export function presenceCount({ present, asked, unfilled }: PresenceCount): string {
  return `имеется ${present} из ${asked}${unfilled > 0 ? `, не заполнено ${unfilled}` : ''}`;
}

/** Why a criterion does not count. */
export const notCounted: Readonly<Record<LeftOut['reason'], string>> = {
  negative: 'нежелательное',
  conditional: 'условное',
};

/** «имеется» */
export function presenceMark(isPresent: boolean | null): string {
  return isPresent === null ? 'не заполнено' : isPresent ? 'имеется' : 'отсутствует';
}
