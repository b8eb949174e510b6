import type { PointsItem, PointValue } from '../../../../shared/engine/instrument.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow, type OptionChoice } from './OptionRow.tsx';
import classes from './PointsInput.module.css';

/** Points: digits pick, «н» picks «нет»; what each value means stands below in the order's words. */
export function PointsInput({ item, value, labelId, describedBy, onSave }: AnswerInputProps<'points'>) {
  const meanings = item.values.flatMap((point, index) => (item.labels?.[index] ? [{ point, words: item.labels[index] }] : []));
  return (
    <>
      <OptionRow
        choices={pointChoices(item)}
        value={value as PointValue | null}
        onPick={onSave}
        labelId={labelId}
        describedBy={describedBy}
      />
      {meanings.length > 0 && (
        <p className={classes['meanings']}>
          {meanings.map(({ point, words }, index) => (
            <span key={point} data-chosen={point === value || undefined}>
              {point}&nbsp;– {words}
              {index < meanings.length - 1 && '; '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** The values of a points item with the keys that pick them. */
export function pointChoices(item: PointsItem): readonly OptionChoice<PointValue>[] {
  return item.values.map((point) =>
    point === 'нет'
      ? { value: point, title: 'нет', keys: ['н', 'y'], keyHint: 'н' }
      : { value: point, title: String(point), keys: [String(point)] },
  );
}
