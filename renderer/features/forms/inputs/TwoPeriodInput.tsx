import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { recordOf, type AnswerValue } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { MeasureCell } from './MeasureCell.tsx';

const periods = [
  ['previous', 'Предыдущий период'],
  ['current', 'Текущий период'],
] as const;

/** Two columns of one indicator; a period may be marked «данные ещё не поступили», which is neither zero nor empty. */
export function TwoPeriodInput({ item, value, labelId, onSave }: AnswerInputProps<'two-period'>) {
  const both = (recordOf(value) ?? {}) as { readonly previous?: AnswerValue; readonly current?: AnswerValue };
  const set = (key: 'previous' | 'current', next: AnswerValue | null) => {
    const pair = { previous: both.previous ?? null, current: both.current ?? null, [key]: next };
    onSave(pair.previous === null && pair.current === null ? null : pair);
  };
  return (
    <Group role="group" aria-labelledby={labelId} align="flex-start" gap="lg">
      {periods.map(([key, title]) => (
        <Stack key={key} gap={4}>
          <Text size="sm" c="dimmed">
            {title}
          </Text>
          {both[key] !== 'not-arrived' && (
            <MeasureCell measure={item.measure} value={both[key] ?? null} label={title} onSave={(next) => set(key, next)} />
          )}
          <Checkbox
            size="xs"
            label="данные ещё не поступили"
            checked={both[key] === 'not-arrived'}
            onChange={(event) => set(key, event.currentTarget.checked ? 'not-arrived' : null)}
          />
        </Stack>
      ))}
    </Group>
  );
}
