import type { PointChange } from '../../../../shared/analysis/resultDynamics.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import { signedPoints } from '../shareText.ts';
import type { Measure } from './measures.ts';
import styles from './Results.module.css';

/** A change between two years; the years are named where they are not the last two of the table. */
export function ChangeCell({
  change,
  measure,
  years,
}: {
  readonly change: PointChange | undefined;
  readonly measure: Measure;
  readonly years: readonly number[];
}) {
  const points = change?.[measure.id] ?? null;
  if (!change || points === null) return <span className={styles.dim}>нет данных</span>;
  const isLast = change.to === years.at(-1) && change.from === years.at(-2);
  return (
    <span className={styles.point}>
      <ChangeMark {...signedPoints(points)} better={measure.better} />
      {!isLast && (
        <small>
          {change.from} → {change.to}
        </small>
      )}
    </span>
  );
}
