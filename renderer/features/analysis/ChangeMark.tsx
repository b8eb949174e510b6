import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import styles from './ChangeMark.module.css';

type Props = {
  /** As printed, with its sign. */
  readonly text: string;
  /** Negative, zero or positive. */
  readonly sign: number;
  /** Which way is better; `none`: neither. */
  readonly better?: 'higher' | 'lower' | 'none';
};

/** A change by year: arrow, number, and a word for those who hear it. */
export function ChangeMark({ text, sign, better = 'higher' }: Props) {
  const Icon = sign === 0 ? IconEqual : sign > 0 ? IconArrowUp : IconArrowDown;
  const tone = sign === 0 || better === 'none' ? undefined : sign > 0 === (better === 'higher') ? 'good' : 'bad';
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden /> {text}
      {tone && <span className="visually-hidden">, {tone === 'good' ? 'улучшение' : 'ухудшение'}</span>}
    </span>
  );
}
