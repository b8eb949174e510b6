import type { SampleItem } from '../../../../shared/engine/sampleResult.ts';
import { textOf, type AnswerValue } from '../answerValue.ts';
import classes from './SampleInput.module.css';
import { useDraft } from './useDraft.ts';

type Props = {
  readonly column: SampleItem['items'][number];
  readonly value: AnswerValue | null;
  /** Which row: its number and name. */
  readonly row: string;
  readonly place: string;
  readonly isActive: boolean;
  /** Id of the list of suggested names. */
  readonly names: string;
  readonly onFocus: () => void;
  readonly onCycle: () => void;
  readonly onText: (text: string) => void;
};

/** One cell: a name with suggestions, or points that a key or a click picks. */
export function SampleCell({ column, value, row, place, isActive, names, onFocus, onCycle, onText }: Props) {
  const draft = useDraft(textOf(value), onText);
  const shared = { 'data-place': place, tabIndex: isActive ? 0 : -1, onFocus };
  if (column.kind === 'text')
    return (
      <input {...shared} {...draft} className={classes['text']} list={names} aria-label={`${row}: ${column.title}`} autoComplete="off" />
    );
  return (
    <button {...shared} type="button" className={classes['points']} onClick={onCycle}>
      <span className="visually-hidden">
        {row}, {column.title}:{' '}
      </span>
      {value === null ? (
        <>
          <span className={classes['empty']} aria-hidden>
            ·
          </span>
          <span className="visually-hidden">не заполнено</span>
        </>
      ) : (
        pointsText(value)
      )}
      {value !== null && column.kind === 'scored-yes-no' && <span className="visually-hidden"> – {value === 1 ? 'да' : 'нет'}</span>}
    </button>
  );
}

/** Points as they stand in a cell. */
export function pointsText(value: AnswerValue): string {
  return value === 'нет' ? 'нет' : textOf(value);
}
