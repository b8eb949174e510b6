import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** Where there is nothing yet: what would stand here and how to begin. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
