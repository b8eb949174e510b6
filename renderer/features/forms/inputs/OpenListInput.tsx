import { Box } from '@mantine/core';
import { rowsOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { RowList } from './RowList.tsx';
import { TextCell } from './TextCell.tsx';

/** A list the user lengthens, one text a row. */
export function OpenListInput({ value, labelId, onSave }: AnswerInputProps<'open-list'>) {
  return (
    <RowList
      rows={rowsOf(value).map(textOf)}
      empty=""
      isEmpty={(row) => row === ''}
      onChange={(rows) => onSave(rows.length === 0 ? null : [...rows])}
      addTitle="Добавить строку"
      labelId={labelId}
      renderRow={(row, index, set) => (
        <Box flex={1}>
          <TextCell stored={row} onFinish={set} label={`Строка ${index + 1}`} />
        </Box>
      )}
    />
  );
}
