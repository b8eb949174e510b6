/** The cases that documents need: «кого», «кому», «кем». */
export type Case = 'genitive' | 'dative' | 'instrumental';
export type Sex = 'male' | 'female';

export const cases: readonly Case[] = ['genitive', 'dative', 'instrumental'];

/** Endings in the order of `cases`. */
export type Endings<E = string> = readonly [genitive: E, dative: E, instrumental: E];

export function ending<E>(endings: Endings<E>, wanted: Case): E {
  return endings[cases.indexOf(wanted)]!;
}
