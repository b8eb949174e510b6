import { completeness } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import classes from './BulkTable.module.css';

/** What the row comes to: level and total, or what is missing; how much is filled where nothing is scored. */
export function LevelMark({ row, instrument }: { readonly row: BulkRow; readonly instrument: Instrument }) {
  const { score } = row;
  if (!score) {
    const { filled, required } = completeness(instrument, row.effective);
    return required === 0 ? null : (
      <span>
        {filled} из {required}
      </span>
    );
  }
  switch (score.status) {
    case 'scored': {
      const title = instrument.scale?.find(({ level }) => level === score.level)?.title ?? score.level;
      const total = String(Math.round(score.value * 100) / 100).replace('.', ',');
      return (
        <>
          <strong>{title === null ? 'вне уровней' : `Уровень ${title}`}</strong> <span className={classes['small']}>Σ = {total}</span>
        </>
      );
    }
    case 'incomplete':
      return <span className={classes['small']}>не хватает: № {score.missing.join(', ')}</span>;
    case 'invalid':
      return <span className={classes['bad']}>ошибка в значении</span>;
  }
}
