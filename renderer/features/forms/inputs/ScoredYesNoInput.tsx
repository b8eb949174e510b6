import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';

export const presenceChoices: readonly OptionChoice<1 | 0>[] = [
  { value: 1, title: 'да (1)', keys: ['1', 'д', 'l'] },
  { value: 0, title: 'нет (0)', keys: ['0', 'н', 'y'] },
];

/** Scored presence: «1» or «д» is yes, «0» or «н» is no. */
export function ScoredYesNoInput({ value, labelId, describedBy, onSave }: AnswerInputProps<'scored-yes-no'>) {
  return <OptionRow choices={presenceChoices} value={value as 1 | 0 | null} onPick={onSave} labelId={labelId} describedBy={describedBy} />;
}
