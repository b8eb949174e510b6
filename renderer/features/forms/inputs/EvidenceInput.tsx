import { Box } from '@mantine/core';
import { recordOf, rowsOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { RowList } from './RowList.tsx';
import { TextCell } from './TextCell.tsx';

/** Requisites of acts and links to them, one a row. */
export function EvidenceInput({ value, labelId, onSave }: AnswerInputProps<'evidence'>) {
  return (
    <RowList
      rows={rowsOf(value).map((row) => ({ requisites: textOf(recordOf(row)?.['requisites']), link: textOf(recordOf(row)?.['link']) }))}
      empty={{ requisites: '', link: '' }}
      isEmpty={(row) => row.requisites === '' && row.link === ''}
      onChange={(rows) => onSave(rows.length === 0 ? null : [...rows])}
      addTitle="Добавить документ"
      labelId={labelId}
      renderRow={(row, index, set) => (
        <>
          <Box flex={1}>
            <TextCell
              stored={row.requisites}
              onFinish={(requisites) => set({ ...row, requisites })}
              label={`Документ ${index + 1}: реквизиты`}
              placeholder="Реквизиты акта"
            />
          </Box>
          <Box flex={1}>
            <TextCell
              stored={row.link}
              onFinish={(link) => set({ ...row, link })}
              label={`Документ ${index + 1}: ссылка`}
              placeholder="Ссылка на размещение"
            />
          </Box>
        </>
      )}
    />
  );
}
