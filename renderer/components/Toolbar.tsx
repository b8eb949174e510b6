import type { ReactNode } from 'react';
import styles from './Toolbar.module.css';

/** Filters above a table; `count` says how much is shown. */
export function Toolbar({ count, children }: { readonly count: string; readonly children: ReactNode }) {
  return (
    <div className={`${styles.bar} no-print`} role="group" aria-label="Отбор">
      {children}
      <p className={styles.count} role="status">
        {count}
      </p>
    </div>
  );
}
