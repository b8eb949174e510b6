import { Group, Text } from '@mantine/core';
import { recordOf, textOf } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { TextCell } from './TextCell.tsx';

/** Measures and their period for a risk factor. */
export function MeasuresInput({ value, labelId, onSave }: AnswerInputProps<'measures'>) {
  const measures = textOf(recordOf(value)?.['measures']);
  const period = textOf(recordOf(value)?.['period']);
  const save = (next: { measures: string; period: string }) => onSave(next.measures === '' && next.period === '' ? null : next);
  return (
    <Group role="group" aria-labelledby={labelId} align="flex-start" gap="xs" grow preventGrowOverflow={false}>
      <div style={{ flexBasis: '60%' }}>
        <Text size="sm" c="dimmed">
          Меры
        </Text>
        <TextCell stored={measures} onFinish={(text) => save({ measures: text, period })} label="Краткое описание мер" isLong />
      </div>
      <div style={{ flexBasis: '30%' }}>
        <Text size="sm" c="dimmed">
          Период
        </Text>
        <TextCell
          stored={period}
          onFinish={(text) => save({ measures, period: text })}
          label="Период, необходимый для реализации мер"
          isLong
        />
      </div>
    </Group>
  );
}
