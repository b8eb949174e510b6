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
              onFinish={(text) => set({ ...row, requisites: inOneLine(text) })}
              label={`Документ ${index + 1}: реквизиты`}
              placeholder="Реквизиты акта"
              isGrowing
            />
          </Box>
          <Box flex={1}>
            <TextCell
              stored={row.link}
              onFinish={(text) => set({ ...row, link: inOneLine(text) })}
              label={`Документ ${index + 1}: ссылка`}
              placeholder="Ссылка на размещение"
              isGrowing
            />
          </Box>
        </>
      )}
    />
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
