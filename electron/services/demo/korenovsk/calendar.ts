import type { Stamp } from '../../../db/write.ts';
import type { Year } from './district.ts';
import type { Random } from './random.ts';

/** The calendar year in which a school year ends. */
export function endOf(year: Year): number {
  return Number(year.slice(5));
}

/** A day between two days, both included; `2021-04-05`. */
export function dayBetween(random: Random, from: string, to: string): string {
  const day = 86_400_000;
  return new Date(Date.parse(from) + random.int(0, (Date.parse(to) - Date.parse(from)) / day) * day).toISOString().slice(0, 10);
}

/** A moment of a working day, the given number of minutes after it began. */
export function stampOn(on: string, minutes: number, by: string): Stamp {
  const two = (n: number) => String(n).padStart(2, '0');
  return { at: `${on}T${two(6 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`, by };
}
