import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import styles from './ChangeMark.module.css';

type Props = {
  /** As printed, with its sign. */
  readonly text: string;
  /** Negative, zero or positive. */
  readonly sign: number;
  /** More is worse. */
  readonly isLowerBetter?: boolean;
};

/** A change by year: arrow, number, and a word for those who hear it. */
export function ChangeMark({ text, sign, isLowerBetter = false }: Props) {
  const Icon = sign === 0 ? IconEqual : sign > 0 ? IconArrowUp : IconArrowDown;
  const isGood = sign > 0 !== isLowerBetter;
  const word = sign === 0 ? 'без изменений' : isGood ? 'улучшение' : 'ухудшение';
  return (
    <span className={styles.mark} data-tone={sign === 0 ? undefined : isGood ? 'good' : 'bad'}>
      <Icon size={14} stroke={2} aria-hidden /> {text}
      <span className="visually-hidden">, {word}</span>
    </span>
  );
}
