import { IconCheck } from '@tabler/icons-react';
import { clockTime } from '../dates.ts';
import { useSaved } from '../saved.ts';
import styles from './SavedAt.module.css';

/** «сохранено 14:32»: when the last change was durably written; nothing before the first one. */
export function SavedAt() {
  const at = useSaved();
  if (at === null) return null;
  return (
    <span className={styles.saved}>
      <IconCheck size={16} aria-hidden="true" />
      сохранено {clockTime(at)}
    </span>
  );
}
