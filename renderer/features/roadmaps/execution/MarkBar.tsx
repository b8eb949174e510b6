import { Button } from '@mantine/core';
import type { MarkState } from '../../../../shared/model/executionMark.ts';
import { capitalised } from '../../../../shared/reports/phrasing/text.ts';
import { stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import styles from './Execution.module.css';

type Props = {
  readonly picked: number;
  readonly isEmpty: boolean;
  readonly onMark: (state: MarkState | null) => void;
  readonly onOpen: () => void;
};

/** Marks what is chosen, else the row one stands in; each button says the key that does the same. */
export function MarkBar({ picked, isEmpty, onMark, onOpen }: Props) {
  return (
    <div className={`${styles.bar} no-print`} role="group" aria-label="Отметить">
      {(['done', 'underway', 'not-done'] as const).map((state, index) => (
        <Button key={state} variant="default" size="compact-sm" disabled={isEmpty} onClick={() => onMark(state)}>
          {index + 1} {capitalised(stateWords[state])}
        </Button>
      ))}
      <Button variant="default" size="compact-sm" disabled={isEmpty} onClick={() => onMark(null)}>
        0 Снять отметку
      </Button>
      <Button variant="default" size="compact-sm" disabled={isEmpty} onClick={onOpen}>
        F2 Подтверждение
      </Button>
      <span role="status">{picked > 0 && `Выбрано: ${picked}`}</span>
    </div>
  );
}
