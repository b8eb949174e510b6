import { Group, Stack } from '@mantine/core';
import { markOf, recordOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';
import { TextCell } from './TextCell.tsx';

const choices: readonly OptionChoice<boolean>[] = [
  { value: true, title: 'имеется', keys: ['1', 'д', 'l'], keyHint: '1' },
  { value: false, title: 'отсутствует', keys: ['0', 'н', 'y'], keyHint: '0' },
];

/** Presence of a criterion; its document and link are asked where it is present, and stay in sight where they were entered. */
export function CriterionInput({ value, labelId, describedBy, onSave }: AnswerInputProps<'criterion'>) {
  const isPresent = markOf(recordOf(value)?.['isPresent']);
  const document = textOf(recordOf(value)?.['document']);
  const link = textOf(recordOf(value)?.['link']);
  return (
    <Stack gap={6}>
      <OptionRow
        choices={choices}
        value={isPresent}
        onPick={(picked) => onSave(picked === null ? null : { isPresent: picked, document, link })}
        labelId={labelId}
        describedBy={describedBy}
      />
      {isPresent !== null && (isPresent || document !== '' || link !== '') && (
        <Group grow gap={6}>
          <TextCell
            stored={document}
            onFinish={(text) => onSave({ isPresent, document: text, link })}
            label="Подтверждающий документ"
            placeholder="Подтверждающий документ"
          />
          <TextCell stored={link} onFinish={(text) => onSave({ isPresent, document, link: text })} label="Ссылка" placeholder="Ссылка" />
        </Group>
      )}
    </Stack>
  );
}
