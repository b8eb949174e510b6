import { roundKind, roundTitles } from '../../../shared/collection/rounds.ts';
import { itemsById } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useCall } from '../../useCall.ts';
import { answerText } from './answerText.ts';
import { DoubtHistory } from './DoubtHistory.tsx';
import { nameOf } from './FieldJumps.tsx';
import classes from './HistoryPanel.module.css';
import { momentText } from './momentText.ts';

/** Every change of an answer: when, who, what it was and became; the latest first. */
export function HistoryPanel({ submission, instrument }: { readonly submission: string; readonly instrument: Instrument }) {
  const query = useCall('submission.history', { id: submission });
  const doubts = useCall('submission.doubtHistory', { id: submission });
  const items = itemsById(instrument);
  const textOf = (id: string, value: unknown) => {
    const item = items.get(id);
    const text = item ? answerText(item, value) : typeof value === 'string' ? value : '';
    return text === '' ? 'не заполнено' : text;
  };
  return (
    <Loaded query={query}>
      {(changes) =>
        changes.length === 0 && !doubts.data?.length ? (
          <p>Изменений ещё не было.</p>
        ) : (
          <>
            <DoubtHistory accepted={doubts.data ?? []} />
            <ul className={classes['list']}>
              {changes
                .toSorted((a, b) => b.at.localeCompare(a.at))
                .map((change, index) => (
                  <li key={`${change.at} ${change.item} ${index}`}>
                    <span className={classes['when']}>
                      {momentText(change.at)}
                      {change.by && `, ${change.by}`}
                      {change.copiedFrom && `, скопировано из формы ${sourceText(change.copiedFrom)}`}
                    </span>
                    <span>
                      {nameOf(instrument, change.item)}: {textOf(change.item, change.old)} →{' '}
                      <strong>{textOf(change.item, change.new)}</strong>
                    </span>
                  </li>
                ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

/** `2020/2021 q1` → «I четверть» 2020/2021 учебного года */
function sourceText(copiedFrom: string): string {
  const [year = '', round] = copiedFrom.split(' ');
  return round === undefined ? `${year} учебного года` : `«${roundTitles[roundKind(round)]}» ${year} учебного года`;
}
