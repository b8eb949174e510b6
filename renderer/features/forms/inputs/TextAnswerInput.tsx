import { textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { TextCell } from './TextCell.tsx';

/** Free text, a line or several. */
export function TextAnswerInput({ item, value, labelId, describedBy, onSave }: AnswerInputProps<'text'>) {
  return (
    <TextCell
      stored={textOf(value)}
      onFinish={(text) => onSave(text === '' ? null : text)}
      labelId={labelId}
      describedBy={describedBy}
      isLong={item.long === true}
    />
  );
}
