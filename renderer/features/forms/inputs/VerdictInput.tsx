import { Stack, Text } from '@mantine/core';
import { markOf, recordOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { observationChoices } from './ObservationInput.tsx';
import { OptionRow } from './OptionRow.tsx';
import { TextCell } from './TextCell.tsx';

/** The observer's own verdict on a risk factor with its reason; without a verdict the lines decide. */
export function VerdictInput({ value, labelId, describedBy, onSave }: AnswerInputProps<'verdict'>) {
  const isConfirmed = markOf(recordOf(value)?.['isConfirmed']);
  const reason = textOf(recordOf(value)?.['reason']);
  return (
    <Stack gap={6}>
      <OptionRow
        choices={observationChoices}
        value={isConfirmed}
        onPick={(picked) => onSave(picked === null ? null : { isConfirmed: picked, reason })}
        labelId={labelId}
        describedBy={describedBy}
      />
      {isConfirmed !== null && (
        <TextCell
          stored={reason}
          onFinish={(text) => onSave({ isConfirmed, reason: text })}
          label="Причина решения куратора"
          placeholder="Причина решения куратора"
          isLong
        />
      )}
      {isConfirmed !== null && reason === '' && (
        <Text size="xs" c="var(--op-warn)">
          Укажите причину: без неё решение не обосновано
        </Text>
      )}
    </Stack>
  );
}
