import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow } from './OptionRow.tsx';

/** One of the order's options; the digit of its place picks it. Characteristics are printed in full. */
export function ChoiceInput({ item, value, labelId, describedBy, onSave }: AnswerInputProps<'choice'>) {
  const choices = item.options.map((option, index) => ({
    value: option.code,
    title: option.title,
    keys: [String(index + 1)],
    keyHint: String(index + 1),
    ...(option.characteristic === undefined ? {} : { detail: option.characteristic }),
  }));
  const isColumn = item.options.some((option) => option.characteristic !== undefined);
  return (
    <OptionRow
      choices={choices}
      value={value as string | null}
      onPick={onSave}
      labelId={labelId}
      describedBy={describedBy}
      isColumn={isColumn}
    />
  );
}
