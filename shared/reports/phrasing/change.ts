import type Fraction from 'fraction.js';
import { decimal, minus, nbsp, percent, rounded } from './numbers.ts';

export type Direction = 'down' | 'up' | 'same';
export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

const endings: Readonly<Record<Gender, string>> = { masculine: 'ся', feminine: 'ась', neuter: 'ось', plural: 'ись' };

/** Change of a share in п.п., between the values as they are printed, so that it can be checked with a pencil. */
export function changeOf(previous: number, current: number, digits = 1): Fraction {
  return rounded(current, digits).sub(rounded(previous, digits));
}

export function directionOf(previous: number, current: number): Direction {
  const change = changeOf(previous, current);
  return change.s === 0n || change.n === 0n ? 'same' : change.s < 0n ? 'down' : 'up';
}

/** «−6,3», «+6», «0» for a column of a table. */
export function signed(previous: number, current: number): string {
  const change = changeOf(previous, current);
  const text = decimal(change);
  return directionOf(previous, current) === 'up' ? `+${text}` : text;
}

/** «на 6,3 п.п. (с 16,1 % до 9,8 %)»; for no change «(16 %)». */
export function byHowMuch(previous: number, current: number): string {
  if (directionOf(previous, current) === 'same') return `(${percent(current)})`;
  const size = decimal(changeOf(previous, current)).replace(minus, '');
  return `на${nbsp}${size}${nbsp}п.п. (с${nbsp}${percent(previous)} до${nbsp}${percent(current)})`;
}

/** «снизилась», «выросла», «не изменилась» */
export function changeVerb(direction: Direction, gender: Gender = 'feminine'): string {
  switch (direction) {
    case 'down':
      return `снизил${endings[gender]}`;
    case 'up':
      return { masculine: 'вырос', feminine: 'выросла', neuter: 'выросло', plural: 'выросли' }[gender];
    case 'same':
      return `не${nbsp}изменил${endings[gender]}`;
  }
}

/** «снизилась на 6,3 п.п. (с 16,1 % до 9,8 %)» */
export function changePhrase(previous: number, current: number, gender: Gender = 'feminine'): string {
  return `${changeVerb(directionOf(previous, current), gender)} ${byHowMuch(previous, current)}`;
}
