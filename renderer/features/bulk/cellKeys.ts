import type { AnswerValue } from '../forms/answerValue.ts';
import { yesNoChoices } from '../forms/inputs/MeasureCell.tsx';
import { observationChoices } from '../forms/inputs/ObservationInput.tsx';
import { pointChoices } from '../forms/inputs/PointsInput.tsx';
import { presenceChoices } from '../forms/inputs/ScoredYesNoInput.tsx';
import type { QuickItem } from './quickItems.ts';

export type CellChoice = { readonly value: AnswerValue; readonly title: string; readonly keys: readonly string[] };

/** The values that a key picks in a cell; null: the cell is typed into. */
export function cellChoices(item: QuickItem): readonly CellChoice[] | null {
  switch (item.kind) {
    case 'points':
      return pointChoices(item);
    case 'scored-yes-no':
      return presenceChoices;
    case 'observation':
      return observationChoices;
    case 'choice':
      return item.options.map(({ code, title }, index) => ({ value: code, title, keys: [String(index + 1)] }));
    case 'measure':
      return item.measure.kind === 'yes-no' ? yesNoChoices : null;
    case 'text':
      return null;
  }
}

/** The keys of a cell in words: «0, 1, 2, н – нет». */
export function keyWords(item: QuickItem): string {
  const choices = cellChoices(item);
  if (!choices)
    return item.kind === 'text' ? 'текст' : `число${item.kind === 'measure' && item.measure.kind === 'percent' ? ' или «12 из 40»' : ''}`;
  return choices.map(({ keys: [key = ''], title }) => (key === title ? key : `${key} – ${title}`)).join(', ');
}
