import { UnstyledButton } from '@mantine/core';
import type { Tally } from '../../../../shared/roadmaps/execution/tally.ts';
import { executionStates } from '../../../../shared/roadmaps/execution/unitState.ts';
import { shareOf } from '../../../../shared/reports/phrasing/numbers.ts';
import { plainDate } from '../../../dates.ts';
import { counted } from '../../../plural.ts';
import styles from './Execution.module.css';
import { ExecutionMark } from './ExecutionMark.tsx';

type Props = { readonly tally: Tally; readonly day: string; readonly state: string; readonly onState: (state: string) => void };

/** How many are in which state, with shares of all; each count narrows the table to its state. */
export function ExecutionSummary({ tally, day, state, onState }: Props) {
  const { total, by, unmarked, overdueUnmarked, passed, passedDone, withoutEvidence } = tally;
  const press = (value: string) => onState(state === value ? '' : value);
  return (
    <>
      <ul className={styles.counts} aria-label="Исполнение">
        {executionStates.map((one) =>
          by[one] === 0 && state !== one ? null : (
            <li key={one}>
              <UnstyledButton className={styles.count} aria-pressed={state === one} onClick={() => press(one)}>
                <ExecutionMark state={one} />
                <strong>{by[one]}</strong> <small>{shareOf(by[one], total)}</small>
              </UnstyledButton>
            </li>
          ),
        )}
        <Count title="не отмечено" count={unmarked} isOn={state === 'unmarked'} onPress={() => press('unmarked')} />
        <Count
          title="выполнено без подтверждения"
          count={withoutEvidence}
          isOn={state === 'no-evidence'}
          onPress={() => press('no-evidence')}
        />
      </ul>
      <p className={styles.summary}>
        На {plainDate(day)} к исполнению: {counted(total, 'срок', 'срока', 'сроков')}, выполнено {by.done} ({shareOf(by.done, total)}).
        {passed > 0 && ` Наступило сроков: ${passed}, из них выполнено ${passedDone} (${shareOf(passedDone, passed)}).`}
        {overdueUnmarked > 0 && ` Просрочено и не отмечено: ${overdueUnmarked}, их исполнение не известно.`}
      </p>
    </>
  );
}

type CountProps = { readonly title: string; readonly count: number; readonly isOn: boolean; readonly onPress: () => void };

function Count({ title, count, isOn, onPress }: CountProps) {
  if (count === 0 && !isOn) return null;
  return (
    <li>
      <UnstyledButton className={styles.count} aria-pressed={isOn} onClick={onPress}>
        {title} <strong>{count}</strong>
      </UnstyledButton>
    </li>
  );
}
