import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { recordOf, type AnswerValue } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { MeasureCell } from './MeasureCell.tsx';

const periods = [
  ['previous', 'Предыдущий период'],
  ['current', 'Текущий период'],
] as const;

/** Why a period has no value: neither is zero, neither is empty. */
const gaps = [
  ['not-arrived', 'ещё не поступили', 'данные ещё не поступили'],
  ['no-data', 'нет данных', 'нет данных'],
] as const;

/** Two columns of one indicator; a period may say that its data are still to come, or that there are none. */
export function TwoPeriodInput({ item, value, labelId, onSave }: AnswerInputProps<'two-period'>) {
  const both = (recordOf(value) ?? {}) as { readonly previous?: AnswerValue; readonly current?: AnswerValue };
  const set = (key: 'previous' | 'current', next: AnswerValue | null) => {
    const pair = { previous: both.previous ?? null, current: both.current ?? null, [key]: next };
    onSave(pair.previous === null && pair.current === null ? null : pair);
  };
  return (
    <Group role="group" aria-labelledby={labelId} align="flex-start" gap="xl">
      {periods.map(([key, title]) => (
        <Stack key={key} gap={4}>
          <Text size="sm" c="dimmed">
            {title}
          </Text>
          {!gaps.some(([gap]) => both[key] === gap) && (
            <MeasureCell measure={item.measure} value={both[key] ?? null} label={title} onSave={(next) => set(key, next)} />
          )}
          <Group gap="sm">
            {gaps.map(([gap, words, name]) => (
              <Checkbox
                key={gap}
                size="xs"
                label={words}
                aria-label={`${title}: ${name}`}
                checked={both[key] === gap}
                onChange={(event) => set(key, event.currentTarget.checked ? gap : null)}
              />
            ))}
          </Group>
        </Stack>
      ))}
    </Group>
  );
}
