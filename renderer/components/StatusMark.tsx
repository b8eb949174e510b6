import type { SchoolStatus } from '../../shared/model/records.ts';
import { statusWords } from '../words.ts';
import styles from './StatusMark.module.css';

/** Standing of a school in a year: «ШНОР», «вышла из ШНОР», «не ШНОР». */
export function StatusMark({ status }: { readonly status: SchoolStatus }) {
  return (
    <span className={styles.mark} data-status={status}>
      {statusWords[status]}
    </span>
  );
}
