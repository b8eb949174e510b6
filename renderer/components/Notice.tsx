import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly title: string;
  /** Read out at once: for what appears after an action of the user. */
  readonly isLive?: boolean;
  readonly children?: ReactNode;
};

const icons = { info: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconAlertTriangle };

/** A sentence that stands on the screen: what is so, and the way out. */
export function Notice({ tone, title, isLive = false, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={isLive ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon size={20} stroke={1.75} aria-hidden="true" className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
