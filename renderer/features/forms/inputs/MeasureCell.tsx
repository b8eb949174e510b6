import { Group, Text } from '@mantine/core';
import type { Measure } from '../../../../shared/engine/instrument.ts';
import { markOf, recordOf, textOf, type AnswerValue } from '../answerValue.ts';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';
import { readMeasure, readNumber } from './readNumber.ts';
import { TextCell } from './TextCell.tsx';

export const yesNoChoices: readonly OptionChoice<boolean>[] = [
  { value: true, title: 'да', keys: ['1', 'д', 'l'] },
  { value: false, title: 'нет', keys: ['0', 'н', 'y'] },
];

type Props = {
  readonly measure: Measure;
  readonly value: AnswerValue | null;
  readonly label: string;
  readonly onSave: (value: AnswerValue | null) => void;
};

/** One measured value: percent (or «12 из 40»), count, number, count with share, yes or no. */
export function MeasureCell({ measure, value, label, onSave }: Props) {
  switch (measure.kind) {
    case 'yes-no':
      return <OptionRow choices={yesNoChoices} value={markOf(value)} onPick={onSave} label={label} />;
    case 'count-share':
      return <CountShareCell value={value} label={label} onSave={onSave} />;
    case 'percent': {
      const share = recordOf(value);
      const count = Number(share?.['count']);
      const total = Number(share?.['total']);
      const stored = share ? `${count} из ${total}` : textOf(value);
      return (
        <Group gap={6} wrap="nowrap">
          <TextCell
            stored={stored}
            onFinish={(text) => onSave(readMeasure(measure, text))}
            label={`${label}, процент или «12 из 40»`}
            isNumber
            width={110}
          />
          <Text size="sm">%</Text>
          {share && total > 0 && <Text size="sm">= {textOf(Math.round((count / total) * 1000) / 10)} %</Text>}
        </Group>
      );
    }
    case 'count':
    case 'number':
      return (
        <Group gap={6} wrap="nowrap">
          <TextCell stored={textOf(value)} onFinish={(text) => onSave(readMeasure(measure, text))} label={label} isNumber width={110} />
          <Text size="sm">{measure.unit}</Text>
        </Group>
      );
  }
}

function CountShareCell({ value, label, onSave }: Omit<Props, 'measure'>) {
  const {
    count = null,
    share = null,
    given = null,
  } = (recordOf(value) ?? {}) as { count?: AnswerValue; share?: AnswerValue; given?: AnswerValue };
  const save = (next: { count: AnswerValue | null; share: AnswerValue | null }) =>
    onSave(next.count === null && next.share === null && given === null ? null : { ...next, given });
  return (
    <Group gap={6} wrap="nowrap">
      <TextCell
        stored={textOf(count)}
        onFinish={(text) => save({ count: readNumber(text), share })}
        label={`${label}, число`}
        isNumber
        width={80}
      />
      <Text size="sm">/</Text>
      <TextCell
        stored={textOf(share)}
        onFinish={(text) => save({ count, share: readNumber(text) })}
        label={`${label}, доля в процентах`}
        isNumber
        width={80}
      />
      <Text size="sm">%</Text>
      {given !== null && (
        <Text size="sm" c="dimmed">
          в источнике: {textOf(given)}
        </Text>
      )}
    </Group>
  );
}
