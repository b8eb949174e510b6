import type { AcceptedDoubt } from '../../../shared/model/records.ts';
import classes from './HistoryPanel.module.css';
import { momentText } from './momentText.ts';

/** What was doubtful and who took it as right; the latest first. */
export function DoubtHistory({ accepted }: { readonly accepted: readonly AcceptedDoubt[] }) {
  if (accepted.length === 0) return null;
  return (
    <>
      <h3>Принято как верное</h3>
      <ul className={classes['list']}>
        {accepted.toReversed().map((one, index) => (
          <li key={`${one.at} ${one.doubt} ${index}`}>
            <span className={classes['when']}>
              {[momentText(one.at), one.by].filter(Boolean).join(', ')}
              {one.withdrawnAt && `; отменено ${[momentText(one.withdrawnAt), one.withdrawnBy].filter(Boolean).join(', ')}`}
            </span>
            <span>
              {one.sentence} <strong>Причина: {one.reason}</strong>
            </span>
          </li>
        ))}
      </ul>
      <h3>Ответы</h3>
    </>
  );
}
