import type { AnswerInputProps } from './AnswerInput.tsx';
import { useKnownWhole } from './KnownWholes.ts';
import { MeasureCell } from './MeasureCell.tsx';

/** A measured indicator of one period. */
export function MeasureInput({ item, value, onSave }: AnswerInputProps<'measure'>) {
  const known = useKnownWhole(item);
  return <MeasureCell measure={item.measure} value={value} label={item.title} known={known} onSave={onSave} />;
}
