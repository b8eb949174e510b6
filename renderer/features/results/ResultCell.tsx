import { useId, useState } from 'react';
import type { AssessmentResult } from '../../../shared/model/records.ts';
import { useDraft } from '../forms/inputs/useDraft.ts';
import { cellText, readCell, type CellName, type CellValues } from './readCell.ts';
import classes from './ResultTable.module.css';

type Props = {
  readonly result: AssessmentResult | undefined;
  readonly name: CellName;
  readonly label: string;
  /** The sentence of a refusal, or null. */
  readonly onSave: (values: CellValues) => Promise<string | null>;
};

/** A share edited in place; what is wrong stays in the cell with its sentence. */
export function ResultCell({ result, name, label, onSave }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<{ readonly text: string; readonly error: string } | null>(null);
  const stored = cellText(result, name);
  const draft = useDraft(wrong?.text ?? stored, (text) => void finish(text));
  const finish = async (text: string) => {
    if (text === stored) return setWrong(null);
    const read = readCell(text, name, result);
    const error = 'error' in read ? read.error : await onSave(read.values);
    setWrong(error === null ? null : { text, error });
  };
  return (
    <td className={classes['cell']} data-wrong={wrong !== null || undefined}>
      <input
        {...draft}
        data-stop
        className={classes['input']}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? id : undefined}
        inputMode="decimal"
        placeholder="·"
        onKeyDown={(event) => {
          draft.onKeyDown(event);
          if (event.key === 'Escape') setWrong(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {wrong && (
        <span className={classes['wrong']} id={id} role="alert">
          {wrong.error}
        </span>
      )}
    </td>
  );
}
