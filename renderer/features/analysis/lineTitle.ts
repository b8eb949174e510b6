import type { ResultLine } from '../../../shared/analysis/resultDynamics.ts';

/** «ВПР, МА, 5 класс» */
export function lineTitle({ procedure, subject, grade }: ResultLine): string {
  return [procedure, subject, grade === null ? '' : `${grade} класс`].filter(Boolean).join(', ');
}

/** What a line is called in an address. */
export function lineId({ procedure, subject, grade }: ResultLine): string {
  return `${procedure}|${subject}|${grade ?? ''}`;
}
