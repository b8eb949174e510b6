import type { SchoolStatus } from '../../shared/model/records.ts';
import { statusWords } from '../words.ts';
import styles from './StatusMark.module.css';

type Props = {
  readonly status: SchoolStatus;
  /** For narrow columns: «вышла» in place of «вышла из ШНОР». */
  readonly isShort?: boolean;
};

/** Standing of a school in a year: «ШНОР», «вышла из ШНОР», «не ШНОР». */
export function StatusMark({ status, isShort = false }: Props) {
  return (
    <span className={styles.mark} data-status={status}>
      {isShort && status === 'left-shnor' ? 'вышла' : statusWords[status]}
    </span>
  );
}
