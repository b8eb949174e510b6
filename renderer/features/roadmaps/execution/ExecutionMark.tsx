import { IconAlertTriangle, IconCalendarOff, IconCircleCheck, IconCircleX, IconClock, IconProgress } from '@tabler/icons-react';
import { stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import type { ExecutionState } from '../../../../shared/roadmaps/execution/unitState.ts';
import styles from './Execution.module.css';

const icons = {
  done: IconCircleCheck,
  underway: IconProgress,
  ahead: IconClock,
  'no-term': IconCalendarOff,
  'not-done': IconCircleX,
  overdue: IconAlertTriangle,
};

/** State of a measure: a picture and a word, never colour alone. */
export function ExecutionMark({ state }: { readonly state: ExecutionState }) {
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {stateWords[state]}
    </span>
  );
}
