import { Box } from '@mantine/core';
import { markOf, recordOf, rowsOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { observationChoices } from './ObservationInput.tsx';
import { OptionRow } from './OptionRow.tsx';
import { RowList } from './RowList.tsx';
import { TextCell } from './TextCell.tsx';

type Row = { readonly text: string; readonly isConfirmed: boolean | null };

/** «Другое (укажите, что)»: lines of the user's own, each confirmed, refuted or not filled. */
export function OpenObservationsInput({ value, labelId, onSave }: AnswerInputProps<'open-observations'>) {
  const rows = rowsOf(value).map((row): Row => ({
    text: textOf(recordOf(row)?.['text']),
    isConfirmed: markOf(recordOf(row)?.['isConfirmed']),
  }));
  return (
    <RowList
      rows={rows}
      empty={{ text: '', isConfirmed: null }}
      isEmpty={(row) => row.text === ''}
      onChange={(next) => onSave(next.length === 0 ? null : [...next])}
      addTitle="Добавить строку"
      labelId={labelId}
      renderRow={(row, index, set) => (
        <>
          <Box flex={1}>
            <TextCell
              stored={row.text}
              onFinish={(text) => set({ ...row, text })}
              label={`Строка ${index + 1}: что именно`}
              placeholder="Укажите, что"
            />
          </Box>
          {row.text !== '' && (
            <OptionRow
              choices={observationChoices}
              value={row.isConfirmed}
              onPick={(isConfirmed) => set({ ...row, isConfirmed })}
              label={`Строка ${index + 1}: ${row.text}`}
            />
          )}
        </>
      )}
    />
  );
}
