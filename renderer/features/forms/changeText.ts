import type Fraction from 'fraction.js';
import type { Measure } from '../../../shared/engine/instrument.ts';
import { fractionText, signedText } from './numbers.ts';

/** A change with its sign and unit: «−4,2 п. п.», «+2 ед.»; empty where the values are no numbers. */
export function changeText(measure: Measure, difference: Fraction): string {
  if (measure.kind === 'yes-no') return '';
  const isShare = measure.kind === 'percent' || measure.kind === 'count-share';
  return `${amountOf(difference)} ${isShare ? 'п. п.' : measure.unit}`;
}

/** A change that rounds to nothing is shown as the fraction that it is. */
function amountOf(difference: Fraction): string {
  const value = difference.valueOf();
  const isHair = value !== 0 && Math.round(value * 100) === 0;
  return isHair ? `${value > 0 ? '+' : '−'}${fractionText(difference.abs().toFraction()).split(' ')[0]}` : signedText(value);
}
