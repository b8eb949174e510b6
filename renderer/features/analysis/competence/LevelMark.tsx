import styles from './LevelMark.module.css';
import { levelOfCode } from './levels.ts';

type Props = {
  readonly code: string;
  /** The words beside the letter are shown, not only read out. */
  readonly isFull?: boolean;
};

/** A level: the letter of the order and what it means. */
export function LevelMark({ code, isFull = false }: Props) {
  const level = levelOfCode(code);
  return (
    <span className={styles.mark}>
      <span className={styles.letter} data-level={code} title={level?.words}>
        {level?.title ?? code}
      </span>
      <span className={isFull ? styles.words : 'visually-hidden'}> {level?.words}</span>
    </span>
  );
}
