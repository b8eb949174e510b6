import type { ResultPoint } from '../../../../shared/analysis/resultDynamics.ts';
import { shareText } from '../shareText.ts';
import styles from './Results.module.css';
import { valueOf, type Measure } from './measures.ts';

type Props = { readonly point: ResultPoint | undefined; readonly measure: Measure };

/** A value of one year; a small group is marked with its number. */
export function PointCell({ point, measure }: Props) {
  if (!point) return <span className={styles.dim}>·</span>;
  if (!point.isHeld) return <span className={styles.dim}>нет результата</span>;
  return (
    <span className={styles.point}>
      {shareText(valueOf(point, measure))}
      {point.isSmall && <small>мало: N = {point.participants}</small>}
    </span>
  );
}

/** The same for a spreadsheet. */
export function pointText(point: ResultPoint | undefined, measure: Measure): string | number {
  if (!point) return '';
  return point.isHeld ? (valueOf(point, measure) ?? '') : 'нет результата';
}
