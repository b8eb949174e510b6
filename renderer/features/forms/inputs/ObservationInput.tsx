import { markOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';

export const observationChoices: readonly OptionChoice<boolean>[] = [
  { value: true, title: 'подтверждается', keys: ['1', '+', 'д', 'l'] },
  { value: false, title: 'не подтверждается', keys: ['0', '-', 'н', 'y'] },
];

/** A line of an observation protocol: confirmed, refuted or not filled. */
export function ObservationInput({ value, labelId, describedBy, onSave }: AnswerInputProps<'observation'>) {
  return <OptionRow choices={observationChoices} value={markOf(value)} onPick={onSave} labelId={labelId} describedBy={describedBy} />;
}
