import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export type Fact = { readonly title: string; readonly value: ReactNode };

/** Named values one under another; an empty one says so. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ title, value }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value === '' || value === null || value === undefined ? <span className={styles.none}>не указано</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
