import { Group, Text } from '@mantine/core';
import type { Measure } from '../../../../shared/engine/instrument.ts';
import {
  countShareText,
  readCountShare,
  type CountShare,
  type CountShareMeasure,
  type Whole,
} from '../../../../shared/engine/shares/countShare.ts';
import { readingText } from '../../../../shared/engine/shares/shareWords.ts';
import { markOf, recordOf, textOf, type AnswerValue } from '../answerValue.ts';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';
import { readMeasure } from './readNumber.ts';
import { TextCell } from './TextCell.tsx';

export const yesNoChoices: readonly OptionChoice<boolean>[] = [
  { value: true, title: 'да', keys: ['1', 'д', 'l'] },
  { value: false, title: 'нет', keys: ['0', 'н', 'y'] },
];

type Props = {
  readonly measure: Measure;
  readonly value: AnswerValue | null;
  readonly label: string;
  /** What the other shares of the same whole imply: it decides how an ambiguous share is read. */
  readonly known?: (() => Whole | null) | undefined;
  readonly onSave: (value: AnswerValue | null) => void;
};

/** One measured value: percent (or «12 из 40»), count, number, count with share, yes or no. */
export function MeasureCell({ measure, value, label, known, onSave }: Props) {
  switch (measure.kind) {
    case 'yes-no':
      return <OptionRow choices={yesNoChoices} value={markOf(value)} onPick={onSave} label={label} />;
    case 'count-share':
      return <CountShareCell measure={measure} value={value} label={label} known={known} onSave={onSave} />;
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

function CountShareCell({ measure, value, label, known, onSave }: Omit<Props, 'measure'> & { readonly measure: CountShareMeasure }) {
  const parts = recordOf(value) as CountShare | null;
  return (
    <div>
      <TextCell
        stored={parts ? countShareText(parts) : textOf(value)}
        onFinish={(text) => onSave(text === '' ? null : (readCountShare(text, measure, known?.() ?? null) ?? text))}
        label={`${label}, ${measure.shareAlone ? 'доля' : 'число и доля'}`}
        placeholder={measure.shareAlone ? '0,38 или 38 %' : 'число/доля'}
        isNumber
        width={140}
      />
      {parts && (
        <Text size="xs" c="dimmed" maw={260}>
          {readingText(parts)}
        </Text>
      )}
    </div>
  );
}
