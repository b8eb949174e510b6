import { nbsp } from '../phrasing/numbers.ts';
import type { Stamp } from './documentLayout.ts';

/** The line for the signature with initials and surname; without a name a longer one, for the pen. */
export function nameLine({ name }: Stamp): string {
  return name === null ? '_'.repeat(26) : `${'_'.repeat(14)}${nbsp}${name}`;
}

/** «____» ______________ 20___ г. */
export const dateLine = `«____»${nbsp}${'_'.repeat(12)}${nbsp}20___${nbsp}г.`;
