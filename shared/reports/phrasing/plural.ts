import { decimal, nbsp, shareOf } from './numbers.ts';
import { plural, type Forms } from './pluralForm.ts';

export { plural, type Forms };

/** «3 школы» */
export function counted(count: number, forms: Forms): string {
  return `${decimal(count)}${nbsp}${plural(count, forms)}`;
}

/** «из 21 школы», «из 7 школ»: the genitive after a preposition. */
export function ofCount(count: number, forms: readonly [one: string, many: string]): string {
  return `из${nbsp}${countedGenitive(count, forms)}`;
}

/** «21 педагога», «7 педагогов»: after «у», «для», «около». */
export function countedGenitive(count: number, [one, many]: readonly [one: string, many: string]): string {
  return `${decimal(count)}${nbsp}${plural(count, [one, many, many])}`;
}

/** «в 3 из 7 школ (43 %)», «в обеих школах», «во всех 7 школах»; of less than five the share says nothing new: «в 1 из 3 школ». */
export function inHowMany(part: number, whole: number, noun: CountedPlace): string {
  return placeCount(part, whole, noun) + (part === whole || whole < 5 ? '' : ` (${shareOf(part, whole)})`);
}

/** The same without the share, for brackets: «в 3 из 7 школ». */
export function placeCount(part: number, whole: number, noun: CountedPlace): string {
  if (whole === 1) return `в${nbsp}${noun.single}`;
  if (part === whole) return whole === 2 ? `в${nbsp}${noun.both}` : `во${nbsp}всех ${decimal(whole)}${nbsp}${noun.all}`;
  return `в${nbsp}${decimal(part)} ${ofCount(whole, noun.of)}`;
}

/** A noun as `inHowMany` needs it. */
export type CountedPlace = {
  readonly of: readonly [one: string, many: string];
  /** «школе» */
  readonly single: string;
  /** «обеих школах» */
  readonly both: string;
  /** «школах» */
  readonly all: string;
};

export const inSchools: CountedPlace = { of: ['школы', 'школ'], single: 'школе', both: 'обеих школах', all: 'школах' };
export const inCases: CountedPlace = { of: ['случая', 'случаев'], single: 'единственном случае', both: 'обоих случаях', all: 'случаях' };
export const school: Forms = ['школа', 'школы', 'школ'];
export const caseOf: Forms = ['случай', 'случая', 'случаев'];
export const teacher: Forms = ['педагог', 'педагога', 'педагогов'];
export const points: Forms = ['балл', 'балла', 'баллов'];
export const ofTeachers = ['педагога', 'педагогов'] as const;
