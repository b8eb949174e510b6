import type { Measure } from '../../../../shared/engine/instrument.ts';
import type { AnswerValue } from '../answerValue.ts';

const part = /^(\d+)\s*(?:из|\/)\s*(\d+)$/;

/** Typed text as a number, comma or point; text that is none comes back as it is, for the check to name. */
export function readNumber(text: string): AnswerValue | null {
  const clean = text
    .replace(/[\s %]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (clean === '') return null;
  return /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : text;
}

/** Typed text as a measured value: a share may be typed as «12 из 40». */
export function readMeasure(measure: Measure, text: string): AnswerValue | null {
  const found = measure.kind === 'percent' ? part.exec(text.trim()) : null;
  return found ? { count: Number(found[1]), total: Number(found[2]) } : readNumber(text);
}
