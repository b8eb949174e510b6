import type { AnswerInputProps } from './AnswerInput.tsx';
import { MeasureCell } from './MeasureCell.tsx';

/** A measured indicator of one period. */
export function MeasureInput({ item, value, onSave }: AnswerInputProps<'measure'>) {
  return <MeasureCell measure={item.measure} value={value} label={item.title} onSave={onSave} />;
}
